// How long from a keystroke to the findings an editor is given, over a real stdio connection.
//   node esbuild.mjs && node --import tsx bench/latency.ts [--keys 200] [--delay 0]
// The delay that the settings ask for (so many milliseconds of rest) is taken off: what is left is the server's own.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { CodeActionRequest, HoverRequest } from 'vscode-languageserver-protocol';
import { capabilities, Editor } from '../test/support/editor';
import { inventPages } from './invented-pages';
import { table } from './table';

const ROOT = join(__dirname, '..');
const PAGE = join(ROOT, 'seeds', 'hengyang-daily-2022-03-02.txt');
const { values } = parseArgs({ options: { keys: { type: 'string', default: '200' }, delay: { type: 'string', default: '0' } } });
const keys = Number(values.keys);
const delay = Number(values.delay);

const ms = (time: number): string => `${time < 10 ? time.toFixed(1) : time.toFixed(0)} ms`;
const at = (times: readonly number[], share: number): number =>
  times.toSorted((a, b) => a - b)[Math.floor((times.length - 1) * share)] ?? NaN;
const row = (name: string, times: readonly number[]): string[] => [name, ms(at(times, 0.5)), ms(at(times, 0.95)), ms(at(times, 1))];

async function timed(act: () => Promise<unknown>): Promise<number> {
  const before = performance.now();
  await act();
  return performance.now() - before;
}

async function measure(name: string, text: string, keys: number): Promise<string[][]> {
  const editor = await Editor.start({
    program: join(ROOT, 'dist', 'server.js'),
    capabilities: capabilities.pulling,
    settings: { delay, maxCharacters: 100_000_000 },
    initializationOptions: { status: true },
  });
  let uri = '';
  const first = await timed(async () => {
    uri = await editor.open(text);
    await editor.pull(uri);
  });
  // Where a check asked for words, the dictionary comes after the first findings.
  const words = await timed(async () => {
    const { pending } = await editor.until(() => editor.statuses[0]);
    if (pending) await editor.until(() => (editor.refreshes > 0 ? true : undefined));
    await editor.pull(uri);
  });
  const typed: number[] = [];
  const place = editor.rangeOf(uri, '。').end;
  for (let i = 0; i < keys; i += 1) {
    const character = place.character + i;
    const range = { start: { line: place.line, character }, end: { line: place.line, character } };
    typed.push(
      (await timed(async () => {
        await editor.change(uri, { range, text: '的' });
        await editor.pull(uri);
      })) - delay,
    );
  }
  const diagnostics = await editor.pull(uri);
  const hovers: number[] = [];
  const actions: number[] = [];
  for (const diagnostic of diagnostics) {
    hovers.push(await timed(() => editor.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position: diagnostic.range.start })));
    const context = { diagnostics: [diagnostic] };
    actions.push(await timed(() => editor.connection.sendRequest(CodeActionRequest.type, { textDocument: { uri }, range: diagnostic.range, context })));
  }
  await editor.stop();
  return [
    row(`${name}: opened`, [first]),
    row(`${name}: then complete, with the dictionary`, [words]),
    row(`${name}: a keystroke`, typed),
    row(`${name}: hover on a finding`, hovers),
    row(`${name}: quick fixes of a finding`, actions),
  ];
}

void (async () => {
  const page = readFileSync(PAGE, 'utf8');
  const rows = [
    ...(await measure(`real page (${page.length} characters)`, page, keys)),
    ...(await measure('a hundred thousand characters', inventPages(300_000), Math.min(keys, 30))),
  ];
  process.stdout.write(`${table(['to the editor', 'median', '95 %', 'worst'], rows)}\n`);
})();
