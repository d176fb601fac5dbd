/** A piece of HTML: made by `html` alone, so that no text of a page gets into one unescaped. */
export class Html {
  constructor(readonly text: string) {}
}

type Value = string | number | Html | readonly Html[];

/** HTML with values in it: texts are escaped, in elements and in quoted attributes alike; pieces of HTML stand as they are. */
export function html(strings: TemplateStringsArray, ...values: readonly Value[]): Html {
  return new Html(strings.map((string, i) => (i === 0 ? string : piece(values[i - 1] ?? '') + string)).join(''));
}

function piece(value: Value): string {
  if (value instanceof Html) return value.text;
  return typeof value === 'object' ? value.map(({ text }) => text).join('') : escapeText(String(value));
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Control characters, marks of direction and lone surrogates are shown by a stand-in: none of them may steer the page. */
function escapeText(text: string): string {
  return text
    .replace(/[^\P{Cc}\t\n\r]|[\u2028\u2029\u202A-\u202E\u2066-\u2069]|\p{Cs}/gu, '\uFFFD')
    .replace(/[&<>"']/gu, (character) => ENTITIES[character] ?? character);
}
