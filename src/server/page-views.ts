import { randomUUID } from 'node:crypto';
import type { CancellationToken, Connection } from 'vscode-languageserver';
import { figureOverview } from '../report/figure-overview';
import type { View } from '../report/view';
import type { Message } from '../review/finding';
import type { PageDocuments } from './documents';
import { nameOf } from './page-name';
import { PAGE_VIEW, type PageView, type PageViewParams } from './protocol';
import { toLspRange } from './ranges';
import type { Outcome, Reviews } from './reviews';
import type { DocumentSettings } from './settings';

const TITLES: Readonly<Record<PageViewParams['view'], Message>> = {
  figures: { zh: '数字一览', en: 'Figures' },
};

/** Serves documents about a page: what an editor shows in a window of its own. */
export function servePageViews(connection: Connection, documents: PageDocuments, settings: DocumentSettings, reviews: Reviews): void {
  connection.onRequest(PAGE_VIEW, async (params: PageViewParams, token: CancellationToken): Promise<PageView | null> => {
    const outcome = await reviews.of(params.uri, token);
    if (outcome?.state !== 'reviewed') return null;
    const say = settings.speaker(outcome.settings);
    const title = TITLES[params.view];
    const view = viewOf(outcome, params, say);
    return {
      version: outcome.version,
      title: `${say(title)} ${view.name}`,
      html: figureOverview(documents.page(outcome.document), outcome.findings, view),
    };
  });
}

function viewOf({ document }: Outcome, { link }: PageViewParams, say: (message: Message) => string): View {
  return {
    language: say({ zh: 'zh', en: 'en' }) === 'en' ? 'en' : 'zh',
    name: nameOf(document.uri),
    nonce: randomUUID(),
    link: (range) => {
      if (link === '') return undefined;
      return link.replace('{place}', () => encodeURIComponent(JSON.stringify([document.uri, toLspRange(document, range)])));
    },
  };
}
