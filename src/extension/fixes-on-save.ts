import { CancellationTokenSource, CodeActionKind, CodeActionTriggerKind, type CodeActionContext } from 'vscode';
import type { CodeActionMiddleware } from 'vscode-languageclient/node';

/** A save waits no longer for fixes, in milliseconds, whatever keeps the server busy: they are made at the next save then. */
const LONGEST_WAIT = 50;

/** Keeps a save from waiting for a server that loads its dictionary or shares its machine: there no time of the server's own holds. */
export const fixesOnSave: CodeActionMiddleware = {
  async provideCodeActions(document, range, context, token, next) {
    if (!isSaving(context)) return next(document, range, context, token);
    const source = new CancellationTokenSource();
    const withdrawn = token.onCancellationRequested(() => {
      source.cancel();
    });
    const late = setTimeout(() => {
      source.cancel();
    }, LONGEST_WAIT);
    const givenUp = new Promise<undefined>((resolve) => {
      source.token.onCancellationRequested(() => {
        resolve(undefined);
      });
    });
    try {
      return await Promise.race([next(document, range, context, source.token), givenUp]);
    } finally {
      clearTimeout(late);
      withdrawn.dispose();
      source.dispose();
    }
  },
};

/** VS Code asks for fixes of the whole page by itself on saving alone. */
const isSaving = ({ triggerKind, only }: CodeActionContext): boolean =>
  triggerKind === CodeActionTriggerKind.Automatic && only !== undefined && CodeActionKind.SourceFixAll.intersects(only);
