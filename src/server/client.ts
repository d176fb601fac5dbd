import { fileURLToPath } from 'node:url';
import type { ClientCapabilities, InitializeParams } from 'vscode-languageserver';
import { record } from './record';

/** What the editor at the other end can do, as it said when it introduced itself. */
export interface Client {
  /** The display language, as a BCP 47 tag; '' where the editor did not say. */
  readonly locale: string;
  /** It asks for diagnostics, and can be told to ask again; otherwise they are sent to it. */
  readonly pullsDiagnostics: boolean;
  readonly relatedInformation: boolean;
  readonly codeDescription: boolean;
  /** It takes code actions as literals, not only as commands. */
  readonly codeActionLiterals: boolean;
  /** It takes edits that name the version of the document they were made for. */
  readonly versionedEdits: boolean;
  /** It takes edits that say what they are for, and shows the ones to be confirmed before they are made. */
  readonly annotatedEdits: boolean;
  /** It takes links that say what they lead from, and to how much. */
  readonly definitionLinks: boolean;
  /** It shows hovers written in Markdown. */
  readonly markdownHover: boolean;
  readonly configuration: boolean;
  readonly configurationChanges: boolean;
  /** It shows how far long work has come. */
  readonly progress: boolean;
  readonly workspaceFolders: boolean;
  /** The paths of the folders that it had open at the start. */
  readonly folders: readonly string[];
  /** It tells of files that change on the disk. */
  readonly watchesFiles: boolean;
  /** It shows how a review went: `qingyang/status` notifications are welcome. */
  readonly status: boolean;
  /** It shows two passages side by side. */
  readonly compares: boolean;
  /** It knows which files are the workspace's pages, and can be asked. */
  readonly findsPages: boolean;
  /** It can reopen a file in another encoding: `qingyang/misread` notifications are welcome. */
  readonly misread: boolean;
  /** It tells where the cursor is, by `qingyang/cursor` notifications. */
  readonly cursor: boolean;
  /** Where a check's own page is, with `{id}` for the check; '' where only the server's own copy is known. */
  readonly checkPage: { readonly diagnostic: string; readonly hover: string };
  /** It shows diagnostics where it shows hovers: what they say need not be said again. */
  readonly briefHover: boolean;
  /** It has the schema of the project file and shows by itself what that can tell. */
  readonly projectSchema: boolean;
  /** It can ask for a reason why something is ignored: `askReason` in a command's argument. */
  readonly asksReason: boolean;
  /** Settings given at the start, for an editor that cannot be asked. */
  readonly settings: unknown;
}

export function readClient(params: InitializeParams): Client {
  const capabilities: ClientCapabilities = params.capabilities;
  const { textDocument, workspace } = capabilities;
  const options = record(params.initializationOptions);
  const checkPage = record(options.checkPage);
  return {
    locale: params.locale ?? '',
    pullsDiagnostics: textDocument?.diagnostic !== undefined && workspace?.diagnostics?.refreshSupport === true,
    relatedInformation:
      (textDocument?.publishDiagnostics?.relatedInformation ?? textDocument?.diagnostic?.relatedInformation) === true,
    codeDescription:
      (textDocument?.publishDiagnostics?.codeDescriptionSupport ?? textDocument?.diagnostic?.codeDescriptionSupport) ===
      true,
    codeActionLiterals: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    annotatedEdits: workspace?.workspaceEdit?.changeAnnotationSupport !== undefined,
    definitionLinks: textDocument?.definition?.linkSupport === true,
    markdownHover: textDocument?.hover?.contentFormat?.includes('markdown') === true,
    configuration: workspace?.configuration === true,
    configurationChanges: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    progress: capabilities.window?.workDoneProgress === true,
    workspaceFolders: workspace?.workspaceFolders === true,
    folders: foldersOf(params),
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    status: options.status === true,
    compares: options.compare === true,
    findsPages: options.findPages === true,
    misread: options.misread === true,
    cursor: options.cursor === true,
    checkPage: { diagnostic: text(checkPage.diagnostic), hover: text(checkPage.hover) },
    briefHover: options.briefHover === true,
    projectSchema: options.projectSchema === true,
    asksReason: options.asksReason === true,
    settings: options.settings,
  };
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

function foldersOf({ workspaceFolders }: InitializeParams): string[] {
  return (workspaceFolders ?? []).filter(({ uri }) => uri.startsWith('file:')).map(({ uri }) => fileURLToPath(uri));
}
