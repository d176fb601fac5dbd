import { l10n } from 'vscode';
import type { Status } from '../server/protocol';

/** How a review went, in a sentence or two. */
export function describeStatus(status: Status): string {
  switch (status.state) {
    case 'reviewed': {
      const told = describeCounts(status);
      return status.broken.length === 0 ? told : `${told} ${l10n.t('Not checked because of an error: {0}. The log says why.', status.broken.join(', '))}`;
    }
    case 'empty':
      return l10n.t('Nothing to review: the page is empty.');
    case 'not-chinese':
      return l10n.t('Not reviewed: the text holds too little Chinese.');
    case 'too-long':
      return l10n.t('Paused: {0} characters are more than qingyang.maxCharacters allows. Click to check once.', status.length);
    case 'waiting':
      return l10n.t('Not reviewed as it stands now: qingyang.run says when. Click to check.');
    case 'disabled':
      return l10n.t('Switched off by qingyang.enable.');
    case 'failed':
      return l10n.t('The review failed; the log says why.');
  }
}

function describeCounts({ counts, pending }: Status): string {
  const { certain, likely, possible } = counts;
  if (certain + likely + possible > 0) return l10n.t('{0} certain, {1} likely, {2} possible.', certain, likely, possible);
  return pending ? l10n.t('Nothing found yet, still reading.') : l10n.t('Nothing found.');
}

/** How a review went, and below it how many findings of which kind. */
export function detailStatus(status: Status): string {
  return [describeStatus(status), ...status.kinds.map(({ title, count }) => `${title} ${count}`)].join('\n');
}

/** The same, as short as a status bar wants it. */
export function labelOf({ state, counts, pending, broken }: Status): string {
  switch (state) {
    case 'reviewed': {
      const parts = [
        ...(counts.certain > 0 ? [`$(error) ${counts.certain}`] : []),
        ...(counts.likely > 0 ? [`$(warning) ${counts.likely}`] : []),
        ...(counts.possible > 0 ? [`$(info) ${counts.possible}`] : []),
      ];
      if (parts.length > 0) return `清样 ${parts.join(' ')}`;
      if (broken.length > 0) return '$(warning) 清样';
      return pending ? '$(loading~spin) 清样' : '$(check) 清样';
    }
    case 'failed':
      return '$(warning) 清样';
    case 'too-long':
    case 'waiting':
      return '$(debug-pause) 清样';
    default:
      return '$(circle-slash) 清样';
  }
}
