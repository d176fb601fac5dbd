import { buffer } from 'node:stream/consumers';
import type { Terminal } from './terminal';

/** The terminal of this process. */
export function processTerminal(): Terminal {
  const { stdout, stderr, env } = process;
  // The reader (head, less) may leave early: nothing is wrong then.
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
  return {
    out: (data) => void stdout.write(data),
    say: (line) => void stderr.write(`${line}\n`),
    readInput: () => buffer(process.stdin),
    language: languageOf(env, process.platform),
    isTerminal: stdout.isTTY,
    colours: stdout.isTTY && !env.NO_COLOR && env.TERM !== 'dumb',
    columns: (stdout.isTTY && stdout.columns) || 80,
  };
}

/** English where the locale is some other language than Chinese, Chinese elsewhere (C, POSIX or none). */
export function languageOf(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): 'zh' | 'en' {
  const said = [env.LC_ALL, env.LC_MESSAGES, env.LANG].find((value) => value !== undefined && value !== '');
  const locale = said ?? (platform === 'linux' ? '' : Intl.DateTimeFormat().resolvedOptions().locale);
  return /^(?:$|zh|C\b|POSIX\b)/iu.test(locale) ? 'zh' : 'en';
}
