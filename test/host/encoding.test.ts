import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import iconv from 'iconv-lite';
import { decode, encode, EncodingError, type Encoding } from '../../src/host/encoding';

const page = '西岭日报\r\n\r\n“早”市开张，朱镕、㙍头村、𠮷田三处同时营业……\r\n';

const encodings: readonly (Encoding & { readonly bytes: Buffer })[] = [
  { name: 'utf-8', mark: false, bytes: Buffer.from(page, 'utf8') },
  { name: 'utf-8', mark: true, bytes: Buffer.from(`\uFEFF${page}`, 'utf8') },
  { name: 'utf-16le', mark: true, bytes: Buffer.from(`\uFEFF${page}`, 'utf16le') },
  { name: 'utf-16be', mark: true, bytes: Buffer.from(`\uFEFF${page}`, 'utf16le').swap16() },
  { name: 'gb18030', mark: false, bytes: iconv.encode(page, 'gb18030') },
  { name: 'gb18030', mark: true, bytes: iconv.encode(`\uFEFF${page}`, 'gb18030') },
];

describe('the encoding of a text', () => {
  for (const { bytes, ...encoding } of encodings) {
    test(`${encoding.name}${encoding.mark ? ' with a mark' : ''} is found out and kept byte for byte`, () => {
      const decoded = decode(bytes);
      assert.deepEqual(decoded, { text: page, encoding });
      assert.ok(encode(decoded.text, decoded.encoding).equals(bytes));
    });
  }

  test('every character of GBK comes back as the bytes it was', () => {
    const pairs: number[] = [];
    for (let lead = 0x81; lead <= 0xfe; lead++) {
      for (let trail = 0x40; trail <= 0xfe; trail++) {
        // A3A0 is the one pair that two readings of the standard share a character with.
        if (trail !== 0x7f && !(lead === 0xa3 && trail === 0xa0)) pairs.push(lead, trail);
      }
    }
    const bytes = Buffer.from(pairs);
    const { text, encoding } = decode(bytes);
    assert.equal(encoding.name, 'gb18030');
    assert.ok(encode(text, encoding).equals(bytes));
  });

  test('an empty file is an empty text in UTF-8', () => {
    assert.deepEqual(decode(Buffer.alloc(0)), { text: '', encoding: { name: 'utf-8', mark: false } });
  });

  test('a mark alone is an empty text with a mark', () => {
    assert.deepEqual(decode(Buffer.from([0xef, 0xbb, 0xbf])), { text: '', encoding: { name: 'utf-8', mark: true } });
  });

  test('lone surrogates of UTF-16 are kept', () => {
    const bytes = Buffer.from('\uFEFF半\uD83D个\uDE00', 'utf16le');
    const { text, encoding } = decode(bytes);
    assert.equal(text, '半\uD83D个\uDE00');
    assert.ok(encode(text, encoding).equals(bytes));
  });
});

describe('what is no text', () => {
  const refused: Record<string, Buffer> = {
    'a picture': Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
    'UTF-8 with a character cut off': Buffer.from('读报的人在公园里坐成一排，谁也不说话', 'utf8').subarray(0, -1),
    'UTF-8 with a lone surrogate': Buffer.concat([Buffer.from('清晨的街道'), Buffer.from([0xed, 0xa0, 0x80])]),
    'UTF-16 cut off in a character': Buffer.from('\uFEFF清晨', 'utf16le').subarray(0, -1),
    'UTF-32': Buffer.from([0xff, 0xfe, 0, 0, 0x2d, 0x4e, 0, 0]),
    'bytes of no encoding': Buffer.from([0xff, 0xff, 0x80, 0xff]),
  };
  for (const [name, bytes] of Object.entries(refused)) {
    test(`${name} is refused with a message`, () => {
      assert.throws(() => decode(bytes), (error) => error instanceof EncodingError && /[一-龥]/u.test(error.shown.zh));
    });
  }

  test('a lone surrogate is not written into an encoding that cannot hold it', () => {
    assert.throws(() => encode('半\uD83D', { name: 'utf-8', mark: false }), EncodingError);
    assert.throws(() => encode('半\uD83D', { name: 'gb18030', mark: false }), EncodingError);
  });
});
