import type { Repetition } from './repetition';

/** In UTF-16 code units; a longer one is a repeated passage. */
const SHORTEST = 2;
const LONGEST = 19;
const CLAUSE = /[^，。！？；：,;!?\n]+/gu;

/** Called or asked again. (Said three times, it is a refrain: 安全，安全，还是安全。) */
const CALLED = /[！？!?]/u;

/** Every place where a clause, or two together, are said again at once: 水位已退，水位已退。 The mark between is not part of it. */
export function readRepeatedClauses(text: string): readonly Repetition[] {
  const clauses = Array.from(text.matchAll(CLAUSE), ({ 0: clause, index }) => ({ clause, start: index, end: index + clause.length }));
  const found: Repetition[] = [];
  for (let i = 0; i + 1 < clauses.length; i++) {
    for (const together of [1, 2]) {
      const [first, last] = [clauses[i], clauses[i + together - 1]];
      const [again, end] = [clauses[i + together], clauses[i + 2 * together - 1]];
      if (!first || !last || !again || !end) continue;
      const length = last.end - first.start;
      if (length < SHORTEST || length > LONGEST || again.start - last.end !== 1) continue;
      const said = text.slice(first.start, last.end);
      if (said !== text.slice(again.start, end.end)) continue;
      const goesOn = clauses[i + 2 * together]?.clause.includes(first.clause);
      if (!CALLED.test(text.charAt(last.end)) && !goesOn) found.push({ first: first.start, second: again.start, length });
      i += 2 * together - 1;
      break;
    }
  }
  return found;
}
