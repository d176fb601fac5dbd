import { lineShape, type LineShape } from './line-shape';
import { readSentences, type Sentence } from './sentence';

// Until bylines are taken apart: enough to tell the blocks.
const BYLINE = /^[■□●◎▲](?=.{0,40}(?:记者|通讯员|文|图|摄)).{2,60}$/u;
const DATELINE = /^.{0,12}(?:讯|电|消息)[（(：: ]|^.{2,14}(?:讯|电)\s*[（(]/u;

/**
 * What is read from one block's text. Each part is read when it is first asked for and then kept. Offsets are UTF-16
 * code units from the start of the block's text.
 */
export class Reading {
  #sentences: readonly Sentence[] | undefined;
  #shape: LineShape | undefined;
  #dated: boolean | undefined;

  constructor(readonly text: string) {}

  get sentences(): readonly Sentence[] {
    return (this.#sentences ??= readSentences(this.text));
  }

  /** What the block looks like by itself. */
  get shape(): LineShape {
    return (this.#shape ??= lineShape(this.text, BYLINE.test(this.text)));
  }

  /** Whether a dateline 电头 opens it. */
  get dated(): boolean {
    return (this.#dated ??= DATELINE.test(this.text));
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
