// The language server as a program of its own: over IPC for VS Code, over stdio (--stdio) for other editors.
import { createConnection } from 'vscode-languageserver/node';
import { startServer } from './server';

startServer(createConnection());
