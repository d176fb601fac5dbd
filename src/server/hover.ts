import { MarkupKind, type Hover, type Position } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { checks } from '../review/checks/index';
import type { Certainty, Finding, Message, RelatedPlace } from '../review/finding';
import { toLspRange } from './ranges';
import type { Outcome } from './reviews';

const CERTAINTY: Readonly<Record<Certainty, Message>> = {
  certain: { zh: '确定', en: 'certain' },
  likely: { zh: '很可能', en: 'likely' },
  possible: { zh: '或许', en: 'possible' },
};
const MORE: Message = { zh: '为什么查、不报什么', en: 'Why this is checked, and what is not reported' };

/** How much of another place is quoted, in UTF-16 code units. */
const QUOTED = 60;

export interface HoverOptions {
  readonly say: (message: Message) => string;
  readonly checkPage: (rule: string) => string | undefined;
  /** Whether the editor shows Markdown; otherwise it is given plain text. */
  readonly markdown: boolean;
  /** Whether it shows the diagnostics above the hover: then only what they do not say is said. */
  readonly brief: boolean;
}

/** What is known about the findings at a place: the fact, the evidence in its own words, where to read more. */
export function hoverAt({ document, findings }: Outcome, position: Position, options: HoverOptions): Hover | null {
  const offset = document.offsetAt(position);
  const here = findings.filter(({ range }) => range.start <= offset && offset <= range.end);
  const [first] = here;
  if (!first) return null;
  const value = here.map((finding) => describe(document, finding, options)).join(options.markdown ? '\n\n---\n\n' : '\n\n');
  const kind = options.markdown ? MarkupKind.Markdown : MarkupKind.PlainText;
  return { contents: { kind, value }, range: toLspRange(document, first.range) };
}

function describe(document: TextDocument, finding: Finding, { say, checkPage, markdown, brief }: HoverOptions): string {
  const check = checks.find(({ id }) => id === finding.rule);
  const text = markdown ? escape : (plain: string): string => plain;
  const name = text(check ? say(check.title) : finding.rule);
  const title = `${markdown ? `**${name}**` : name} · ${say(CERTAINTY[finding.certainty])}`;
  const page = markdown ? checkPage(finding.rule) : undefined;
  const more = page === undefined ? [] : [`[${say(MORE)}](${page})`];
  if (brief) return [title, ...more].join(' · ');
  const facts = [say(finding.message), ...finding.related.map((place) => evidence(document, place, say))];
  return [title, ...facts.map(text), ...more].join('\n\n');
}

function evidence(
  document: TextDocument,
  { range, message, page }: RelatedPlace,
  say: (message: Message) => string,
): string {
  const there = page ? TextDocument.create(page.name, '', 0, page.text) : document;
  const at = there.positionAt(range.start);
  const quoted = there.getText(toLspRange(there, { start: range.start, end: Math.min(range.end, range.start + QUOTED) }));
  const shown = quoted.replace(/\s+/gu, ' ') + (range.end - range.start > QUOTED ? '……' : '');
  const where = say({ zh: `对照（第 ${at.line + 1} 行）`, en: `Compare (line ${at.line + 1}): ` });
  const quote = shown === '' ? '' : say({ zh: `：${shown}`, en: ` – ${shown}` });
  return `${where}${say(message)}${quote}`;
}

/** The page's text is shown as it is: nothing in it can be a link, an image or HTML. */
const escape = (plain: string): string => plain.replace(/[\\`*_{}[\]()#+\-.!<>|~&]/gu, '\\$&');
