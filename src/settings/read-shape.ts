import { parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser/lib/esm/main.js';
import type { Message, Range } from '../review/finding';
import type { ListShape, ObjectShape, Shape } from './shape';

/** What is wrong in a file, and where, in UTF-16 code units. */
export interface FileProblem {
  readonly range: Range;
  readonly message: Message;
  /** Whether a schema made from the same shape tells it too. */
  readonly bySchema: boolean;
}

export interface ReadResult {
  /** What is right of it; the shape has been held against every part. */
  readonly value: unknown;
  readonly problems: readonly FileProblem[];
}

/** Reads JSON, comments and trailing commas allowed, as far as it is what `shape` says; what is not is left out and told. */
export function readShaped(text: string, shape: ObjectShape, name: string): ReadResult {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true });
  const reader = new ShapeReader();
  for (const error of errors.slice(0, 1)) reader.tell(error, syntaxError(error));
  if (!root && errors.length === 0) reader.tell({ offset: 0, length: 0 }, notAn.object(name));
  const value = root && reader.read(root, shape, name);
  return { value: value ?? {}, problems: reader.problems };
}

class ShapeReader {
  readonly problems: FileProblem[] = [];

  tell({ offset, length }: { offset: number; length: number }, message: Message, bySchema = true): void {
    this.problems.push({ range: { start: offset, end: offset + length }, message, bySchema });
  }

  /** The value as far as it is right; undefined where nothing of it is. */
  read(node: Node, shape: Shape, name: string): unknown {
    switch (shape.type) {
      case 'object':
        return this.#object(node, shape, name);
      case 'list':
        return this.#list(node, shape, name);
      case 'text': {
        if (typeof node.value !== 'string') return this.#refuse(node, notAn.text(name));
        const wrong = shape.wrong?.(node.value);
        return wrong ? this.#refuse(node, wrong, false) : node.value;
      }
      case 'choice': {
        const known = Object.keys(shape.choices);
        return known.includes(String(node.value)) && node.type === 'string' ? node.value : this.#refuse(node, noChoice(node, known));
      }
    }
  }

  #refuse(node: Node, message: Message, bySchema = true): unknown {
    this.tell(node, message, bySchema);
    return undefined;
  }

  #object(node: Node, { keys, required = [] }: ObjectShape, name: string): unknown {
    if (node.type !== 'object') return this.#refuse(node, notAn.object(name));
    const result: Record<string, unknown> = {};
    for (const [key, value] of entries(node)) {
      const inner = Object.hasOwn(keys, key.value as string) ? keys[key.value as string] : undefined;
      if (!inner) this.tell(key, unknownKey(key, Object.keys(keys)));
      const read = inner && this.read(value, inner, key.value as string);
      if (read !== undefined) result[key.value as string] = read;
    }
    const missing = required.filter((key) => !Object.hasOwn(result, key));
    if (missing.length === 0) return result;
    return entries(node).some(([key]) => missing.includes(key.value as string)) ? undefined : this.#refuse(node, lacking(missing));
  }

  #list(node: Node, { of }: ListShape, name: string): unknown {
    if (node.type !== 'array') return this.#refuse(node, notAn.list(name));
    return (node.children ?? []).map((child) => this.read(child, of, name)).filter((value) => value !== undefined);
  }
}

function entries(node: Node): [Node, Node][] {
  return (node.children ?? []).flatMap(({ children }) => {
    const [key, value] = children ?? [];
    return key && value ? [[key, value]] : [];
  });
}

const syntaxError = ({ error }: ParseError): Message => ({
  zh: `JSON 写法有误（${printParseErrorCode(error)}）`,
  en: `not valid JSON (${printParseErrorCode(error)})`,
});

const notAn = {
  object: (name: string): Message => ({ zh: `${name} 应是一个 JSON 对象 { }`, en: `${name} must be a JSON object { }` }),
  list: (name: string): Message => ({ zh: `${name} 应是一个列表 [ ]`, en: `${name} must be a list [ ]` }),
  text: (name: string): Message => ({ zh: `${name} 应是引号里的文字`, en: `${name} must be a text in quotation marks` }),
};

function noChoice(node: Node, known: readonly string[]): Message {
  const shown = node.value === undefined ? node.type : JSON.stringify(node.value);
  return { zh: `值不能是 ${shown}，可以是 ${known.join('、')}`, en: `the value cannot be ${shown}; it can be ${known.join(', ')}` };
}

const unknownKey = (key: Node, known: readonly string[]): Message => ({
  zh: `没有 ${JSON.stringify(key.value)} 这一项，有的是 ${known.join('、')}`,
  en: `unknown key ${JSON.stringify(key.value)}; known are ${known.join(', ')}`,
});

const lacking = (keys: readonly string[]): Message => ({ zh: `缺 ${keys.join('、')}`, en: `${keys.join(', ')} missing` });
