// Provisional: the SARIF that the scorer reads, and reflow of one file.
import { readFileSync } from 'node:fs';
import { loadSequences } from '../host/sequences';
import { segmenterLexicon } from '../review/lexicon/segmenter';
import { readPage } from '../review/page/read-page';
import { applyEdits, reflow } from '../review/reflow';
import { review } from '../review/review';

const LEVEL = { certain: 'error', likely: 'warning', possible: 'note' } as const;
const [command, ...rest] = process.argv.slice(2);
const files = rest.filter((arg, i) => !arg.startsWith('--') && !rest[i - 1]?.startsWith('--'));
const lexicon = segmenterLexicon();
const sequences = loadSequences();

function region(text: string, start: number, end: number): object {
  const at = (offset: number): { line: number; column: number } => {
    const before = text.slice(0, offset);
    return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
  };
  const [a, b] = [at(start), at(end)];
  return { startLine: a.line, startColumn: a.column, endLine: b.line, endColumn: b.column };
}

if (command === 'reflow') {
  const text = readFileSync(files[0] ?? '', 'utf8');
  process.stdout.write(applyEdits(text, reflow(readPage(text), { lexicon, sequences }).edits));
} else {
  const results = files.flatMap((file) => {
    const text = readFileSync(file, 'utf8');
    return review(readPage(text), { lexicon, sequences }).findings.map((f) => ({
      ruleId: f.rule,
      level: LEVEL[f.certainty],
      message: { text: f.message.zh },
      locations: [
        { physicalLocation: { artifactLocation: { uri: encodeURI(file) }, region: region(text, f.range.start, f.range.end) } },
      ],
      relatedLocations: f.related.map((r) => ({ physicalLocation: { region: region(text, r.range.start, r.range.end) } })),
    }));
  });
  process.stdout.write(JSON.stringify({ version: '2.1.0', runs: [{ results }] }));
}
