import { commands, l10n, window, type TextEditor } from 'vscode';
import type { ExecuteCommandMiddleware } from 'vscode-languageclient/node';
import type { Status } from '../server/protocol';
import { isReviewed } from './languages';
import { checkWorkspace } from './check-workspace';
import { ignore, isIgnoreCommand } from './ignoring';
import { describeStatus } from './status-text';

interface Target {
  readonly uri: string;
  readonly range?: object;
}

interface Applied {
  readonly applied: boolean;
  readonly joined?: number;
  readonly moved?: number;
  readonly left?: number;
  readonly mended?: number;
  readonly skipped?: number;
  readonly offered?: number;
}

/**
 * The server's commands as VS Code knows them: run from a palette or a key they take the page in the active editor,
 * and say what they did.
 */
export const executeCommand: NonNullable<ExecuteCommandMiddleware['executeCommand']> = async (command, args, next) => {
  if (command === 'qingyang.checkWorkspace') return checkWorkspace(args, (given) => next(command, given) as Promise<unknown>);
  if (isIgnoreCommand(command)) return ignore(command, (args[0] ?? {}) as object, (given) => Promise.resolve(next(command, [given]) as unknown));
  if (args.length > 0 && isTarget(args[0])) return next(command, args) as unknown;
  const editor = window.activeTextEditor;
  if (!editor || !isReviewed(editor.document)) {
    void window.showInformationMessage(l10n.t('Open a page first: plain text, Markdown or a newspaper page.'));
    return undefined;
  }
  const result: unknown = await next(command, [targetOf(editor)]);
  tell(command, result);
  return result;
};

/** The selection where there is one, else the whole page. */
function targetOf({ document, selection }: TextEditor): Target {
  const uri = document.uri.toString();
  if (selection.isEmpty) return { uri };
  const { start, end } = selection;
  return {
    uri,
    range: {
      start: { line: start.line, character: start.character },
      end: { line: end.line, character: end.character },
    },
  };
}

function isTarget(value: unknown): boolean {
  return typeof value === 'object' && value !== null && typeof (value as Partial<Target>).uri === 'string';
}

function tell(command: string, result: unknown): void {
  if (typeof result !== 'object' || result === null) return;
  if (command === 'qingyang.checkPage') {
    if ('state' in result) void showChecked(result as Status);
    return;
  }
  window.setStatusBarMessage(describeApplied(command, result as Applied), 8000);
}

async function showChecked(status: Status): Promise<void> {
  const show = l10n.t('Show Problems');
  const chosen = await window.showInformationMessage(describeStatus(status), show);
  if (chosen === show) await commands.executeCommand('workbench.actions.view.problems');
}

function describeApplied(command: string, { applied, joined = 0, moved = 0, left = 0, mended = 0, skipped = 0, offered }: Applied): string {
  if (offered === 0) return l10n.t('Qingyang: no split paragraph here.');
  if (applied && offered !== undefined) return l10n.t('Qingyang: the chosen changes were made.');
  if (!applied) return l10n.t('Qingyang: nothing was changed.');
  if (command === 'qingyang.reflow') {
    return joined + moved === 0
      ? l10n.t('Qingyang: no split paragraph here.')
      : l10n.t('Qingyang: {0} joined, {1} moved back, {2} left as they are.', joined, moved, left);
  }
  return skipped === 0
    ? l10n.t('Qingyang: {0} safe fixes applied.', mended)
    : l10n.t('Qingyang: {0} safe fixes applied, {1} left for another run.', mended, skipped);
}
