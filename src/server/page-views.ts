import { randomUUID } from 'node:crypto';
import type { CancellationToken, Connection } from 'vscode-languageserver';
import { figureOverview } from '../report/figure-overview';
import { reportOn } from '../report/page-report';
import { reportDocument } from '../report/report-document';
import { reportJson } from '../report/report-json';
import type { View } from '../report/view';
import type { Finding, Message } from '../review/finding';
import type { Page } from '../review/page/page';
import type { PageDocuments } from './documents';
import { nameOf } from './page-name';
import { PAGE_VIEW, type PageView, type PageViewParams } from './protocol';
import { toLspRange } from './ranges';
import type { Outcome, Reviews } from './reviews';
import type { DocumentSettings } from './settings';

const TITLES: Readonly<Record<PageViewParams['view'], Message>> = {
  figures: { zh: '数字一览', en: 'Figures' },
  report: { zh: '审读报告', en: 'Review report' },
  'report-json': { zh: '审读报告', en: 'Review report' },
};

/** Serves documents about a page: what an editor shows in a window of its own. */
export function servePageViews(connection: Connection, documents: PageDocuments, settings: DocumentSettings, reviews: Reviews): void {
  connection.onRequest(PAGE_VIEW, async (params: PageViewParams, token: CancellationToken): Promise<PageView | null> => {
    const outcome = await reviews.of(params.uri, token);
    if (outcome?.state !== 'reviewed') return null;
    const say = settings.speaker(outcome.settings);
    const view = viewOf(outcome, params, say);
    const text = written(params.view, documents.page(outcome.document), outcome.findings, view);
    return { version: outcome.version, title: `${say(TITLES[params.view])} ${view.name}`, text };
  });
}

function written(what: PageViewParams['view'], page: Page, findings: readonly Finding[], view: View): string {
  switch (what) {
    case 'figures':
      return figureOverview(page, findings, view);
    case 'report':
      return reportDocument(reportOn(page, findings), view);
    case 'report-json':
      return reportJson(reportOn(page, findings), view);
  }
}

function viewOf({ document }: Outcome, { link }: PageViewParams, say: (message: Message) => string): View {
  return {
    language: say({ zh: 'zh', en: 'en' }) === 'en' ? 'en' : 'zh',
    name: nameOf(document.uri),
    nonce: randomUUID(),
    positionAt: (offset) => {
      const { line, character } = document.positionAt(offset);
      return { line: line + 1, column: character + 1 };
    },
    link: (range) => {
      if (link === '') return undefined;
      return link.replace('{place}', () => encodeURIComponent(JSON.stringify([document.uri, toLspRange(document, range)])));
    },
  };
}
