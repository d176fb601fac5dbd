import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { figureOverview } from '../../src/report/figure-overview';
import { reportOn } from '../../src/report/page-report';
import { reportDocument } from '../../src/report/report-document';
import { reportJson, type ReportJson } from '../../src/report/report-json';
import type { View } from '../../src/report/view';
import type { Finding, Range } from '../../src/review/finding';
import { readPage } from '../../src/review/page/read-page';

const TEXT = `渡口夜市每晚接待游客上万人次

本报记者 沈木槿

本报讯 入夏以来，渡口夜市灯火通明。摊主们说，生意比去年好了三成，最忙的是周末，一晚上要备两百斤米粉。

夜市管理方介绍，今年新增摊位36个，摊位总数达到128个，卫生间也添了两处。
`;
const page = readPage(TEXT);
const view: View = {
  language: 'zh',
  name: 'A3.txt',
  nonce: 'n0nce',
  link: () => undefined,
  positionAt: (offset) => ({ line: TEXT.slice(0, offset).split('\n').length, column: offset - TEXT.lastIndexOf('\n', offset - 1) }),
};
const rangeOf = (text: string): Range => ({ start: TEXT.indexOf(text), end: TEXT.indexOf(text) + text.length });
const finding = (text: string, options: Partial<Finding> = {}): Finding => ({
  rule: 'figure-mismatch',
  certainty: 'likely',
  range: rangeOf(text),
  message: { zh: `这里是“${text}”`, en: `Here it is “${text}”` },
  related: [],
  fixes: [],
  ...options,
});
const written = (findings: readonly Finding[], over: Partial<View> = {}): string => reportDocument(reportOn(page, findings), { ...view, ...over });
/** The text that a reader sees, the marks' numbers left out. */
const seen = (document: string): string => document.replace(/<a class="no [^>]*>[^<]*<\/a>/gu, '').replace(/<[^>]+>/gu, '');

describe('the review report', () => {
  test('the page stands in it whole, every finding marked in place and told in the margin', () => {
    const document = written([finding('三成', { certainty: 'certain' }), finding('128个', { related: [{ range: rangeOf('36个'), message: { zh: '另一处', en: 'there' } }] })]);
    for (const block of page.blocks) assert.ok(seen(document).includes(block.text), block.text);
    assert.match(document, /<mark class="figure certain">三成<\/mark><a class="no figure certain" href="#note-1">1<\/a>/u);
    assert.match(document, /<mark class="figure likely">128个<\/mark>/u);
    assert.match(document, /<mark class="figure proof">36个<\/mark><a class="no figure proof" href="#note-2">↔2<\/a>/u);
    assert.match(document, /id="note-2"[\s\S]*?数字矛盾[\s\S]*?很可能[\s\S]*?这里是“128个”/u);
  });

  test('marks that overlap, touch or are empty leave the text as it is', () => {
    const end = TEXT.indexOf('通明。') + 3;
    const document = written([
      finding('渡口夜市灯火通明'),
      finding('灯火通明。摊主们', { certainty: 'certain' }),
      finding('甲', { range: { start: end, end } }),
      finding('乙', { range: { start: TEXT.indexOf('一晚上'), end: TEXT.indexOf('今年新增') } }),
      finding('丙', { range: { start: TEXT.length, end: TEXT.length } }),
    ]);
    for (const block of page.blocks) assert.ok(seen(document).includes(block.text), block.text);
    assert.match(document, /<mark class="figure likely">渡口夜市<\/mark><mark class="figure certain">灯火通明<\/mark>/u);
    for (const number of [1, 2, 3, 4, 5]) assert.ok(document.includes(`id="note-${number}"`), String(number));
  });

  test('the list goes by article, with how each counts; the rate stands against its limit', () => {
    const document = written([finding('上万'), finding('三成', { certainty: 'possible' })]);
    assert.ok(document.includes('>渡口夜市每晚接待游客上万人次</th>'));
    assert.match(document, /2<small>数字，标题加倍<\/small>/u);
    assert.match(document, /0<small>数字，或许，不计<\/small>/u);
    assert.match(document, /超过万分之3的限度/u);
    assert.match(document, /图书质量管理规定/u, 'where a weight is borrowed is said');
    assert.match(written([]), /0\.00\/10000[\s\S]*未超过万分之3的限度[\s\S]*没有发现问题/u);
  });

  test('in English it is English all through, but for the page', () => {
    const document = written([finding('三成', { fixes: [{ title: { zh: '改', en: 'Change it' }, kind: 'judged', edits: [] }] })], { language: 'en' });
    const [above, below] = [document.slice(document.indexOf('<body>'), document.indexOf('class="sheet"')), document.slice(document.indexOf('<h2>'))];
    const ours = (above + below).replace(/<th class="article"[\s\S]*?<\/th>|<q>[\s\S]*?<\/q>|“[^”]*”/gu, '');
    assert.doesNotMatch(ours, /\p{Script=Han}/u);
  });

  test('where the page can be opened, places are links to it', () => {
    const document = written([finding('三成')], { link: ({ start }) => `command:go?${start}` });
    assert.equal(document.match(new RegExp(`href="command:go\\?${TEXT.indexOf('三成')}"`, 'gu'))?.length, 2);
  });

  test('as JSON it holds the same', () => {
    const json = JSON.parse(reportJson(reportOn(page, [finding('上万'), finding('三成', { certainty: 'possible' })]), view)) as ReportJson;
    assert.equal(json.version, 1);
    assert.deepEqual([json.errorRate.errors, json.errorRate.limit], [2, 3]);
    const story = json.articles.find(({ findings }) => findings.length > 0);
    assert.equal(story?.headline, '渡口夜市每晚接待游客上万人次');
    assert.deepEqual(story.findings.map(({ number, counts }) => [number, counts.weight, counts.doubled]), [[1, 2, true], [2, 0, false]]);
    assert.deepEqual(story.findings[0]?.place.start, { offset: TEXT.indexOf('上万'), line: 1, column: 11 });
    assert.equal(json.articles.reduce((sum, { characters }) => sum + characters, 0), json.errorRate.characters);
  });
});

describe('nothing in a page can run in its report or its figures', () => {
  const EVIL = [
    '<script>alert(1)</script>',
    '</style><script>alert(2)</script>',
    '<img src=x onerror=alert(3)>',
    '"><svg onload=alert(4)>',
    "' onmouseover='alert(5)",
    '<a href="javascript:alert(6)">点</a>',
    '</title><meta http-equiv="refresh" content="0;url=https://example.org">',
    '<iframe src="https://example.org"></iframe><base href="https://example.org">',
    '&lt;b&gt; &amp; ${alert(7)} {{8}} ]]> <!-- -->',
    '<link rel=stylesheet href=//example.org/x.css><style>@import "//example.org"</style>',
  ];
  const hostile = `${EVIL[0]}\n\n标题${EVIL[1]}三百人参加\n\n${EVIL.map((evil) => `本报讯 昨天有三百人参加${evil}活动，另有二百八十人在场外观看，大家都说好。`).join('\n\n')}\n\u202E\u0007\uD800结尾。\n`;
  const other = readPage(hostile);
  const findings = Array.from(hostile.matchAll(/</gu), ({ index }): Finding => ({
    rule: EVIL[3] ?? '',
    certainty: 'certain',
    range: { start: index, end: index + 9 },
    message: { zh: EVIL[0] ?? '', en: EVIL[1] ?? '' },
    related: [{ range: { start: index + 1, end: index + 4 }, message: { zh: EVIL[2] ?? '', en: '' }, page: { name: EVIL[4] ?? '', text: hostile } }],
    fixes: [{ title: { zh: EVIL[5] ?? '', en: '' }, kind: 'judged', edits: [] }],
  }));
  const evilView: View = { ...view, name: EVIL[6] ?? '', link: () => EVIL[3] };
  const documents = { report: reportDocument(reportOn(other, findings), evilView), figures: figureOverview(other, findings, evilView) };

  for (const [name, document] of Object.entries(documents)) {
    test(`${name}: its elements and attributes are ours alone`, () => {
      const tags = Array.from(document.matchAll(/<(\/?[a-z][\w-]*)((?:"[^"]*"|[^">])*)>/giu), ([, tag, attributes]) => ({ tag, attributes: attributes ?? '' }));
      const allowed = /^\/?(?:html|head|meta|title|style|body|header|h1|h2|p|section|div|span|b|em|i|svg|rect|dl|dt|dd|aside|mark|a|strong|br|table|thead|tbody|tr|th|td|small|q|ul|li)$/u;
      assert.deepEqual(tags.filter(({ tag }) => !allowed.test(tag ?? '')), []);
      assert.deepEqual(tags.filter(({ attributes }) => /\son\w+=/iu.test(attributes.replace(/"[^"]*"/gu, '""'))), []);
      assert.equal(document.match(/<style/gu)?.length, 1);
      assert.equal(document.match(/<meta/gu)?.length, 3);
    });

    test(`${name}: its policy allows one style sheet and nothing else`, () => {
      const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/u.exec(document)?.[1];
      assert.equal(policy, "default-src 'none'; style-src 'nonce-n0nce'; form-action 'none'; base-uri 'none'");
      assert.ok(document.indexOf('Content-Security-Policy') < document.indexOf('<title>'), 'before anything of the page');
    });

    test(`${name}: marks of direction, control characters and lone surrogates are shown by a stand-in`, () => {
      assert.doesNotMatch(document, /[^\P{Cc}\n]|\u202E|\p{Cs}/u);
    });
  }

  test('a nonce that is none is refused', () => {
    assert.throws(() => reportDocument(reportOn(page, []), { ...view, nonce: `x' 'unsafe-inline` }), RangeError);
  });
});
