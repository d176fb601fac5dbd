import { commands } from 'vscode';

/** When to ask for the grouping after a preview was asked for, in milliseconds: nothing tells when it has opened. */
const ASK_AFTER = [150, 500, 1500];

/**
 * Waits for a preview, and has its changes shown each under its own name. By file, which is how VS Code begins, a half that moves
 * has two ticks, one where it goes and one where it comes from: to take one of them out would lose or double it.
 */
export async function previewByChange<T>(preview: Promise<T>): Promise<T> {
  const timers = ASK_AFTER.map((wait) => setTimeout(() => void group(), wait));
  try {
    return await preview;
  } finally {
    timers.forEach(clearTimeout);
  }
}

/** Does nothing where no preview is open. */
const group = (): Thenable<unknown> => commands.executeCommand('refactorPreview.groupByType').then(undefined, () => undefined);
