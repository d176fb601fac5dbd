// Says what is being done, and that it still goes on when it takes long.
import { spawn } from 'node:child_process';

const HEARTBEAT_MS = 15_000;
const KEPT_OUTPUT = 8_000;

/** A command that did not succeed; `output` holds the end of what it printed. */
export class CommandFailed extends Error {
  constructor(what, reason, output) {
    super(`${what}: ${reason}`);
    this.name = 'CommandFailed';
    this.output = output;
  }
}

const seconds = (since) => `${Math.round((Date.now() - since) / 1000)} s`;

/**
 * Runs a command quietly and resolves when it ends well.
 * @param {string} what what is being done, as the user reads it
 * @throws {CommandFailed} when the command cannot be started or ends with another status than 0
 */
export async function quietly(what, command, args, options = {}) {
  const since = Date.now();
  console.log(`» ${what} …`);
  const heartbeat = setInterval(() => console.log(`  … still at it: ${what} (${seconds(since)})`), HEARTBEAT_MS);
  let output = '';
  const keep = (chunk) => (output = (output + String(chunk)).slice(-KEPT_OUTPUT));
  try {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    const reason = await ending(child);
    if (reason) throw new CommandFailed(what, reason, output);
    console.log(`  done in ${seconds(since)}: ${what}`);
  } finally {
    clearInterval(heartbeat);
  }
}

/**
 * Runs a command whose output is the user's to see.
 * @returns {Promise<boolean>} whether it ended well
 */
export async function openly(what, command, args, options = {}) {
  const since = Date.now();
  console.log(`» ${what} …`);
  const reason = await ending(spawn(command, args, { ...options, stdio: 'inherit' }));
  console.log(reason ? `  ${what}: ${reason}` : `  done in ${seconds(since)}: ${what}`);
  return !reason;
}

/** Why a process failed, or undefined when it ended with status 0. */
function ending(child) {
  return new Promise((resolve) => {
    child.on('error', (error) => resolve(error.message));
    child.on('close', (status, signal) => resolve(status === 0 ? undefined : `ended with ${signal ?? `status ${status}`}`));
  });
}
