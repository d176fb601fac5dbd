import type { Connection } from 'vscode-languageserver';
import { fixData } from './fix-data';
import { FIXES, type CurrentFixes, type FixesParams } from './protocol';
import type { Reviews } from './reviews';
import type { DocumentSettings } from './settings';

/** Answers what mends a finding now, for an editor that holds an older one. */
export function serveFixes(connection: Connection, settings: DocumentSettings, reviews: Reviews): void {
  connection.onRequest(FIXES, async ({ uri, rule, fingerprint }: FixesParams): Promise<CurrentFixes | null> => {
    const outcome = await reviews.of(uri);
    const finding = outcome?.findings.find((found) => found.rule === rule && found.fingerprint === fingerprint);
    return outcome && finding ? fixData(outcome.document, finding, settings.speaker(outcome.settings)) : null;
  });
}
