import { commands, l10n, Uri, window, workspace, type Disposable } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { WORD_DRAFT, type WordDraftAnswer, type WordDraftParams } from '../server/protocol';

/** “清样：由 Word 稿新建”: the text of a draft as a new page; the draft itself is only read. */
export function registerWordDraft(client: LanguageClient): Disposable {
  return commands.registerCommand('qingyang.newFromWord', async (given: unknown) => {
    const draft = given instanceof Uri ? given : await choose();
    if (!draft) return;
    const name = draft.path.split('/').at(-1) ?? draft.path;
    const bytes = await workspace.fs.readFile(draft);
    const params: WordDraftParams = { base64: Buffer.from(bytes).toString('base64') };
    const answer = await client.sendRequest<WordDraftAnswer>(WORD_DRAFT, params);
    if ('problem' in answer) {
      void window.showErrorMessage(`${name}: ${answer.problem}`);
      return;
    }
    await window.showTextDocument(await workspace.openTextDocument({ content: answer.text, language: 'newspaper-page' }));
    const { pictures, notes, comments } = answer.leftOut;
    if (pictures + notes + comments === 0) return;
    void window.showInformationMessage(l10n.t('The text of {0}; its {1} pictures, {2} notes and {3} comments stay in the draft.', name, pictures, notes, comments));
  });
}

async function choose(): Promise<Uri | undefined> {
  const chosen = await window.showOpenDialog({ filters: { Word: ['docx'] }, title: l10n.t('Choose a Word draft') });
  return chosen?.[0];
}
