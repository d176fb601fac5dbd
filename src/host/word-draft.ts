import { convertToHtml } from 'mammoth';

/** What a Word draft says. */
export interface WordDraft {
  /** One block a paragraph, parted by blank lines; a table's row is one line, its cells parted by tabs. */
  readonly text: string;
  /** What has no place in a text and stays in the draft alone. */
  readonly leftOut: { readonly pictures: number; readonly notes: number; readonly comments: number };
}

/** Reads the bytes of a .docx; undefined where they are none. What was deleted under change tracking is left out. */
export async function readWordDraft(bytes: Buffer): Promise<WordDraft | undefined> {
  let document: unknown;
  // The paragraphs are what is wanted: nothing is left to be made into HTML.
  const transformDocument = (read: object): object => ({ ...(document = read), children: [] });
  try {
    await convertToHtml({ buffer: bytes }, { transformDocument });
  } catch {
    return undefined;
  }
  const reader = new DraftReader();
  reader.read(document);
  return reader.draft;
}

/** As much of mammoth's document tree as is read here. */
interface Element {
  readonly type?: unknown;
  readonly value?: unknown;
  readonly breakType?: unknown;
  readonly children?: unknown;
}

class DraftReader {
  readonly #blocks: string[] = [];
  readonly #leftOut = { pictures: 0, notes: 0, comments: 0 };

  get draft(): WordDraft {
    return { text: this.#blocks.length === 0 ? '' : `${this.#blocks.join('\n\n')}\n`, leftOut: { ...this.#leftOut } };
  }

  read(element: unknown): void {
    const { type } = element as Element;
    if (type === 'paragraph' || type === 'tableRow') this.#add(this.#textOf(element, type === 'tableRow'));
    else for (const child of childrenOf(element)) this.read(child);
  }

  #add(text: string): void {
    const block = text.replace(/[ \t]+$/gmu, '').replace(/^\n+|\n+$/gu, '');
    if (block.trim() !== '') this.#blocks.push(block);
  }

  #textOf(element: unknown, inTable: boolean): string {
    const { type, value, breakType } = element as Element;
    switch (type) {
      case 'text':
        return typeof value === 'string' ? value : '';
      case 'tab':
        return '\t';
      case 'break':
        return breakType === 'line' ? (inTable ? ' ' : '\n') : '';
      case 'image':
        this.#leftOut.pictures += 1;
        return '';
      case 'noteReference':
        this.#leftOut.notes += 1;
        return '';
      case 'commentReference':
        this.#leftOut.comments += 1;
        return '';
      case 'tableRow':
        return childrenOf(element).map((cell) => this.#textOf(cell, true)).join('\t');
      case 'tableCell':
        return childrenOf(element).map((block) => this.#textOf(block, true)).filter(Boolean).join(' ');
      default:
        return childrenOf(element).map((child) => this.#textOf(child, inTable)).join('');
    }
  }
}

function childrenOf(element: unknown): readonly unknown[] {
  const { children } = element as Element;
  return Array.isArray(children) ? children : [];
}
