import { Html, html } from './html';

/** A document that stands by itself: nothing in it runs, nothing is fetched. */
export interface DocumentParts {
  readonly language: 'zh' | 'en';
  readonly title: string;
  /** Unlike any other: the one style sheet that counts carries it. */
  readonly nonce: string;
  /** A style sheet of ours. */
  readonly style: string;
  readonly body: Html;
}

/** The whole document. Throws a `RangeError` for a nonce that is none. */
export function htmlDocument({ language, title, nonce, style, body }: DocumentParts): string {
  if (!/^[\w-]+$/u.test(nonce)) throw new RangeError('a nonce is letters, digits and hyphens');
  return html`<!DOCTYPE html>
<html lang="${language === 'zh' ? 'zh-Hans' : 'en'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-${nonce}'; form-action 'none'; base-uri 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style nonce="${nonce}">${new Html(style)}</style>
</head>
<body>
${body}
</body>
</html>
`.text;
}
