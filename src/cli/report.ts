import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { Lines } from '../host/position';
import { loadSequences } from '../host/sequences';
import { FileError, withFileErrors } from '../host/text-file';
import { reportOn } from '../report/page-report';
import { reportDocument } from '../report/report-document';
import { reportJson } from '../report/report-json';
import type { View } from '../report/view';
import type { Lexicon } from '../review/lexicon/lexicon';
import { isChinese } from '../review/page/chinese-share';
import { readPage } from '../review/page/read-page';
import { review } from '../review/review';
import { offChecks } from '../settings/level';
import { selectShown } from '../settings/selection';
import type { ReportCommand } from './arguments';
import { readInput, sayOfFile } from './read-input';
import { Rulebook } from './rulebook';
import type { Terminal } from './terminal';

const WRITERS = { html: reportDocument, json: reportJson } as const;

/** Writes the review report of one page. Gives the exit status; throws `FileError` for a wrong settings file. */
export async function report(command: ReportCommand, terminal: Terminal, lexicon: Lexicon): Promise<number> {
  const { path, format, output } = command;
  const rules = new Rulebook(command, terminal).of(path);
  try {
    const { text } = await readInput(path, terminal);
    if (!isChinese(text)) throw new FileError({ zh: '中文太少，没有审读', en: 'holds too little Chinese to review' });
    const page = readPage(text);
    const { findings } = review(page, { lexicon, sequences: loadSequences(), house: rules.house, off: offChecks(rules.checks) });
    const { shown } = selectShown(text, findings, rules);
    const written = WRITERS[format](reportOn(page, shown), viewOf(path, text, terminal));
    if (output === undefined) terminal.out(written);
    else writeReport(output, written, terminal);
    return 0;
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    sayOfFile(terminal, path, error.shown);
    return 2;
  }
}

/** Throws `FileError` that names the file it could not write. */
function writeReport(path: string, text: string, { language }: Terminal): void {
  try {
    withFileErrors(() => {
      writeFileSync(path, text);
    });
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    const why = error.shown[language];
    throw new FileError({ zh: `写不了 ${path}：${why}`, en: `cannot write ${path}: ${why}` });
  }
}

function viewOf(path: string, text: string, { language }: Terminal): View {
  const lines = new Lines(text);
  return {
    language,
    name: path === '-' ? { zh: '标准输入', en: 'standard input' }[language] : basename(path),
    nonce: randomUUID(),
    link: () => undefined,
    positionAt: (offset) => lines.positionAt(offset),
  };
}
