/** Full-width letters and digits and ASCII brackets and commas as the tables of `Sequences` have them. */
export function plain(text: string): string {
  return text
    .replace(/[０-９Ａ-Ｚａ-ｚ]/gu, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replaceAll('(', '（')
    .replaceAll(')', '）')
    .replaceAll(',', '，');
}
