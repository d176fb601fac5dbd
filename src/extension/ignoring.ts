import { basename } from 'node:path/posix';
import { commands, l10n, Uri, window, workspace } from 'vscode';
import type { Ignored } from '../server/protocol';

const PROJECT_FILE = '.qingyang.json';

interface Argument {
  /** The page. */
  readonly uri?: string;
  readonly askReason?: boolean;
}

export const isIgnoreCommand = (command: string): boolean => /^qingyang\.(?:ignore|undoIgnore)/u.test(command);

/** Whether there is a folder for the project file: that of the page, or the one that is open. */
const hasFolder = ({ uri }: Argument): boolean => uri === undefined || Uri.parse(uri).scheme === 'file' || (workspace.workspaceFolders ?? []).length > 0;

/**
 * Asks for a reason where one is wanted, lets the server write the project file, and offers to take it back. What is
 * being written in that file by hand is saved before.
 */
export async function ignore(command: string, argument: Argument, run: (argument: object) => Promise<unknown>): Promise<unknown> {
  if (!hasFolder(argument)) {
    void window.showInformationMessage(l10n.t('Save the page first: what is ignored is kept in a file beside it.'));
    return undefined;
  }
  const { askReason = false, ...rest } = argument;
  const prompt = l10n.t('Why is it right as it stands? May be left empty. Kept in .qingyang.json.');
  const reason = askReason ? await window.showInputBox({ title: l10n.t('Ignore this place'), prompt }) : '';
  if (reason === undefined) return undefined;
  for (const document of workspace.textDocuments) {
    if (document.isDirty && basename(document.uri.path) === PROJECT_FILE) await document.save();
  }
  const ignored = (await run({ ...rest, ...(reason !== '' && { reason }) })) as Ignored | undefined;
  if (ignored && command !== 'qingyang.undoIgnore') void offerUndo(ignored);
  return ignored;
}

async function offerUndo(ignored: Ignored): Promise<void> {
  const undo = l10n.t('Undo');
  const show = l10n.t('Show File');
  const chosen = await window.showInformationMessage(l10n.t('Ignored from now on: {0}', describe(ignored)), undo, show);
  if (chosen === undo) await commands.executeCommand('qingyang.undoIgnore', ignored);
  if (chosen === show) await window.showTextDocument(Uri.parse(ignored.project));
}

function describe({ entry: { check, file, fingerprint, text = '' } }: Ignored): string {
  if (fingerprint !== undefined) return `“${text}”`;
  return file === undefined ? check : `${check}, ${file}`;
}
