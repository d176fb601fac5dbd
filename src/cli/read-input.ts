import type { DecodedText } from '../host/encoding';
import { decodeText, readTextFile } from '../host/text-file';
import type { Message } from '../review/finding';
import type { Terminal } from './terminal';

/** The text of a file, or of standard input for `-`. Throws `FileError`. */
export async function readInput(path: string, terminal: Terminal): Promise<DecodedText> {
  return path === '-' ? decodeText(await terminal.readInput()) : readTextFile(path);
}

export function sayOfFile(terminal: Terminal, path: string, message: Message): void {
  const name = path === '-' ? { zh: '标准输入', en: 'standard input' }[terminal.language] : path;
  terminal.say(`${name}${{ zh: '：', en: ': ' }[terminal.language]}${message[terminal.language]}`);
}
