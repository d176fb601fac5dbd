import iconv from 'iconv-lite';
import type { Message } from '../review/finding';

/** How a text lies in a file. */
export interface Encoding {
  readonly name: 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';
  /** Whether a byte order mark stands before the text. */
  readonly mark: boolean;
}

export interface DecodedText {
  /** Without the byte order mark. */
  readonly text: string;
  readonly encoding: Encoding;
}

/** Bytes that are no text, or a text that does not fit an encoding. */
export class EncodingError extends Error {
  constructor(readonly shown: Message) {
    super(shown.en);
    this.name = 'EncodingError';
  }
}

const MARK = '\uFEFF';

/**
 * Finds out the encoding of a text's bytes and decodes it: UTF-8 with or without a mark, UTF-16 with a mark, else
 * GB18030. Lone surrogates of UTF-16 are kept. Throws `EncodingError` for what is none of these.
 */
export function decode(bytes: Buffer): DecodedText {
  if (startsWith(bytes, [0xff, 0xfe, 0, 0])) throw notText('UTF-32');
  if (startsWith(bytes, [0xff, 0xfe])) return decodeUtf16(bytes, 'utf-16le');
  if (startsWith(bytes, [0xfe, 0xff])) return decodeUtf16(bytes, 'utf-16be');
  if (bytes.includes(0)) throw notText();
  const text = decodeStrictly(bytes, 'utf-8');
  return text === undefined ? decodeGb18030(bytes) : withoutMark(text, 'utf-8');
}

/** The bytes of a text, mark included. Throws `EncodingError` where the encoding has no bytes for a character. */
export function encode(text: string, { name, mark }: Encoding): Buffer {
  const whole = mark ? MARK + text : text;
  if (name === 'utf-16le') return Buffer.from(whole, 'utf16le');
  if (name === 'utf-16be') return Buffer.from(whole, 'utf16le').swap16();
  if (LONE_SURROGATE.test(whole)) throw new EncodingError(noBytesFor(name));
  return name === 'utf-8' ? Buffer.from(whole, 'utf8') : iconv.encode(whole, 'gb18030');
}

const LONE_SURROGATE = /\p{Surrogate}/u;

const noBytesFor = (name: string): Message => ({
  zh: `文中有不成对的代理字符，${name} 存不下`,
  en: `the text holds a lone surrogate, which ${name} cannot hold`,
});

function decodeUtf16(bytes: Buffer, name: 'utf-16le' | 'utf-16be'): DecodedText {
  if (bytes.length % 2 === 1) {
    throw new EncodingError({ zh: 'UTF-16 文件的字节数是单数，文件不完整', en: 'UTF-16 of an odd length: the file is cut off' });
  }
  const little = name === 'utf-16le' ? bytes : Buffer.from(bytes).swap16();
  return { text: little.subarray(2).toString('utf16le'), encoding: { name, mark: true } };
}

function decodeGb18030(bytes: Buffer): DecodedText {
  if (decodeStrictly(bytes, 'gb18030') === undefined || isDamagedUtf8(bytes)) throw notText();
  // iconv-lite knows the characters that the platform's decoder maps to a newer code point and cannot map back.
  return withoutMark(iconv.decode(bytes, 'gb18030', { stripBOM: false }), 'gb18030');
}

function withoutMark(text: string, name: Encoding['name']): DecodedText {
  const mark = text.startsWith(MARK);
  return { text: mark ? text.slice(1) : text, encoding: { name, mark } };
}

/** Read as UTF-8, GB18030 holds next to no Chinese; UTF-8 with a few bytes broken holds little else. */
function isDamagedUtf8(bytes: Buffer): boolean {
  const text = bytes.toString('utf8');
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  return count(/\p{Script=Han}/gu) > count(/\uFFFD/gu);
}

function decodeStrictly(bytes: Buffer, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function notText(what?: string): EncodingError {
  return new EncodingError({
    zh: `${what === undefined ? '不是文本，或已损坏' : `编码是 ${what}`}；可读的是 UTF-8、带 BOM 的 UTF-16 和 GB18030`,
    en: `${what === undefined ? 'not a text, or damaged' : `encoded in ${what}`}; UTF-8, UTF-16 with a mark and GB18030 can be read`,
  });
}

const startsWith = (bytes: Buffer, mark: readonly number[]): boolean => mark.every((byte, i) => bytes[i] === byte);
