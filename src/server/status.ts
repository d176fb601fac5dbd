import type { Connection } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { checks } from '../review/checks/index';
import type { Message } from '../review/finding';
import type { Client } from './client';
import type { PageDocuments } from './documents';
import type { Occasions } from './occasions';
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

const NOTHING: Omit<Status, 'uri' | 'version' | 'length'> = {
  state: 'waiting',
  counts: { certain: 0, likely: 0, possible: 0 },
  kinds: [],
  pending: false,
  broken: [],
};

/** Tells an editor that asked for it how each review went, without what is held back; and of a page that waits, that it does. */
export function sendStatus(
  connection: Connection,
  client: Client,
  documents: PageDocuments,
  settings: DocumentSettings,
  reviews: Reviews,
  occasions: Occasions,
  typing: Typing,
): void {
  if (!client.status) return;
  const send = async (outcome: Outcome): Promise<void> => {
    // Reviewed for a menu or a list, while what is shown waits for its occasion.
    if (!(await occasions.isDue(outcome.document.uri))) return;
    const shown = { ...outcome, findings: typing.settled(outcome) };
    void connection.sendNotification(STATUS, summaryOf(shown, settings.speaker(outcome.settings)));
  };
  reviews.onDidReview((outcome) => void send(outcome));
  const tellWaiting = async (document: TextDocument): Promise<void> => {
    if (await occasions.isDue(document.uri)) return;
    void connection.sendNotification(STATUS, { ...NOTHING, uri: document.uri, version: document.version, length: document.getText().length });
  };
  documents.texts.onDidChangeContent(({ document }) => void tellWaiting(document));
  settings.onDidChange(() => {
    for (const document of documents.texts.all()) void tellWaiting(document);
  });
  typing.onDidSettle((uri) => {
    void reviews.of(uri).then((outcome) => {
      if (outcome) void send(outcome);
    });
  });
}
