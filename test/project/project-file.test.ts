import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import Ajv from 'ajv';
import { CompletionRequest, type CompletionItem } from 'vscode-languageserver-protocol';
import type { JsonReport } from '../../src/cli/json-report';
import { Projects } from '../../src/host/projects';
import { readProject } from '../../src/settings/project-file';
import { projectSchema } from '../../src/settings/project-schema';
import { buildServer } from '../support/built-server';
import { Editor } from '../support/editor';
import { run } from '../support/fake-terminal';
import { folderOf } from '../support/folder';

const page = '渡口来了新船\n\n本报讯（记者 罗文）昨日，“望川号客船首航，船上坐满了乘客。新船比旧船快了一倍，票价照旧。\n';
const other = '夜读\n\n灯下翻一本旧书，读到“江上清风一句，不觉停了下来。窗外有人走过，脚步很轻。\n';
const rulesIn = (out: string): string[][] => (JSON.parse(out) as JsonReport).files.map(({ findings }) => findings.map(({ rule }) => rule));

describe('the project file', () => {
  const folder = folderOf({
    '.qingyang.json': '{ "checks": { "unpaired-mark": "off" }, "house": { "byline": "■望川报记者 罗文 通讯员 江平", "people": ["罗文", "罗青"] } }',
    'A1.txt': page,
    '副刊/.qingyang.json': '{}',
    '副刊/A4.txt': other,
  });

  test('that is nearest holds for a page, and no other', async () => {
    const projects = new Projects();
    assert.deepEqual(projects.of(join(folder, 'A1.txt')).project.checks, { 'unpaired-mark': 'off' });
    assert.deepEqual(projects.of(join(folder, '副刊/更深/A5.txt')).project.checks, {});
    assert.equal(projects.of(join(folder, '副刊/更深/A5.txt')).file, '更深/A5.txt');
    const { out } = await run(['check', '--format', 'json', folder]);
    assert.deepEqual(rulesIn(out), [[], ['unpaired-mark']]);
  });

  test('is read again when it has changed', () => {
    const empty = folderOf({ '.qingyang.json': '{}' });
    const projects = new Projects();
    assert.deepEqual(projects.of(join(empty, 'a.txt')).project.checks, {});
    writeFileSync(join(empty, '.qingyang.json'), '{ "checks": { "byline": "warning" } }');
    assert.deepEqual(projects.of(join(empty, 'a.txt')).project.checks, { byline: 'warning' });
  });

  test('a byline that is none is told, and the rest holds', () => {
    const { project, problems } = readProject('{ "house": { "byline": "望川报", "people": ["罗文"] } }');
    assert.deepEqual(problems.map(({ bySchema, range }) => [bySchema, range.start]), [[false, 23]]);
    assert.deepEqual([project.house.people, project.house.byline], [['罗文'], undefined]);
  });

  test('its schema takes what the reader takes, and refuses what it refuses', () => {
    const valid = new Ajv({ strict: false }).compile(projectSchema());
    for (const [text, right] of [
      ['{}', true],
      ['{ "checks": { "byline": "off" }, "strictness": "normal", "ignore": [{ "check": "byline", "file": "a" }] }', true],
      ['{ "checks": { "byline": "no" } }', false],
      ['{ "chekcs": {} }', false],
      ['{ "ignore": [{ "file": "a" }] }', false],
      ['{ "ignore": {} }', false],
      ['{ "house": { "people": "罗文" } }', false],
      ['[]', false],
    ] as const) {
      assert.equal(valid(JSON.parse(text)), right, text);
      assert.equal(readProject(text).problems.length === 0, right, text);
    }
  });

  test('the schema that is shipped is the one of the table', () => {
    const shipped = JSON.parse(readFileSync(join(__dirname, '../../schemas/qingyang.schema.json'), 'utf8')) as object;
    assert.deepEqual(shipped, projectSchema(), 'run: node scripts/contribute.mjs');
  });

  test('hostile ones are told and do no harm', () => {
    for (const text of ['', 'null', '"x"', '{"__proto__": {"checks": {}}}', '{"checks": {"constructor": "off"}}', '\ud800']) {
      const { project, problems } = readProject(text);
      assert.equal(problems.length, 1, text);
      assert.deepEqual(project.checks, {}, text);
    }
  });

  describe('in an editor', () => {
    let editor: Editor;
    before(async () => {
      editor = await Editor.start({ program: await buildServer(), folders: [folder] });
    });
    after(() => editor.stop());

    test('completes bylines by its house style', async () => {
      const uri = await editor.open('渡口来了新船\n\n■望川报记者 \n', 'plaintext', pathToFileURL(join(folder, 'A9.txt')).href);
      const items = (await editor.connection.sendRequest(CompletionRequest.type, { textDocument: { uri }, position: { line: 2, character: 7 } })) as CompletionItem[];
      assert.deepEqual(items.map(({ label }) => label), ['罗文', '罗青']);
    });

    test('of the folder holds for a draft that is not saved yet', async () => {
      const uri = await editor.open(page, 'plaintext', 'untitled:Untitled-1');
      assert.deepEqual((await editor.pull(uri)).map(({ code }) => code), []);
    });
  });
});

describe('a baseline', () => {
  test('hides what it records, in the command line and where the project file names it, and nothing that is new', async () => {
    const folder = folderOf({ 'A1.txt': page });
    const file = join(folder, 'A1.txt');
    const baseline = join(folder, '旧.json');
    assert.equal((await run(['check', '--fail-on', 'note', file])).status, 1);
    const written = await run(['check', '--write-baseline', baseline, file]);
    assert.deepEqual([written.status, written.out], [0, '']);
    assert.match(written.said.join('\n'), /旧\.json：记下 1 处/u);
    assert.deepEqual(rulesIn((await run(['check', '--format', 'json', '--baseline', baseline, file])).out), [[]]);
    writeFileSync(join(folder, '.qingyang.json'), '{ "baseline": "旧.json" }');
    assert.deepEqual(rulesIn((await run(['check', '--format', 'json', file])).out), [[]]);
    writeFileSync(file, `${page}\n第二天，老船工把“平安二字漆在了船头。孩子们围着看，问这问那。\n`);
    assert.deepEqual(rulesIn((await run(['check', '--format', 'json', file])).out), [['unpaired-mark']]);
  });

  test('that is not there is named', async () => {
    const { status, said } = await run(['check', '--baseline', '没有.json', '-']);
    assert.equal(status, 2);
    assert.match(said.join('\n'), /没有\.json：没有这个文件/u);
  });

  test('what is ignored is suppressed in SARIF, with its reason, and counted in the others', async () => {
    const folder = folderOf({ 'A1.txt': page });
    const file = join(folder, 'A1.txt');
    const { out } = await run(['check', '--format', 'sarif', file]);
    const log = JSON.parse(out) as { runs: { results: { partialFingerprints: Record<string, string>; suppressions?: unknown }[] }[] };
    const fingerprint = log.runs[0]?.results[0]?.partialFingerprints['qingyangText/v1'];
    const entry = { check: 'unpaired-mark', fingerprint, reason: '引文未完' };
    writeFileSync(join(folder, '.qingyang.json'), JSON.stringify({ ignore: [entry] }));
    const suppressed = JSON.parse((await run(['check', '--format', 'sarif', file])).out) as typeof log;
    assert.deepEqual(suppressed.runs[0]?.results.map(({ suppressions }) => suppressions), [[{ kind: 'external', status: 'accepted', justification: '引文未完' }]]);
    assert.match((await run(['check', file])).out, /没有发现问题。另有 1 处已忽略。/u);
  });
});
