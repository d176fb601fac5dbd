import type { CountedError } from '../review/error-rate';
import { countCharacters } from '../review/character-count';
import type { Certainty, Message, Range } from '../review/finding';
import { headlineOf } from './finding-list';
import type { Numbered, PageReport, Stretch } from './page-report';
import type { LineColumn, View } from './view';

/**
 * The review report for programs, version 1. Offsets are UTF-16 code units of the text without its byte order mark;
 * lines and columns count from 1.
 */
export interface ReportJson {
  readonly version: 1;
  readonly name: string;
  readonly errorRate: {
    readonly characters: number;
    /** The sum of the weights of what counts. */
    readonly errors: number;
    /** Of these, those that are certain. */
    readonly certain: number;
    /** Errors in 10,000 characters. */
    readonly rate: number;
    readonly limit: number;
    readonly leftOut: readonly Message[];
  };
  readonly articles: readonly {
    readonly headline: string;
    readonly characters: number;
    readonly findings: readonly ReportFinding[];
  }[];
}

export interface ReportFinding {
  readonly number: number;
  readonly rule: string;
  readonly certainty: Certainty;
  readonly message: Message;
  readonly place: ReportPlace;
  readonly counts: Pick<CountedError, 'kind' | 'weight' | 'doubled' | 'repeated'>;
}

interface ReportPlace {
  readonly start: LineColumn & { readonly offset: number };
  readonly end: LineColumn & { readonly offset: number };
}

/** The report as JSON text. What stands between articles comes under a headline of its own. */
export function reportJson(report: PageReport, view: Pick<View, 'name' | 'language' | 'positionAt'>): string {
  const { characters, sum, certain, rate, limit, leftOut } = report.errorRate;
  const json: ReportJson = {
    version: 1,
    name: view.name,
    errorRate: { characters, errors: sum, certain, rate: Number(rate.toFixed(2)), limit, leftOut },
    articles: report.stretches.map((stretch) => ({
      headline: headlineOf(stretch, view.language),
      characters: charactersIn(stretch),
      findings: stretch.found.map((one) => reportFinding(one, view)),
    })),
  };
  return `${JSON.stringify(json, null, 2)}\n`;
}

const charactersIn = ({ blocks }: Stretch): number => blocks.reduce((sum, { text }) => sum + countCharacters(text), 0);

function reportFinding({ number, finding, counted }: Numbered, { positionAt }: Pick<View, 'positionAt'>): ReportFinding {
  const { rule, certainty, message } = finding;
  const { kind, weight, doubled, repeated } = counted;
  return { number, rule, certainty, message, place: placeOf(finding.range, positionAt), counts: { kind, weight, doubled, repeated } };
}

const placeOf = ({ start, end }: Range, positionAt: View['positionAt']): ReportPlace => ({
  start: { offset: start, ...positionAt(start) },
  end: { offset: end, ...positionAt(end) },
});
