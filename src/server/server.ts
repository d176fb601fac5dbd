import {
  CodeActionKind,
  TextDocumentSyncKind,
  type Connection,
  type Hover,
  type InitializeParams,
  type InitializeResult,
  type Position,
} from 'vscode-languageserver';
import { checkPageUri } from '../host/check-page';
import { loadJieba, type LoadedLexicon } from '../host/jieba';
import type { Page } from '../review/page/page';
import { BYLINE_KEYS } from '../review/byline-completion';
import { defaultSettings } from '../settings/settings';
import { BrokenSentences } from './broken-sentences';
import { sendCharacters } from './character-counts';
import { CHECK_WORKSPACE, CheckWorkspace } from './check-workspace';
import { readClient, type Client } from './client';
import { CodeActions, FIX_ALL } from './code-actions';
import { COMMANDS, Commands } from './commands';
import { serveCompletion } from './completion';
import { serveDefinitions } from './definition';
import { Diagnoser } from './diagnostics';
import { PageDocuments } from './documents';
import { figureHoverAt, joinHovers } from './figure-hover';
import { nameHoverAt } from './name-hover';
import { serveFixes } from './fixes';
import { hoverAt, type HoverOptions } from './hover';
import { IGNORE_COMMANDS, Ignoring } from './ignoring';
import { IgnoredList, serveIgnored } from './ignored-list';
import { tellMisread } from './misread';
import { Occasions } from './occasions';
import { aboutPages, showPage } from './page-features';
import { servePassages } from './passages';
import { servePageViews } from './page-views';
import { showProjectProblems } from './project-problems';
import { CURSOR, HIDDEN, type Cursor, type Hidden } from './protocol';
import { Publishing } from './publishing';
import { fromLspRange } from './ranges';
import { Refactorings } from './refactorings';
import { Reflower } from './reflow';
import { Reviews, type Outcome } from './reviews';
import { semanticTokensLegend } from './semantic-tokens';
import { DocumentSettings } from './settings';
import { sendStatus } from './status';
import { Typing } from './typing';
import { watchPages } from './watch-pages';
import { serveWordDrafts } from './word-drafts';
import { Words } from './words';
import { Workspace } from './workspace';
import { WorkspaceDiagnostics } from './workspace-diagnostics';

/** Time for the first findings to reach the editor before the dictionary keeps the server busy, in milliseconds. */
const BEFORE_WORDS = 50;

/**
 * Serves one editor over a connection until it says goodbye. `loadLexicon` is called once, when a check first needs
 * words.
 */
export function startServer(connection: Connection, loadLexicon: () => LoadedLexicon = loadJieba): void {
  const documents = new PageDocuments();
  connection.onInitialize((params: InitializeParams) => {
    serve(connection, documents, readClient(params), loadLexicon);
    return describeServer(readClient(params));
  });
  documents.texts.listen(connection);
  connection.listen();
}

function serve(connection: Connection, documents: PageDocuments, client: Client, loadLexicon: () => LoadedLexicon): void {
  const log = (line: string): void => {
    connection.console.log(line);
  };
  const settings = new DocumentSettings(connection, client);
  const words = new Words(loadLexicon, (message) => {
    log(settings.speaker(defaultSettings)(message));
  });
  const workspace = new Workspace(documents, settings, words, log);
  const reviews = new Reviews(documents, settings, words, workspace, log);
  const occasions = new Occasions(documents, settings);
  const typing = new Typing(documents, client.cursor);
  const diagnoser = new Diagnoser(client, (rule) => checkPage(client.checkPage.diagnostic, rule));
  const publishing = new Publishing(connection, client, documents, settings, reviews, occasions, typing, diagnoser);
  new WorkspaceDiagnostics(connection, settings, workspace, diagnoser).serve(client);
  const checkWorkspace = new CheckWorkspace(connection, client, settings, workspace);
  const codeActions = new CodeActions(client, documents, settings, reviews, occasions);
  const reflower = new Reflower(documents, settings, reviews, words);
  const commands = new Commands(connection, client, documents, settings, reviews, occasions, reflower, publishing);

  const ignoring = new Ignoring(settings, reviews);
  showProjectProblems(connection, client, settings);
  serveCompletion(connection, documents, settings);
  serveFixes(connection, settings, reviews);
  serveIgnored(connection, new IgnoredList(documents, settings, reviews, workspace));
  sendStatus(connection, client, documents, settings, reviews, occasions, typing);
  followEditor(connection, typing, workspace);
  reviews.onDidReview(({ pending }) => {
    if (pending.length === 0) return;
    setTimeout(() => {
      reviews.loadWords();
    }, BEFORE_WORDS);
  });
  connection.onInitialized(() => {
    Promise.all([settings.listen(), watchPages(connection, client, workspace, settings)]).catch((error: unknown) => {
      log(String(error));
    });
  });
  const about = aboutPages(documents, settings);
  const sentences = new BrokenSentences(client, words);
  const refactorings = new Refactorings(client, settings, about, sentences, reflower);
  showPage(connection, about, sentences);
  servePassages(connection, (uri) => workspace.documentOf(uri));
  serveDefinitions(connection, about, sentences, workspace);
  serveDesk(connection, client, documents, settings, reviews);
  connection.onHover(async ({ textDocument, position }, token) => {
    if (!(await occasions.isDue(textDocument.uri))) return null;
    const outcome = await reviews.of(textDocument.uri, token);
    if (outcome?.state !== 'reviewed') return null;
    return hoversAt(outcome, documents.page(outcome.document), position, sentences, hoverOptions(client, settings.speaker(outcome.settings)));
  });
  connection.onCodeAction(async (params, token) => [...(await codeActions.provide(params, token)), ...(await refactorings.provide(params))]);
  connection.onExecuteCommand(({ command, arguments: args }): Promise<object> => {
    if (command === CHECK_WORKSPACE) return checkWorkspace.run(args?.[0]);
    return isIgnoreCommand(command) ? ignoring.execute(command, args?.[0]) : commands.execute(command, args);
  });
  serveFormatting(connection, reflower);
}

/** What stands around the page on an editor's desk: how long it is, its figures, its report, drafts and files in other encodings. */
function serveDesk(connection: Connection, client: Client, documents: PageDocuments, settings: DocumentSettings, reviews: Reviews): void {
  sendCharacters(connection, client, documents, reviews);
  tellMisread(connection, client, documents);
  servePageViews(connection, documents, settings, reviews);
  serveWordDrafts(connection, settings);
}

/** What an editor tells of the person before it: where the cursor is, and what is no longer looked at. */
function followEditor(connection: Connection, typing: Typing, workspace: Workspace): void {
  connection.onNotification(CURSOR, (cursor: Cursor) => {
    typing.moveTo(cursor);
  });
  connection.onNotification(HIDDEN, ({ uri }: Hidden) => {
    workspace.leave(uri);
  });
}

/** Formatting is reflow, of the page or of a part of it. */
function serveFormatting(connection: Connection, reflower: Reflower): void {
  connection.onDocumentFormatting(async ({ textDocument }, token) => {
    return (await reflower.reflow(textDocument.uri, undefined, token))?.edits ?? [];
  });
  connection.onDocumentRangeFormatting(async ({ textDocument, range }, token) => {
    return (await reflower.reflow(textDocument.uri, (document) => fromLspRange(document, range), token))?.edits ?? [];
  });
}

/** Of the findings at a place, of the broken sentence that runs through it, of its figure, of the person named there. */
function hoversAt(outcome: Outcome, page: Page, position: Position, sentences: BrokenSentences, options: HoverOptions): Hover | null {
  const sentence = sentences.toldAt(outcome.document, page, position, options.say);
  const figure = figureHoverAt(outcome.document, page, outcome.findings, position, options);
  const name = nameHoverAt(outcome.document, page, position, options);
  return joinHovers(joinHovers(hoverAt(outcome, position, options, sentence), figure), name);
}

function describeServer(client: Client): InitializeResult {
  return {
    serverInfo: { name: 'qingyang' },
    capabilities: {
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: { includeText: false } },
      ...(client.pullsDiagnostics && {
        diagnosticProvider: { identifier: 'qingyang', interFileDependencies: true, workspaceDiagnostics: true },
      }),
      codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite, FIX_ALL] },
      completionProvider: { triggerCharacters: [...BYLINE_KEYS] },
      hoverProvider: true,
      definitionProvider: true,
      referencesProvider: true,
      documentHighlightProvider: true,
      documentSymbolProvider: { label: '清样' },
      foldingRangeProvider: true,
      semanticTokensProvider: {
        legend: semanticTokensLegend,
        full: true,
        // Markdown has colours of its own.
        documentSelector: [{ language: 'newspaper-page' }, { language: 'plaintext' }],
      },
      documentFormattingProvider: true,
      documentRangeFormattingProvider: true,
      executeCommandProvider: { commands: [...COMMANDS, ...IGNORE_COMMANDS, CHECK_WORKSPACE] },
    },
  };
}

const isIgnoreCommand = (command: string): boolean => IGNORE_COMMANDS.some((known) => known === command);

const hoverOptions = (client: Client, say: HoverOptions['say']): HoverOptions => ({
  say,
  checkPage: (rule) => checkPage(client.checkPage.hover, rule),
  markdown: client.markdownHover,
  brief: client.briefHover,
});

/** The address of a check's own page: where the editor says it is, else the server's own copy where there is one. */
function checkPage(pattern: string, rule: string): string | undefined {
  return pattern === '' ? checkPageUri(rule) : pattern.replace('{id}', encodeURIComponent(rule));
}
