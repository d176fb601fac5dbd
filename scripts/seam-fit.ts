// Fits the weights of src/review/seams/seam-weights.ts and reports how they do on pages they were not fitted on.
//   npx tsx scripts/seam-fit.ts FIT_FOLDER REPORT_FOLDER LINES
// Each folder holds pages with planted defects: NAME.txt and NAME.gold.json, whose `expected` names each seam by rule
// (split-paragraph, displaced-continuation, missing-text), `start` and, for a displaced half, `related`. LINES holds lines
// that stand by themselves, as crossheads do, one a line: the odd ones are fitted on.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadSequences } from '../src/host/sequences';
import type { Block } from '../src/review/page/page';
import { readPage } from '../src/review/page/read-page';
import { heldTails, type HeldTail } from '../src/review/seams/page-seams';
import { lostSigns, weigh } from '../src/review/seams/seam-signs';
import { LOST_WEIGHTS, SEAM_WEIGHTS, WHOLE_WEIGHTS } from '../src/review/seams/seam-weights';

type Signs = Partial<Record<string, number>>;
type Weights = Record<string, number>;

/** One tail: its ways to go on, the first of which is to go on nowhere, and which of them is true. */
interface Question {
  readonly ways: readonly Signs[];
  readonly truth: number;
  readonly rule: string;
  /** How often such a thing happens beside the others. */
  readonly often: number;
}

interface Expected {
  readonly rules: readonly string[];
  readonly start: number;
  readonly related?: number;
}

const sequences = loadSequences();
/** The pages hold as many of one kind as of another; at a paper a half is cut off more seldom than parted. */
const OFTEN: Readonly<Record<string, number>> = { 'displaced-continuation': 0.8, 'missing-text': 0.6 };
const SEAM_RULES = new Set(['split-paragraph', 'displaced-continuation', 'missing-text']);

function questionsOf(folder: string): Question[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  return names.flatMap((name) => {
    const gold = readFileSync(join(folder, name.replace(/\.txt$/u, '.gold.json')), 'utf8');
    const { expected } = JSON.parse(gold) as { expected: Expected[] };
    const page = readPage(readFileSync(join(folder, name), 'utf8'));
    return heldTails(page, sequences).flatMap((held) => questionOf(held, page.blocks, expected) ?? []);
  });
}

function questionOf(held: HeldTail, blocks: readonly Block[], expected: readonly Expected[]): Question | undefined {
  const planted = expected.find(({ rules, start }) => start === held.tail.end && SEAM_RULES.has(rules[0] ?? ''));
  if (!planted && held.stop === 'open') return undefined; // not planted, so nobody knows
  const rule = planted?.rules[0] ?? 'whole';
  const head =
    rule === 'split-paragraph'
      ? blocks[held.tail.index + 1]
      : blocks.find(({ start, end }) => planted?.related !== undefined && start <= planted.related && planted.related < end);
  const found = held.candidates.find((candidate) => candidate.head === head);
  if (head && !found) return undefined;
  const lost = lostSigns(held.ends);
  const ways: Signs[] = [...(held.wholeSigns && held.stop !== 'open' ? [held.wholeSigns] : []), lost, ...held.candidates.map(({ signs }) => signs)];
  const truth = found?.signs ?? (planted ? lost : held.wholeSigns);
  return truth && { ways, truth: ways.indexOf(truth), rule: `${rule} ${held.stop}`, often: OFTEN[rule] ?? 1 };
}

/** Lines that stand by themselves, each put between two paragraphs of one of the folder's pages. */
function linesIn(folder: string, lines: readonly string[]): Question[] {
  const pages = readdirSync(folder).filter((name) => name.endsWith('.txt')).map((name) => readFileSync(join(folder, name), 'utf8').split('\n\n'));
  return lines.flatMap((line, i) => {
    const blocks = pages[i % pages.length] ?? [];
    const places = blocks.flatMap((block, at) => (/[。！？]$/u.test(block) && /[。！？]$/u.test(blocks[at + 1] ?? '') ? [at + 1] : []));
    const at = places[(i * 7) % places.length] ?? 1;
    const page = readPage([...blocks.slice(0, at), line, ...blocks.slice(at)].join('\n\n'));
    const held = heldTails(page, sequences).find(({ tail }) => tail.text === line);
    const question = held && questionOf(held, page.blocks, []);
    return question ? [{ ...question, rule: `standing ${held.stop}` }] : [];
  });
}

/** Softmax regression by gradient ascent, drawn a little towards the weights it starts from. */
function fit(questions: readonly Question[], start: Weights): Weights {
  const weights = { ...start };
  const step = Object.fromEntries(Object.keys(start).map((name) => [name, 0]));
  for (let round = 0; round < 1500; round++) {
    const slope = Object.fromEntries(Object.keys(start).map((name) => [name, 0.002 * ((start[name] ?? 0) - (weights[name] ?? 0))]));
    for (const { ways, truth, often } of questions) {
      const p = chances(ways, weights);
      ways.forEach((signs, i) => {
        const off = (often * ((i === truth ? 1 : 0) - (p[i] ?? 0))) / questions.length;
        for (const [name, measure] of Object.entries(signs)) slope[name] = (slope[name] ?? 0) + off * (measure ?? 0);
      });
    }
    for (const name of Object.keys(weights)) {
      step[name] = 0.9 * (step[name] ?? 0) + (slope[name] ?? 0);
      weights[name] = (weights[name] ?? 0) + 0.15 * (step[name] ?? 0);
    }
  }
  return weights;
}

function chances(ways: readonly Signs[], weights: Weights): number[] {
  const values = ways.map((signs) => weigh(weights, signs));
  const top = Math.max(...values);
  const raised = values.map((value) => Math.exp(value - top));
  const sum = raised.reduce((a, b) => a + b, 0);
  return raised.map((value) => value / sum);
}

function report(title: string, questions: readonly Question[], weights: Weights): void {
  console.log(`\n${title}: ${questions.length} tails`);
  const rows = new Map<string, { all: number; right: number; sure: number; sureRight: number }>();
  for (const { ways, truth, rule } of questions) {
    const values = ways.map((signs) => weigh(weights, signs));
    const order = values.map((_, i) => i).sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0));
    const margin = (values[order[0] ?? 0] ?? 0) - (values[order[1] ?? 0] ?? -99);
    const row = rows.get(rule) ?? { all: 0, right: 0, sure: 0, sureRight: 0 };
    const right = order[0] === truth ? 1 : 0;
    row.all++;
    row.right += right;
    if (margin >= 1.6) {
      row.sure++;
      row.sureRight += right;
    }
    rows.set(rule, row);
  }
  for (const [rule, { all, right, sure, sureRight }] of [...rows].sort()) {
    const share = (part: number, whole: number): string => `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;
    console.log(`${rule.padEnd(30)} right ${right}/${all} ${share(right, all)}   sure ${sure}, of these right ${share(sureRight, sure)}`);
  }
}

const [fitFolder, reportFolder, linesFile] = process.argv.slice(2);
if (!fitFolder || !reportFolder || !linesFile) throw new Error('usage: npx tsx scripts/seam-fit.ts FIT_FOLDER REPORT_FOLDER LINES');
const lines = readFileSync(linesFile, 'utf8').split('\n').filter((line) => line !== '');
const shipped: Weights = { ...SEAM_WEIGHTS, ...WHOLE_WEIGHTS, ...LOST_WEIGHTS };
const known = [...questionsOf(fitFolder), ...linesIn(fitFolder, lines.filter((_, i) => i % 2 === 0))];
const unknown = [...questionsOf(reportFolder), ...linesIn(reportFolder, lines.filter((_, i) => i % 2 === 1))];
report('as shipped, on what they were not fitted on', unknown, shipped);
const weights = fit(known, shipped);
report('fitted, on what they were fitted on', known, weights);
report('fitted, on what they were not fitted on', unknown, weights);
for (const [name, weight] of Object.entries(weights)) console.log(`${name.padEnd(16)} ${weight.toFixed(2)}   (${shipped[name] ?? 0})`);
