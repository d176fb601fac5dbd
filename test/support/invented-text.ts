/** A seeded source of chance (mulberry32): the same seed, the same draws. Each draw lies in [0, 1). */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * Invented prose: sentences of words that mean nothing, some much more frequent than others as in real text, with the
 * marks of prose between. At least `length` characters.
 */
export function inventProse(draw: () => number, length: number): string {
  let text = '';
  while (text.length < length) text += inventSentence(draw);
  return text;
}

const WORDS = Array.from({ length: 1500 }, (_, i) => {
  const draw = chance(i + 1);
  const character = (): string => String.fromCharCode(0x4e00 + Math.floor(draw() * 4000));
  return draw() < 0.25 ? character() : character() + character();
});

function inventSentence(draw: () => number): string {
  const clauses = 1 + Math.floor(draw() * 3);
  const clause = (): string => Array.from({ length: 4 + Math.floor(draw() * 6) }, () => inventWord(draw)).join('');
  return Array.from({ length: clauses }, clause).join('，') + (draw() < 0.9 ? '。' : '！');
}

function inventWord(draw: () => number): string {
  if (draw() < 0.04) return String(1 + Math.floor(draw() * 300));
  return WORDS[Math.floor(draw() ** 2.5 * WORDS.length)] ?? '';
}
