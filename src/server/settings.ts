import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { DidChangeConfigurationNotification, Emitter, type Connection, type DocumentUri } from 'vscode-languageserver';
import { Projects, type PageProject, type ProjectFile } from '../host/projects';
import type { Message } from '../review/finding';
import { noProject, PROJECT_FILE } from '../settings/project-file';
import { pageRules, type PageRules } from '../settings/selection';
import { defaultSettings, readSettings, type Settings } from '../settings/settings';
import type { Client } from './client';
import { record } from './record';

/** What holds for one document: the editor's settings, and before them what its project file says. */
export interface PageSettings extends Settings, PageRules {
  /** The path of the project file; undefined where the document has none. */
  readonly projectPath?: string;
}

/** The settings of each document: asked of the editor where it answers, else as it sent them. */
export class DocumentSettings {
  #asked = new Map<DocumentUri, Promise<Settings>>();
  #sent: Settings;
  #changed = new Emitter<void>();
  readonly onDidChange = this.#changed.event;
  #projectRead = new Emitter<{ path: string; file: ProjectFile | undefined }>();
  /** A project file was read, or is gone. */
  readonly onDidReadProject = this.#projectRead.event;
  readonly #projects = new Projects((path, file) => {
    this.#projectRead.fire({ path, file });
  });

  constructor(
    private readonly connection: Connection,
    private readonly client: Client,
  ) {
    this.#sent = this.#read(client.settings);
    connection.onDidChangeConfiguration(({ settings }) => {
      this.#asked.clear();
      // An editor that can be asked sends nothing of worth here.
      if (!client.configuration) this.#sent = this.#read(record(settings).qingyang);
      this.#changed.fire();
    });
  }

  /** Once the editor is ready: asks to be told of changes. */
  async listen(): Promise<void> {
    if (!this.client.configurationChanges) return;
    await this.connection.client.register(DidChangeConfigurationNotification.type, { section: 'qingyang' });
  }

  async of(uri: DocumentUri): Promise<PageSettings> {
    const settings = await this.#ofEditor(uri);
    const { project, file, path } = this.#projectOf(uri);
    return { ...settings, ...pageRules(settings, project, file), ...(path !== undefined && { projectPath: path }) };
  }

  forget(uri: DocumentUri): void {
    this.#asked.delete(uri);
  }

  /** A project file has changed on the disk. */
  projectChanged(): void {
    this.#changed.fire();
  }

  /** Where what is decided about a document is written: its project file, or where that would lie. */
  projectPathFor(uri: DocumentUri): string | undefined {
    const page = this.#pathOf(uri);
    if (page === undefined) return undefined;
    const folder = this.client.folders.find((each) => page.startsWith(join(each, '/'))) ?? dirname(page);
    return this.#projectOf(uri).path ?? join(folder, PROJECT_FILE);
  }

  /** The project files of the folders that the editor has open, and of the documents. */
  projectFiles(uris: readonly DocumentUri[]): ProjectFile[] {
    const pages = [...uris, ...this.client.folders.map((folder) => pathToFileURL(join(folder, 'page')).href)];
    const paths = new Set(pages.map((uri) => this.#projectOf(uri).path));
    return [...paths].flatMap((path) => (path === undefined ? [] : (this.#projects.read(path) ?? [])));
  }

  /** The message in the language that the document's settings and the editor's display language ask for. */
  speaker(settings: Settings): (message: Message) => string {
    const english = settings.language === 'en' || (settings.language === 'auto' && /^en\b/iu.test(this.client.locale));
    return english ? (message) => message.en : (message) => message.zh;
  }

  #ofEditor(uri: DocumentUri): Promise<Settings> {
    if (!this.client.configuration) return Promise.resolve(this.#sent);
    let settings = this.#asked.get(uri);
    if (!settings) this.#asked.set(uri, (settings = this.#ask(uri)));
    return settings;
  }

  #projectOf(uri: DocumentUri): PageProject {
    const path = this.#pathOf(uri);
    return path === undefined ? { project: noProject, file: '' } : this.#projects.of(path);
  }

  /** Where a document lies on the disk; one not saved yet will lie in the first folder that is open. */
  #pathOf(uri: DocumentUri): string | undefined {
    if (uri.startsWith('file:')) return fileURLToPath(uri);
    const [folder] = this.client.folders;
    return uri.startsWith('untitled:') && folder !== undefined ? join(folder, 'untitled') : undefined;
  }

  async #ask(scopeUri: DocumentUri): Promise<Settings> {
    try {
      return this.#read(await this.connection.workspace.getConfiguration({ scopeUri, section: 'qingyang' }));
    } catch (error) {
      this.connection.console.warn(`settings: ${String(error)}`);
      return defaultSettings;
    }
  }

  #read(given: unknown): Settings {
    const { settings, problems } = readSettings(given);
    const say = this.speaker(settings);
    for (const problem of problems) this.connection.console.warn(say(problem));
    return settings;
  }
}
