// Where Node's headers are, so that a native module is built without fetching them from nodejs.org.
import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { quietly } from './progress.mjs';

const hasHeaders = (folder) => existsSync(join(folder, 'include/node/node_api.h'));

/**
 * The folder that holds `include/node`: the system's, the running Node's, or that of the registry's own copy of Node,
 * which is brought into `scratch` for the purpose.
 * @returns {Promise<string | undefined>} undefined where none can be had: node-gyp then looks for itself
 */
export async function nodeHeaders(scratch) {
  const here = ['/usr', dirname(dirname(process.execPath))].find(hasHeaders);
  if (here) return here;
  const name = `node-${process.platform}-${process.arch}`;
  const brought = join(scratch, 'node_modules', name);
  if (hasHeaders(brought)) return brought;
  const major = process.versions.node.split('.')[0];
  mkdirSync(scratch, { recursive: true });
  try {
    const args = ['install', '--prefix', scratch, '--no-save', '--ignore-scripts', '--no-audit', '--no-fund', `${name}@${major}`];
    await quietly('fetching Node’s headers from the registry', 'npm', args);
  } catch {
    return undefined;
  }
  return hasHeaders(brought) ? brought : undefined;
}
