import { createRequire } from 'node:module';
import type { Connection } from 'vscode-languageserver';
import type * as WordDrafts from '../host/word-draft';
import type { Message } from '../review/finding';
import { defaultSettings } from '../settings/settings';
import { WORD_DRAFT, type WordDraftAnswer, type WordDraftParams } from './protocol';
import type { DocumentSettings } from './settings';

const NO_DRAFT: Message = { zh: '不是 Word 文稿（.docx），或已损坏', en: 'not a Word draft (.docx), or damaged' };

/** Serves the text of Word drafts. Their reader lies beside the server and is loaded when it is first asked for. */
export function serveWordDrafts(connection: Connection, settings: DocumentSettings): void {
  connection.onRequest(WORD_DRAFT, async ({ base64 }: WordDraftParams): Promise<WordDraftAnswer> => {
    const { readWordDraft } = createRequire(__filename)('./word-draft.js') as typeof WordDrafts;
    const draft = await readWordDraft(Buffer.from(base64, 'base64'));
    return draft ?? { problem: settings.speaker(defaultSettings)(NO_DRAFT) };
  });
}
