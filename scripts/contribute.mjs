// Writes the settings into package.json, their texts into package.nls*.json and the schema of the project file, from the
// tables in src/settings.
//   node scripts/contribute.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';

const { outputFiles } = await build({
  stdin: { contents: "export * from './contribution'; export * from './project-schema';", resolveDir: 'src/settings', loader: 'ts' },
  bundle: true,
  write: false,
  platform: 'node',
  format: 'esm',
});
const code = Buffer.from(outputFiles[0].contents).toString('base64');
const { contributedConfiguration, contributedMessages, projectSchema } = await import(`data:text/javascript;base64,${code}`);

const change = (file, edit) => {
  const json = JSON.parse(readFileSync(file, 'utf8'));
  writeFileSync(file, `${JSON.stringify(edit(json), undefined, 2)}\n`);
};
const ofSettings = (key) => /^(?:settings?|severity)\./u.test(key);
const withMessages = (language) => (json) => ({
  ...Object.fromEntries(Object.entries(json).filter(([key]) => !ofSettings(key))),
  ...Object.fromEntries(Object.entries(contributedMessages()).map(([key, message]) => [key, message[language]])),
});

change('package.json', (json) => {
  json.contributes.configuration = contributedConfiguration();
  return json;
});
change('package.nls.json', withMessages('en'));
change('package.nls.zh-cn.json', withMessages('zh'));
writeFileSync('schemas/qingyang.schema.json', `${JSON.stringify(projectSchema(), undefined, 2)}\n`);
