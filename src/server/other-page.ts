import { TextDocument } from 'vscode-languageserver-textdocument';
import type { OtherPage } from '../review/finding';

/** The document that a place is in: another page's, or the finding's own. */
export function documentOf(page: OtherPage | undefined, own: TextDocument): TextDocument {
  return page ? TextDocument.create(page.name, '', 0, page.text) : own;
}
