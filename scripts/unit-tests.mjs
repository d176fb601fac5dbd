// Runs the tests that need no editor: every *.test.ts under test/ (or under the folders given), but not those of the
// equipment.
//   node scripts/unit-tests.mjs [FOLDER|FILE ...]
import { runNodeTests, testFiles } from './node-tests.mjs';

const wanted = process.argv.slice(2);
const files = (wanted.length > 0 ? wanted : ['test']).flatMap((path) => testFiles(path, ['node_modules', 'equipment']));
const { failed } = await runNodeTests(files);
process.exit(failed > 0 ? 1 : 0);
