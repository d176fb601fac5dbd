#!/usr/bin/env node
import { runCommandLine } from './command-line';
import { processTerminal } from './process-terminal';

void runCommandLine(process.argv.slice(2), processTerminal()).then((status) => {
  if (status !== undefined) process.exitCode = status;
});
