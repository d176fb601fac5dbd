/** Where an offset lies in a text: line and column from 1, the column in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** The lines of a text, which end with CR LF, LF or CR. */
export class Lines {
  readonly #starts: number[] = [0];

  constructor(private readonly text: string) {
    for (const match of text.matchAll(/\r\n|\n|\r/gu)) this.#starts.push(match.index + match[0].length);
  }

  /** The position of an offset in UTF-16 code units; one beyond the text counts as its end. */
  positionAt(offset: number): Position {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: Math.min(offset, this.text.length) - (this.#starts[low] ?? 0) + 1 };
  }

  /** The offset at which a line (from 1) begins. */
  startOf(line: number): number {
    return this.#starts[line - 1] ?? this.text.length;
  }

  /** The offset after a line's last character, before its line break. */
  endOf(line: number): number {
    let end = this.#starts[line] ?? this.text.length;
    while (end > this.startOf(line) && /[\r\n]/u.test(this.text[end - 1] ?? '')) end--;
    return end;
  }
}
