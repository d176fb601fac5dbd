// The entry that VS Code loads in its extension host: runs every suite and leaves the outcome where the runner reads it.
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Mocha from 'mocha';
import type { Outcome } from '../outcome';

/** @throws when a test fails: VS Code then ends with a status other than 0 */
export function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', timeout: 150_000, reporter: 'min' });
  for (const name of readdirSync(__dirname)) if (name.endsWith('.suite.js')) mocha.addFile(join(__dirname, name));
  const outcomes: Outcome[] = [];
  return new Promise((resolve, reject) => {
    const runner = mocha.run((failures) => {
      const file = process.env.QINGYANG_TEST_RESULTS;
      if (file) writeFileSync(file, JSON.stringify(outcomes));
      if (failures > 0) reject(new Error(`${failures} of the tests in the extension host failed`));
      else resolve();
    });
    runner.on('pass', (test) => outcomes.push({ title: test.fullTitle() }));
    runner.on('fail', (test, error: Error) => outcomes.push({ title: test.fullTitle(), failure: error.stack ?? error.message }));
  });
}
