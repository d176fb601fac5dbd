import { commands, l10n, QuickPickItemKind, window, type QuickPickItem } from 'vscode';
import type { Certainty, Finding } from './findings';

interface Choice extends QuickPickItem {
  /** A check or a certainty; '' of a heading. */
  readonly key: string;
}

/** Which findings the panel leaves out. */
export class FindingFilter {
  readonly #hidden = new Set<string>();

  shows({ rule, certainty }: Finding): boolean {
    return !this.#hidden.has(rule) && !this.#hidden.has(certainty);
  }

  get isOn(): boolean {
    return this.#hidden.size > 0;
  }

  clear(): void {
    this.#hidden.clear();
    this.#tell();
  }

  /** Lets the user choose among the checks that found something, named by `titleOf`, and the certainties. */
  async ask(findings: readonly Finding[], titleOf: (rule: string) => string): Promise<void> {
    const item = (key: string, label: string, count: number): Choice => ({
      key,
      label,
      description: String(count),
      picked: !this.#hidden.has(key),
    });
    const count = (of: (finding: Finding) => boolean): number => findings.filter(of).length;
    const certainties: Readonly<Record<Certainty, string>> = { certain: l10n.t('Certain'), likely: l10n.t('Likely'), possible: l10n.t('Possible') };
    const heading = (label: string): Choice => ({ key: '', label, kind: QuickPickItemKind.Separator });
    const items = [
      heading(l10n.t('Certainty')),
      ...(Object.keys(certainties) as Certainty[]).map((key) => item(key, certainties[key], count(({ certainty }) => certainty === key))),
      heading(l10n.t('Checks')),
      ...[...new Set(findings.map(({ rule }) => rule))].map((rule) => item(rule, titleOf(rule), count((finding) => finding.rule === rule))),
    ];
    const chosen = await window.showQuickPick(items, { canPickMany: true, title: l10n.t('Which findings are shown') });
    if (!chosen) return;
    this.#hidden.clear();
    for (const each of items) if (each.key !== '' && !chosen.includes(each)) this.#hidden.add(each.key);
    this.#tell();
  }

  #tell(): void {
    void commands.executeCommand('setContext', 'qingyang.filtered', this.isOn);
  }
}
