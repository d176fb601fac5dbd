import type { Connection } from 'vscode-languageserver';
import type { Client } from './client';
import { STATUS, type Status } from './protocol';
import type { Outcome, Reviews } from './reviews';
import type { Typing } from './typing';

/** An outcome in figures. */
export function summaryOf({ document, version, state, findings, pending }: Outcome): Status {
  const counts = { certain: 0, likely: 0, possible: 0 };
  const rules: Record<string, number> = {};
  for (const { certainty, rule } of findings) {
    counts[certainty] += 1;
    rules[rule] = (rules[rule] ?? 0) + 1;
  }
  const { length } = document.getText();
  return { uri: document.uri, version, state, counts, rules, pending: pending.length > 0, length };
}

/** Tells an editor that asked for it how each review went, without what is held back. */
export function sendStatus(connection: Connection, client: Client, reviews: Reviews, typing: Typing): void {
  if (!client.status) return;
  const send = (outcome: Outcome): void => {
    void connection.sendNotification(STATUS, summaryOf({ ...outcome, findings: typing.settled(outcome) }));
  };
  reviews.onDidReview(send);
  typing.onDidSettle((uri) => {
    void reviews.of(uri).then((outcome) => {
      if (outcome) send(outcome);
    });
  });
}
