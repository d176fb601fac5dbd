import { randomUUID } from 'node:crypto';
import { chmodSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Message } from '../review/finding';
import { decode, encode, EncodingError, type DecodedText, type Encoding } from './encoding';

/** Why a file cannot be read or written, in words for a user; the file itself is not named. */
export class FileError extends Error {
  constructor(readonly shown: Message) {
    super(shown.en);
    this.name = 'FileError';
  }
}

/** The largest file that is read, in bytes: some 30 million characters, where a page holds ten thousand. */
export const LARGEST = 96 * 1024 * 1024;

/** Reads a text file and finds out its encoding. Throws `FileError`. */
export function readTextFile(path: string): DecodedText {
  return withFileErrors(() => {
    const stats = statSync(path);
    if (stats.isDirectory()) throw new FileError({ zh: '是文件夹，不是文件', en: 'is a folder, not a file' });
    if (stats.size > LARGEST) throw tooLarge(stats.size);
    return decodeText(readFileSync(path));
  });
}

/** Decodes what was read from elsewhere. Throws `FileError`. */
export function decodeText(bytes: Buffer): DecodedText {
  if (bytes.length > LARGEST) throw tooLarge(bytes.length);
  return withFileErrors(() => decode(bytes));
}

/**
 * Puts `text` in the place of a file's text, in the encoding it had: whole or not at all, mode and links kept. Throws
 * `FileError` where the encoding could not be kept byte for byte, and leaves the file as it was.
 */
export function writeTextFile(path: string, text: string, before: DecodedText): void {
  withFileErrors(() => {
    const real = realpathSync(path);
    if (!encode(before.text, before.encoding).equals(readFileSync(real))) throw notFaithful(before.encoding);
    const bytes = encode(text, before.encoding);
    const draft = join(dirname(real), `.${randomUUID()}.qingyang`);
    try {
      writeFileSync(draft, bytes, { flag: 'wx' });
      chmodSync(draft, statSync(real).mode);
      renameSync(draft, real);
    } finally {
      rmSync(draft, { force: true });
    }
  });
}

const tooLarge = (size: number): FileError =>
  new FileError({
    zh: `文件有 ${(size / 1024 / 1024).toFixed(0)} MB，超过可读的 ${LARGEST / 1024 / 1024} MB`,
    en: `is ${(size / 1024 / 1024).toFixed(0)} MB, over the ${LARGEST / 1024 / 1024} MB that can be read`,
  });

const notFaithful = ({ name }: Encoding): FileError =>
  new FileError({
    zh: `文件在审读时被改动，或含有 ${name} 无法原样写回的字节，未作改动`,
    en: `changed meanwhile, or holds bytes that ${name} cannot write back as they were; left untouched`,
  });

/** What the system's own errors say to a user. */
const SYSTEM: Readonly<Record<string, Message>> = {
  ENOENT: { zh: '没有这个文件', en: 'no such file' },
  ENOTDIR: { zh: '没有这个文件', en: 'no such file' },
  EACCES: { zh: '没有权限', en: 'permission denied' },
  EPERM: { zh: '没有权限', en: 'permission denied' },
  EROFS: { zh: '所在的磁盘只读', en: 'read-only file system' },
  ENOSPC: { zh: '磁盘已满', en: 'no space left' },
  ELOOP: { zh: '链接绕成了圈', en: 'a loop of links' },
};

/** Does something with a file, its failures put in words: throws `FileError` for every error of the system. */
export function withFileErrors<Result>(act: () => Result): Result {
  try {
    return act();
  } catch (error) {
    if (error instanceof EncodingError) throw new FileError(error.shown);
    if (!isSystemError(error)) throw error;
    throw new FileError(SYSTEM[error.code] ?? { zh: error.message, en: error.message });
  }
}

const isSystemError = (error: unknown): error is Error & { code: string } =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && 'errno' in error;
