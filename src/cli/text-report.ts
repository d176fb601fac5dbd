import { Lines } from '../host/position';
import type { Message } from '../review/finding';
import { excerptOf, printable, underline } from './excerpt';
import type { FileReport, Level, LevelledFinding, Reporter } from './file-report';
import type { Terminal } from './terminal';

const LEVEL: Readonly<Record<Level, Message & { readonly colour: string }>> = {
  error: { zh: '错误', en: 'error', colour: '31' },
  warning: { zh: '警告', en: 'warning', colour: '33' },
  note: { zh: '提示', en: 'note', colour: '36' },
};

/** For people: each finding with the line it stands in, and a count at the end. */
export class TextReport implements Reporter {
  readonly #counts: Record<Level, number> = { error: 0, warning: 0, note: 0 };
  #reviewed = 0;
  #passed = 0;
  #failed = 0;
  #ignored = 0;

  constructor(private readonly terminal: Terminal) {}

  file(report: FileReport): void {
    if (report.reviewed) this.#reviewed++;
    else this.#passed++;
    this.#ignored += report.ignored.length;
    for (const finding of report.findings) {
      this.#counts[finding.level]++;
      this.terminal.out(`${this.#finding(report, finding).join('\n')}\n\n`);
    }
  }

  failed(): void {
    this.#failed++;
  }

  end(): void {
    this.terminal.out(`${this.#say(this.#summary())}\n`);
  }

  #finding(report: FileReport, finding: LevelledFinding): string[] {
    const { colour } = LEVEL[finding.level];
    const columns = Math.max(20, this.terminal.columns - 8);
    const excerpt = excerptOf(report.text, report.lines, finding.range, columns);
    const gutter = ' '.repeat(String(excerpt.line).length);
    return [
      `${this.#place(report, finding)} ${this.#in(colour, this.#say(LEVEL[finding.level]))} ${printable(this.#say(finding.message))} ${this.#in('2', finding.rule)}`,
      ` ${excerpt.line} │ ${excerpt.before}${this.#in(`4;${colour}`, excerpt.marked)}${excerpt.after}`,
      ` ${gutter} │ ${this.#in(colour, underline(excerpt))}`,
      ...finding.related.flatMap(({ range, message, page }) => {
        const { text, lines } = page ? { text: page.text, lines: new Lines(page.text) } : report;
        const { line, column } = lines.positionAt(range.start);
        const { before, marked, after } = excerptOf(text, lines, range, columns);
        const file = page ? `${printable(page.name)}:` : '';
        return [
          ` ${gutter} = ${file}${line}:${column} ${printable(this.#say(message))}`,
          ` ${gutter} │ ${before}${this.#in('4', marked)}${after}`,
        ];
      }),
    ];
  }

  #place({ path, lines }: FileReport, { range }: LevelledFinding): string {
    const { line, column } = lines.positionAt(range.start);
    const name = path === '-' ? this.#say({ zh: '（标准输入）', en: '<stdin>' }) : printable(path);
    return this.#in('1', `${name}:${line}:${column}`);
  }

  #summary(): Message {
    const { error, warning, note } = this.#counts;
    const files = (count: number): string => `${count} file${count === 1 ? '' : 's'}`;
    const nothing = error + warning + note === 0;
    const zh = [
      `查了 ${this.#reviewed} 个文件${nothing ? '，没有发现问题' : `：错误 ${error}，警告 ${warning}，提示 ${note}`}。`,
      this.#ignored > 0 ? `另有 ${this.#ignored} 处已忽略。` : '',
      this.#passed > 0 ? `${this.#passed} 个文件中文太少，没有审读。` : '',
      this.#failed > 0 ? `${this.#failed} 个文件读不了。` : '',
    ];
    const en = [
      `${files(this.#reviewed)} reviewed${nothing ? ', nothing found' : `: errors ${error}, warnings ${warning}, notes ${note}`}.`,
      this.#ignored > 0 ? `${this.#ignored} more ignored.` : '',
      this.#passed > 0 ? `${files(this.#passed)} with too little Chinese to review.` : '',
      this.#failed > 0 ? `${files(this.#failed)} could not be read.` : '',
    ];
    return { zh: zh.join(''), en: en.filter(Boolean).join(' ') };
  }

  #say(message: Message): string {
    return message[this.terminal.language];
  }

  #in(colour: string, text: string): string {
    return this.terminal.colours ? `\u001B[${colour}m${text}\u001B[0m` : text;
  }
}
