import { readBylineBlock, type Byline } from './byline';
import { readBylines } from './byline-places';
import { readDateline, type Dateline } from './dateline';
import { readDates, readTimes, type PrintedDate, type PrintedTime } from './date';
import { readFigures, type Figure } from './figure';
import { readJumpLine, type JumpLine } from './jump-line';
import { lineShape, type LineShape } from './line-shape';
import { pairMarks, type PairedMarks } from './paired-marks';
import { readNameCues, type NameCue } from './name-cues';
import { readRepeatedClauses } from './repeated-clause';
import { readRepetitions, type Repetition } from './repetition';
import { readSentences, type Sentence } from './sentence';

/**
 * What is read from one block's text. Each part is read when it is first asked for and then kept. Offsets are UTF-16
 * code units from the start of the block's text.
 */
export class Reading {
  #sentences: readonly Sentence[] | undefined;
  #shape: LineShape | undefined;
  #byline: { readonly read: Byline | undefined } | undefined;
  #bylines: readonly Byline[] | undefined;
  #marks: PairedMarks | undefined;
  #nameCues: readonly NameCue[] | undefined;
  #repetitions: readonly Repetition[] | undefined;
  #repeatedClauses: readonly Repetition[] | undefined;
  #dateline: { readonly read: Dateline | undefined } | undefined;
  #figures: readonly Figure[] | undefined;
  #dates: readonly PrintedDate[] | undefined;
  #times: readonly PrintedTime[] | undefined;
  #jumpLine: { readonly read: JumpLine | undefined } | undefined;

  constructor(readonly text: string) {}

  get sentences(): readonly Sentence[] {
    return (this.#sentences ??= readSentences(this.text));
  }

  /** What the block looks like by itself. */
  get shape(): LineShape {
    return (this.#shape ??= this.#isJumpLine() ? 'jump' : lineShape(this.text, this.byline?.kind === 'byline' || this.dateline?.titled === true, this.dated));
  }

  /** Whether it is a jump line and nothing else. */
  #isJumpLine(): boolean {
    return this.jumpLine?.start === 0 && this.jumpLine.end === this.text.length;
  }

  /** The byline 署名, where the whole block is one. */
  get byline(): Byline | undefined {
    return (this.#byline ??= { read: readBylineBlock(this.text) }).read;
  }

  /** The dateline 电头 at its head: 本报讯（记者 张三）. */
  get dateline(): Dateline | undefined {
    return (this.#dateline ??= { read: readDateline(this.text) }).read;
  }

  /** The jump line 转版提示 that ends or opens it: （下转第3版）. */
  get jumpLine(): JumpLine | undefined {
    return (this.#jumpLine ??= { read: readJumpLine(this.text) }).read;
  }

  /** Every byline in it: the whole block, the dateline's, and those in brackets （记者 张三）. */
  get bylines(): readonly Byline[] {
    return (this.#bylines ??= readBylines(this.text, this.byline, this.dateline));
  }

  /** Where it seems to name a person. */
  get nameCues(): readonly NameCue[] {
    return (this.#nameCues ??= readNameCues(this.text));
  }

  /** Where the same words stand twice in a row. */
  get repetitions(): readonly Repetition[] {
    return (this.#repetitions ??= readRepetitions(this.text));
  }

  /** Where a clause is said again at once. */
  get repeatedClauses(): readonly Repetition[] {
    return (this.#repeatedClauses ??= readRepeatedClauses(this.text));
  }

  /** Its quotation marks, brackets and title marks, paired off. */
  get marks(): PairedMarks {
    return (this.#marks ??= pairMarks(this.text));
  }

  /** Whether a dateline 电头 opens it. */
  get dated(): boolean {
    return this.dateline !== undefined;
  }

  /** Its figures, in order; names, dates and times of day are none. */
  get figures(): readonly Figure[] {
    return (this.#figures ??= readFigures(this.text));
  }

  /** Its dates that name a day of the month. */
  get dates(): readonly PrintedDate[] {
    return (this.#dates ??= readDates(this.text));
  }

  /** What is written as a time of day, 9:30. */
  get times(): readonly PrintedTime[] {
    return (this.#times ??= readTimes(this.text));
  }
}

/** Keeps readings by the block's text, so that a keystroke reads one block again and not the page. */
export class Reader {
  #kept = new Map<string, Reading>();
  #before = new Map<string, Reading>();

  /** The reading of a block's text: an earlier one where the same text was read for this page or the one before. */
  read(text: string): Reading {
    let reading = this.#kept.get(text) ?? this.#before.get(text);
    reading ??= new Reading(text);
    this.#kept.set(text, reading);
    return reading;
  }

  /** Called once a page is read: forgets what neither this page nor the one before it holds. */
  turnPage(): void {
    this.#before = this.#kept;
    this.#kept = new Map();
  }
}
