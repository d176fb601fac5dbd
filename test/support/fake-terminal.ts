import { runCommandLine } from '../../src/cli/command-line';
import type { Terminal } from '../../src/cli/terminal';

/** What a command line did: its exit status and what it wrote. */
export interface Run {
  readonly status: number | undefined;
  readonly out: string;
  readonly bytes: Buffer;
  /** Standard error, line by line. */
  readonly said: readonly string[];
}

export interface Around extends Partial<Terminal> {
  /** What stands on standard input. */
  readonly input?: string | Buffer;
}

/** Runs a command line in this process. */
export async function run(args: readonly string[], around: Around = {}): Promise<Run> {
  const { input = '', ...terminal } = around;
  const written: Buffer[] = [];
  const said: string[] = [];
  const status = await runCommandLine(args, {
    out: (data) => void written.push(Buffer.from(data)),
    say: (line) => void said.push(line),
    readInput: () => Promise.resolve(Buffer.from(input)),
    language: 'zh',
    isTerminal: false,
    colours: false,
    columns: 80,
    ...terminal,
  });
  const bytes = Buffer.concat(written);
  return { status, out: bytes.toString('utf8'), bytes, said };
}
