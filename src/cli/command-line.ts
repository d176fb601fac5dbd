import { createRequire } from 'node:module';
import { version } from '../../package.json';
import { lazyJieba } from '../host/jieba';
import { FileError } from '../host/text-file';
import { parseArguments, UsageError, type Command } from './arguments';
import { check } from './check';
import { reflow } from './reflow';
import { report } from './report';
import type { Terminal } from './terminal';
import { usage } from './usage';

/** Runs one command line. Gives the exit status, or undefined for a server that goes on. */
export async function runCommandLine(args: readonly string[], terminal: Terminal): Promise<number | undefined> {
  const { language } = terminal;
  try {
    return await runCommand(parseArguments(args), terminal);
  } catch (error) {
    if (error instanceof UsageError) {
      terminal.say(`${error.shown[language]}${{ zh: '。用法见 qingyang --help', en: '; see qingyang --help' }[language]}`);
    } else if (error instanceof FileError) terminal.say(error.shown[language]);
    else throw error;
    return 2;
  }
}

async function runCommand(command: Command, terminal: Terminal): Promise<number | undefined> {
  const lexicon = lazyJieba((problem) => {
    terminal.say(problem[terminal.language]);
  });
  switch (command.name) {
    case 'check':
      return await check(command, terminal, lexicon);
    case 'reflow':
      return await reflow(command, terminal, lexicon);
    case 'report':
      return await report(command, terminal, lexicon);
    case 'lsp':
      // The built server beside the built command line: bundling it here would double what is shipped.
      createRequire(__filename)('./server.js');
      return undefined;
    case 'help':
      terminal.out(usage[terminal.language]);
      return 0;
    case 'version':
      terminal.out(`Qingyang 清样 ${version}\n`);
      return 0;
  }
}
