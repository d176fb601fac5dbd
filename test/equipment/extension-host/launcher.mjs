#!/usr/bin/env node
// Takes the arguments of desktop VS Code's executable, as @vscode/test-electron gives them, and runs the same tests in
// code-server's extension host.
import { require } from 'tsx/cjs/api';

const { runInCodeServer } = require('./run-in-code-server.ts', import.meta.url);
process.exitCode = await runInCodeServer(process.argv.slice(2));
