/**
 * A page as layout breaks it: some of its long lines are cut in mid-sentence, and the second half of some of these lands
 * further on or further up, now and then in two pieces. `draw` gives chance, each draw in [0, 1). Nothing is lost or added but
 * line breaks.
 */
export function breakPage(text: string, draw: () => number): string {
  const lines: string[] = [];
  const thrown: { at: number; piece: string }[] = [];
  for (const line of text.split('\n')) {
    const pieces = draw() < 0.4 ? cut(line, draw) : [line];
    const stays = draw() < 0.5;
    lines.push(...(stays ? pieces : pieces.slice(0, 1)));
    if (!stays) for (const piece of pieces.slice(1)) thrown.push({ at: lines.length + Math.round(6 * draw()) - 2, piece });
  }
  for (const { at, piece } of thrown) lines.splice(Math.max(0, at), 0, piece);
  return lines.join('\n');
}

const LONG = 60;

function cut(line: string, draw: () => number): string[] {
  if (line.length < LONG) return [line];
  const pieces: string[] = [];
  let rest = line;
  while (rest.length > LONG / 2) {
    const at = 10 + Math.floor(draw() * (rest.length - 20));
    pieces.push(rest.slice(0, at));
    rest = rest.slice(at);
    if (draw() < 0.7) break;
  }
  return [...pieces, rest];
}
