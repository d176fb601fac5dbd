import { DidChangeConfigurationNotification, Emitter, type Connection, type DocumentUri } from 'vscode-languageserver';
import type { Message } from '../review/finding';
import { defaultSettings, readSettings, type Settings } from '../settings/settings';
import type { Client } from './client';
import { record } from './record';

/** The settings of each document: asked of the editor where it answers, else as it sent them. */
export class DocumentSettings {
  #asked = new Map<DocumentUri, Promise<Settings>>();
  #sent: Settings;
  #changed = new Emitter<void>();
  readonly onDidChange = this.#changed.event;

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

  of(uri: DocumentUri): Promise<Settings> {
    if (!this.client.configuration) return Promise.resolve(this.#sent);
    let settings = this.#asked.get(uri);
    if (!settings) this.#asked.set(uri, (settings = this.#ask(uri)));
    return settings;
  }

  forget(uri: DocumentUri): void {
    this.#asked.delete(uri);
  }

  /** The message in the language that the document's settings and the editor's display language ask for. */
  speaker(settings: Settings): (message: Message) => string {
    const english = settings.language === 'en' || (settings.language === 'auto' && /^en\b/iu.test(this.client.locale));
    return english ? (message) => message.en : (message) => message.zh;
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
