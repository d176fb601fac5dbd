import { CodeActionKind, type CodeAction, type Diagnostic, type DocumentUri } from 'vscode-languageserver';
import { checks } from '../review/checks/index';
import type { Message } from '../review/finding';

/** What one may do about a finding instead of mending it: not to be told of it here, in this file, or at all. */
export function ignoreActions(
  uri: DocumentUri,
  diagnostic: Diagnostic,
  fingerprint: string,
  say: (message: Message) => string,
  asksReason: boolean,
): CodeAction[] {
  const rule = String(diagnostic.code);
  const check = checks.find(({ id }) => id === rule);
  const name = check ? say(check.title) : rule;
  const action = (command: string, title: Message, argument: object): CodeAction => ({
    title: say(title),
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic],
    command: { title: say(title), command, arguments: [{ uri, rule, ...argument }] },
  });
  const reason: Message = { zh: '忽略此处，写明理由……', en: 'Ignore here, with a reason…' };
  return [
    action('qingyang.ignoreHere', { zh: '忽略此处', en: 'Ignore here' }, { fingerprint }),
    ...(asksReason ? [action('qingyang.ignoreHere', reason, { fingerprint, askReason: true })] : []),
    ...(uri.startsWith('file:') ? [action('qingyang.ignoreInFile', { zh: `本文件不查“${name}”`, en: `Do not check “${name}” in this file` }, {})] : []),
    action('qingyang.ignoreCheck', { zh: `不再查“${name}”`, en: `Do not check “${name}” any more` }, {}),
  ];
}
