import { DiagnosticSeverity, l10n, Range, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';
import type { IgnoredItem } from '../server/protocol';
import type { Finding } from './findings';

/** What stands in the panel: articles with their findings, and below them what is ignored. */
export type PanelNode = ArticleNode | FindingNode | IgnoredGroup | IgnoredNode;

export interface ArticleNode {
  readonly kind: 'article';
  readonly title: string;
  readonly range: Range;
  readonly findings: readonly FindingNode[];
}

export interface FindingNode {
  readonly kind: 'finding';
  readonly finding: Finding;
  /** The check's name. */
  readonly check: string;
  parent?: ArticleNode;
}

export interface IgnoredGroup {
  readonly kind: 'ignored-group';
  /** How many there are; undefined as long as nobody asked. */
  count: number | undefined;
}

export interface IgnoredNode {
  readonly kind: 'ignored';
  readonly item: IgnoredItem;
}

/** How a node is shown, read out and opened. */
export function treeItemOf(node: PanelNode): TreeItem {
  switch (node.kind) {
    case 'article':
      return articleItem(node);
    case 'finding':
      return findingItem(node);
    case 'ignored-group':
      return groupItem(node);
    case 'ignored':
      return ignoredItem(node);
  }
}

function articleItem({ title, findings }: ArticleNode): TreeItem {
  const item = new TreeItem(title, TreeItemCollapsibleState.Expanded);
  item.description = String(findings.length);
  item.iconPath = new ThemeIcon('file-text');
  item.accessibilityInformation = { label: l10n.t('Article {0}, {1} findings', title, findings.length) };
  return item;
}

function findingItem({ finding, check }: FindingNode): TreeItem {
  const { diagnostic, fixes, uri } = finding;
  const line = diagnostic.range.start.line + 1;
  const item = new TreeItem(diagnostic.message);
  item.description = l10n.t('line {0} · {1}', line, check);
  item.tooltip = diagnostic.message;
  item.iconPath = iconOf(diagnostic.severity);
  item.contextValue = ['finding', ...(fixes.length > 0 ? ['fixable'] : []), ...(diagnostic.relatedInformation?.length ? ['related'] : [])].join(' ');
  const { start } = diagnostic.range;
  // VS Code's own command: a click leaves the keys in the panel, Enter takes them to the page.
  item.command = { command: 'vscode.open', title: l10n.t('Open'), arguments: [uri, { selection: new Range(start, start) }] };
  item.accessibilityInformation = { label: l10n.t('{0}, {1}, line {2}: {3}', severityName(diagnostic.severity), check, line, diagnostic.message) };
  return item;
}

function groupItem({ count }: IgnoredGroup): TreeItem {
  const item = new TreeItem(l10n.t('Ignored'), TreeItemCollapsibleState.Collapsed);
  item.id = 'ignored';
  item.iconPath = new ThemeIcon('eye-closed');
  if (count !== undefined) item.description = String(count);
  return item;
}

function ignoredItem({ item: { entry, title, stale, place } }: IgnoredNode): TreeItem {
  const { file, text, reason, fingerprint } = entry;
  const where = fingerprint === undefined ? (file ?? l10n.t('everywhere')) : `“${text ?? ''}”`;
  const label = stale ? l10n.t('{0} (stale: matches nothing any more)', where) : where;
  const about = [title, ...(reason === undefined ? [] : [reason])].join(' · ');
  const item = new TreeItem(label);
  item.description = about;
  item.tooltip = [title, file, reason].filter((part) => part !== undefined).join('\n');
  item.iconPath = new ThemeIcon(stale ? 'warning' : 'circle-slash');
  item.contextValue = 'ignored';
  if (place) item.command = { command: 'qingyang.reveal', title: l10n.t('Open'), arguments: [place.uri, place.range] };
  item.accessibilityInformation = { label: [l10n.t('Ignored'), label, about].join(', ') };
  return item;
}

function iconOf(severity: DiagnosticSeverity): ThemeIcon {
  if (severity === DiagnosticSeverity.Error) return new ThemeIcon('error', new ThemeColor('list.errorForeground'));
  if (severity === DiagnosticSeverity.Warning) return new ThemeIcon('warning', new ThemeColor('list.warningForeground'));
  return new ThemeIcon('info');
}

function severityName(severity: DiagnosticSeverity): string {
  if (severity === DiagnosticSeverity.Error) return l10n.t('Error');
  return severity === DiagnosticSeverity.Warning ? l10n.t('Warning') : l10n.t('Note');
}
