import type { Connection } from 'vscode-languageserver';
import { countCharacters } from '../review/character-count';
import type { Client } from './client';
import type { PageDocuments } from './documents';
import { CHARACTERS, type Characters } from './protocol';
import type { Outcome, Reviews } from './reviews';
import { symbolsOf } from './symbols';

/** Tells an editor that asked for it how long a page and its articles are, whenever it is reviewed. */
export function sendCharacters(connection: Connection, client: Client, documents: PageDocuments, reviews: Reviews): void {
  if (!client.status) return;
  reviews.onDidReview((outcome) => {
    if (outcome.state === 'reviewed') void connection.sendNotification(CHARACTERS, countsOf(outcome, documents));
  });
}

function countsOf({ document }: Outcome, documents: PageDocuments): Characters {
  const page = documents.page(document);
  const names = symbolsOf(document, page);
  return {
    uri: document.uri,
    characters: countCharacters(page.text),
    articles: page.articles.map(({ start, end, index }) => ({
      name: names[index]?.name ?? '',
      startLine: document.positionAt(start).line,
      endLine: document.positionAt(end).line,
      characters: countCharacters(page.text.slice(start, end)),
    })),
  };
}
