import assert from 'node:assert/strict';
import { test } from 'node:test';
import ts from 'typescript';
import { nodesOf, sourcesOf } from './source';

const product = sourcesOf('src');
const all = [...product, ...sourcesOf('test')];

test('no file of src is longer than 400 lines', () => {
  const long = product.filter(({ text }) => text.trimEnd().split('\n').length > 400);
  assert.deepEqual(long.map(({ path }) => path), []);
});

test('nothing is of the type any', () => {
  const any = all.filter(({ tree }) => Array.from(nodesOf(tree)).some(({ kind }) => kind === ts.SyntaxKind.AnyKeyword));
  assert.deepEqual(any.map(({ path }) => path), []);
});

test('the compiler and the linter are silenced only with a reason beside it', () => {
  const silencing = /(?:eslint-disable|@ts-(?:ignore|expect-error|nocheck)).*/gu;
  const silent = all.flatMap(({ path, tree, text }) => {
    const comments = Array.from(nodesOf(tree)).flatMap((node) => ts.getLeadingCommentRanges(text, node.pos) ?? []);
    const said = new Set(comments.map(({ pos, end }) => text.slice(pos, end)));
    return Array.from(said).flatMap((comment) => comment.match(silencing) ?? []).map((line) => `${path}: ${line}`);
  });
  assert.deepEqual(silent.filter((line) => !/ -- \S+/u.test(line)), []);
});
