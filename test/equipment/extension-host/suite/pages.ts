import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import * as vscode from 'vscode';

const WITHIN_MS = 60_000;
export const EXTENSION_ID = 'qingyang.qingyang';

/** A page whose one paragraph is split (the second paragraph of its copy) and that lacks one closing quotation mark. */
export const SPLIT_PAGE = 'summer-grain.txt';
export const SEAM = '亩产超过\n\n500公斤';
export const JOINED = SEAM.replace('\n\n', '');

/** Opens a page of the folder that VS Code has open, in the editor. */
export async function openPage(name: string): Promise<vscode.TextDocument> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri.fsPath;
  if (!folder) throw new Error('no folder is open');
  const document = await vscode.workspace.openTextDocument(join(folder, name));
  await vscode.window.showTextDocument(document);
  return document;
}

/** Opens a text that is no file yet, in the editor. */
export async function openText(content: string, language = 'plaintext'): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument({ content, language });
  await vscode.window.showTextDocument(document);
  return document;
}

/** The findings shown, by rule. */
export function findings(document: vscode.TextDocument, rule?: string): vscode.Diagnostic[] {
  const all = vscode.languages.getDiagnostics(document.uri).filter((diagnostic) => diagnostic.source === 'qingyang');
  return rule ? all.filter((diagnostic) => ruleOf(diagnostic) === rule) : all;
}

function ruleOf({ code }: vscode.Diagnostic): unknown {
  return typeof code === 'object' ? code.value : code;
}

/** Waits until the findings of a rule are as many as said. @throws when that does not come to pass */
export async function findingsOf(document: vscode.TextDocument, rule: string, count: number): Promise<vscode.Diagnostic[]> {
  return eventually(`${count} × ${rule}`, () => {
    const found = findings(document, rule);
    return found.length === count ? found : undefined;
  });
}

/** Asks until there is an answer. @throws when there is none in time */
export async function eventually<T>(what: string, ask: () => T | undefined): Promise<T> {
  const deadline = Date.now() + WITHIN_MS;
  while (Date.now() < deadline) {
    const answer = ask();
    if (answer !== undefined) return answer;
    await pause(50);
  }
  throw new Error(`waited in vain for ${what}`);
}

/** Throws away what the editor holds, so that the next test opens the file as it is on disk. */
export async function closeAll(): Promise<void> {
  while (vscode.window.activeTextEditor) {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
}
