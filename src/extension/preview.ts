import { CancellationTokenSource, commands } from 'vscode';
import type { WorkspaceMiddleware } from 'vscode-languageclient/node';

/** When to ask for the grouping after a preview was asked for, in milliseconds: nothing tells when it has opened. */
const ASK_AFTER = [200, 600, 1500, 3000];

/**
 * Has the changes of a preview shown each under its own name. By file, which is how VS Code begins, a half that moves has two
 * ticks, one where it goes and one where it comes from: to take one of them out would lose or double it.
 */
export const applyEdit: NonNullable<WorkspaceMiddleware['handleApplyEdit']> = async (params, next) => {
  const timers = params.edit.changeAnnotations ? ASK_AFTER.map((wait) => setTimeout(() => void group(), wait)) : [];
  try {
    return await next(params, new CancellationTokenSource().token);
  } finally {
    timers.forEach(clearTimeout);
  }
};

/** Does nothing where no preview is open. */
const group = (): Thenable<unknown> => commands.executeCommand('refactorPreview.groupByType').then(undefined, () => undefined);
