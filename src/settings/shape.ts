import type { Message } from '../review/finding';

/** What a JSON value must look like, and what it means: one table from which a file is read and its schema is made. */
export type Shape = ObjectShape | ListShape | TextShape | ChoiceShape;

interface Described {
  readonly about: Message;
}

export interface ObjectShape extends Described {
  readonly type: 'object';
  readonly keys: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
}

export interface ListShape extends Described {
  readonly type: 'list';
  readonly of: Shape;
}

export interface TextShape extends Described {
  readonly type: 'text';
  /** An example to begin with. */
  readonly example?: string;
  /** What is wrong with a text that no schema can tell. */
  readonly wrong?: (text: string) => Message | undefined;
}

export interface ChoiceShape extends Described {
  readonly type: 'choice';
  /** Each value and what it means. */
  readonly choices: Readonly<Record<string, Message>>;
}
