import { MarkupKind, type Hover, type Position } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { checks } from '../review/checks/index';
import { differenceBetween, excerptDifferences } from '../review/difference';
import type { Finding, Message, Range, RelatedPlace } from '../review/finding';
import { CERTAINTY_NAMES } from './certainty-names';
import { escapeMarkdown } from './markdown';
import { documentOf } from './other-page';
import { toLspRange } from './ranges';
import type { Outcome } from './reviews';
import type { ToldSentence } from './told-sentence';

const MORE: Message = { zh: '为什么查、不报什么', en: 'Why this is checked, and what is not reported' };

/** How much of another place is quoted, in UTF-16 code units. */
const QUOTED = 60;
/** How much stands about a difference, in UTF-16 code units, and how many differences are shown. */
const AROUND = 8;
const MOST_DIFFERENCES = 12;

export interface HoverOptions {
  readonly say: (message: Message) => string;
  readonly checkPage: (rule: string) => string | undefined;
  /** Whether the editor shows Markdown; otherwise it is given plain text. */
  readonly markdown: boolean;
  /** Whether it shows the diagnostics above the hover: then only what they do not say is said. */
  readonly brief: boolean;
}

/**
 * What is known about a place: of the findings there the fact, the evidence in its own words and where to read more; of a
 * broken sentence there what it is when made whole.
 */
export function hoverAt({ document, findings }: Outcome, position: Position, options: HoverOptions, sentence?: ToldSentence): Hover | null {
  const offset = document.offsetAt(position);
  const here = findings.filter(({ range }) => range.start <= offset && offset <= range.end);
  const range = here[0]?.range ?? sentence?.range;
  if (!range) return null;
  const parts = [here.map((finding) => describe(document, finding, options)), sentence ? [whole(sentence, options)] : []].flat();
  const kind = options.markdown ? MarkupKind.Markdown : MarkupKind.PlainText;
  return { contents: { kind, value: parts.join(options.markdown ? '\n\n---\n\n' : '\n\n') }, range: toLspRange(document, range) };
}

/** Marks a seam in a sentence made whole. */
const SEAM = '｜';

function whole({ heading, whole: pieces, fact }: ToldSentence, { markdown }: HoverOptions): string {
  if (!markdown) return `${heading}\n\n${fact}${pieces.join(SEAM)}`;
  const shown = pieces.map(escapeMarkdown).join(SEAM);
  return [`**${heading}**`, ...(fact === '' ? [] : [escapeMarkdown(fact)]), ...(shown === '' ? [] : [`> ${shown}`])].join('\n\n');
}

function describe(document: TextDocument, finding: Finding, { say, checkPage, markdown, brief }: HoverOptions): string {
  const check = checks.find(({ id }) => id === finding.rule);
  const text = markdown ? escapeMarkdown : (plain: string): string => plain;
  const name = text(check ? say(check.title) : finding.rule);
  const title = `${markdown ? `**${name}**` : name} · ${say(CERTAINTY_NAMES[finding.certainty])}`;
  const page = markdown ? checkPage(finding.rule) : undefined;
  const more = page === undefined ? [] : [`[${say(MORE)}](${page})`];
  const differences = finding.related.filter(({ compare }) => compare).flatMap((place) => difference(document, finding.range, place, say));
  if (brief) return [[title, ...more].join(' · '), ...differences.map(text)].join('\n\n');
  const facts = [say(finding.message), ...finding.related.map((place) => evidence(document, place, say)), ...differences];
  return [title, ...facts.map(text), ...more].join('\n\n');
}

function evidence(
  document: TextDocument,
  { range, message, page }: RelatedPlace,
  say: (message: Message) => string,
): string {
  const there = documentOf(page, document);
  const at = there.positionAt(range.start);
  const quoted = there.getText(toLspRange(there, { start: range.start, end: Math.min(range.end, range.start + QUOTED) }));
  const shown = quoted.replace(/\s+/gu, ' ') + (range.end - range.start > QUOTED ? '……' : '');
  const where = say({ zh: `对照（第 ${at.line + 1} 行）`, en: `Compare (line ${at.line + 1}): ` });
  const quote = shown === '' ? '' : say({ zh: `：${shown}`, en: ` – ${shown}` });
  return `${where}${say(message)}${quote}`;
}

/** Where the wording here and that of another place differ: 〔there→here〕, with what stands about it. */
function difference(
  document: TextDocument,
  range: Range,
  place: RelatedPlace,
  say: (message: Message) => string,
): string[] {
  const there = documentOf(place.page, document);
  const parts = differenceBetween(there.getText(toLspRange(there, place.range)), document.getText(toLspRange(document, range)));
  if (!parts) return [];
  const shown = excerptDifferences(parts, AROUND, MOST_DIFFERENCES);
  const marked = shown.map((part, i) => {
    if (part.side === 'both') return part.text;
    if (part.side === 'first') return shown[i + 1]?.side === 'second' ? `〔${part.text}` : `〔${part.text}→〕`;
    return shown[i - 1]?.side === 'first' ? `→${part.text}〕` : `〔→${part.text}〕`;
  });
  return [say({ zh: `不同之处〔对照处→这里〕：${marked.join('')}`, en: `Differences 〔there→here〕: ${marked.join('')}` })];
}
