import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import ts from 'typescript';

/** The project's root. */
export const ROOT = join(__dirname, '..', '..');

/** A source file of the project, and what it imports. */
export interface Source {
  /** From the root, with slashes: `src/review/finding.ts`. */
  readonly path: string;
  readonly text: string;
  readonly tree: ts.SourceFile;
  /** Other files of the project as paths like `src/review/finding`, modules from elsewhere by name. */
  readonly imports: readonly string[];
}

/** Every TypeScript file under a folder of the project. */
export function sourcesOf(folder: string): Source[] {
  return filesIn(folder)
    .filter((path) => path.endsWith('.ts'))
    .map((path) => {
      const text = readFileSync(join(ROOT, path), 'utf8');
      const tree = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
      return { path, text, tree, imports: specifiersOf(tree).map((specifier) => resolve(path, specifier)) };
    });
}

export function filesIn(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = posix.join(folder, entry.name);
    if (entry.isFile()) return [path];
    return entry.isDirectory() && entry.name !== 'node_modules' ? filesIn(path) : [];
  });
}

/** Every node of a tree. */
export function* nodesOf(node: ts.Node): Generator<ts.Node> {
  yield node;
  for (const child of node.getChildren()) yield* nodesOf(child);
}

function specifiersOf(tree: ts.SourceFile): string[] {
  const found: string[] = [];
  for (const node of nodesOf(tree)) {
    const from =
      ts.isImportDeclaration(node) || ts.isExportDeclaration(node)
        ? node.moduleSpecifier
        : ts.isCallExpression(node) && /^(?:import|require|createRequire\(.*\))$/u.test(node.expression.getText(tree))
          ? node.arguments[0]
          : undefined;
    if (from && ts.isStringLiteralLike(from)) found.push(from.text);
  }
  return found;
}

const resolve = (path: string, specifier: string): string =>
  specifier.startsWith('.') ? posix.join(posix.dirname(path), specifier) : specifier;
