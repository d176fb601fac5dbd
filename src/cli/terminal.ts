/** What the command line needs of the process around it. */
export interface Terminal {
  /** Standard output. */
  out(data: string | Uint8Array): void;
  /** Standard error: one line, without its line break. */
  say(line: string): void;
  /** All of standard input. */
  readInput(): Promise<Buffer>;
  readonly language: 'zh' | 'en';
  readonly isTerminal: boolean;
  readonly colours: boolean;
  /** How wide it is, in cells. */
  readonly columns: number;
}
