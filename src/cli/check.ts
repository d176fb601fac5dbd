import { basename } from 'node:path';
import { expandPaths, type InputPath } from '../host/paths';
import { Lines } from '../host/position';
import { loadSequences } from '../host/sequences';
import { FileError } from '../host/text-file';
import type { Lexicon } from '../review/lexicon/lexicon';
import { isChinese } from '../review/page/chinese-share';
import { readPage } from '../review/page/read-page';
import { review } from '../review/review';
import { offChecks } from '../settings/level';
import type { CheckCommand } from './arguments';
import { Day, type ReviewedPage } from './day';
import type { FileReport } from './file-report';
import { readInput } from './read-input';
import { Rulebook } from './rulebook';
import { Teller, type ReviewedFile } from './teller';
import type { Terminal } from './terminal';

/** Checks files and reports what is found. Gives the exit status; throws `FileError` for a wrong settings file. */
export async function check(command: CheckCommand, terminal: Terminal, lexicon: Lexicon): Promise<number> {
  const rulebook = new Rulebook(command, terminal);
  const inputs = [...expandPaths(command.paths)];
  const compared = inputs.filter(({ inFolder }) => command.across ?? inFolder ?? false);
  const across = compared.length > 1;
  const teller = new Teller(command, terminal, across);
  const day = across ? new Day<ReviewedFile & ReviewedPage>(loadSequences, (path) => basename(path)) : undefined;
  for (const input of inputs) {
    try {
      const reviewed = await reviewFile(input, terminal, lexicon, rulebook);
      if (day && isPage(reviewed) && compared.includes(input)) day.add(reviewed);
      else teller.tell(reviewed);
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      teller.failed(input.path, error);
    }
  }
  for (const reviewed of day?.pages() ?? []) teller.tell(reviewed);
  return teller.end();
}

const isPage = (reviewed: ReviewedFile): reviewed is ReviewedFile & ReviewedPage => reviewed.page !== undefined;

async function reviewFile({ path, error }: InputPath, terminal: Terminal, lexicon: Lexicon, rulebook: Rulebook): Promise<ReviewedFile> {
  if (error) throw error;
  const { text, encoding } = await readInput(path, terminal);
  const rules = rulebook.of(path);
  const reviewed: Omit<FileReport, 'findings' | 'ignored'> = { path, text, encoding, lines: new Lines(text), reviewed: isChinese(text) };
  if (!reviewed.reviewed) return { ...reviewed, rules, findings: [] };
  const page = readPage(text);
  const { findings } = review(page, { lexicon, sequences: loadSequences(), house: rules.house, off: offChecks(rules.checks) });
  return { ...reviewed, rules, page, findings };
}
