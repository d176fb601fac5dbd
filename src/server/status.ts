import type { Connection } from 'vscode-languageserver';
import { checks } from '../review/checks/index';
import type { Message } from '../review/finding';
import type { Client } from './client';
import { STATUS, type Status } from './protocol';
import type { Outcome, Reviews } from './reviews';
import type { DocumentSettings } from './settings';
import type { Typing } from './typing';

/** An outcome in figures. */
export function summaryOf(outcome: Outcome, say: (message: Message) => string): Status {
  const { document, version, state, findings, pending, broken } = outcome;
  const counts = { certain: 0, likely: 0, possible: 0 };
  const byRule = new Map<string, number>();
  for (const { certainty, rule } of findings) {
    counts[certainty] += 1;
    byRule.set(rule, (byRule.get(rule) ?? 0) + 1);
  }
  const kinds = checks.flatMap(({ id, title }) => {
    const count = byRule.get(id);
    return count === undefined ? [] : [{ rule: id, title: say(title), count }];
  });
  const { length } = document.getText();
  return { uri: document.uri, version, state, counts, kinds, pending: pending.length > 0, broken, length };
}

/** Tells an editor that asked for it how each review went, without what is held back. */
export function sendStatus(
  connection: Connection,
  client: Client,
  settings: DocumentSettings,
  reviews: Reviews,
  typing: Typing,
): void {
  if (!client.status) return;
  const send = (outcome: Outcome): void => {
    const shown = { ...outcome, findings: typing.settled(outcome) };
    void connection.sendNotification(STATUS, summaryOf(shown, settings.speaker(outcome.settings)));
  };
  reviews.onDidReview(send);
  typing.onDidSettle((uri) => {
    void reviews.of(uri).then((outcome) => {
      if (outcome) send(outcome);
    });
  });
}
