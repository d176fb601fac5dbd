/** A text as Markdown shows it unchanged: nothing in it can be a link, an image or HTML. */
export const escapeMarkdown = (plain: string): string => plain.replace(/[\\`*_{}[\]()#+\-.!<>|~&]/gu, '\\$&');
