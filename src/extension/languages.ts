import type { TextDocument } from 'vscode';

const LANGUAGES = ['newspaper-page', 'plaintext', 'markdown'];
/** Files and drafts; not the other side of a comparison, nor what a panel shows. */
const SCHEMES = ['file', 'untitled', 'vscode-vfs'];

/** The documents that are reviewed. */
export const documentSelector = SCHEMES.flatMap((scheme) => LANGUAGES.map((language) => ({ scheme, language })));

export function isReviewed(document: TextDocument): boolean {
  return LANGUAGES.includes(document.languageId) && SCHEMES.includes(document.uri.scheme);
}
