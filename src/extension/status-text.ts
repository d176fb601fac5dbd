import { l10n } from 'vscode';
import type { Status } from '../server/protocol';

/** How a review went, in one sentence. */
export function describeStatus({ state, counts, pending, length }: Status): string {
  switch (state) {
    case 'reviewed': {
      const { certain, likely, possible } = counts;
      if (certain + likely + possible === 0) return pending ? l10n.t('Nothing found yet, still reading.') : l10n.t('Nothing found.');
      return l10n.t('{0} certain, {1} likely, {2} possible.', certain, likely, possible);
    }
    case 'empty':
      return l10n.t('Nothing to review: the page is empty.');
    case 'not-chinese':
      return l10n.t('Not reviewed: the text holds too little Chinese.');
    case 'too-long':
      return l10n.t('Paused: {0} characters are more than qingyang.maxCharacters allows. Click to check once.', length);
    case 'disabled':
      return l10n.t('Switched off by qingyang.enable.');
    case 'failed':
      return l10n.t('The review failed; the log says why.');
  }
}

/** The same, as short as a status bar wants it. */
export function labelOf({ state, counts, pending }: Status): string {
  switch (state) {
    case 'reviewed': {
      const parts = [
        ...(counts.certain > 0 ? [`$(error) ${counts.certain}`] : []),
        ...(counts.likely > 0 ? [`$(warning) ${counts.likely}`] : []),
        ...(counts.possible > 0 ? [`$(info) ${counts.possible}`] : []),
      ];
      if (parts.length > 0) return `清样 ${parts.join(' ')}`;
      return pending ? '$(loading~spin) 清样' : '$(check) 清样';
    }
    case 'failed':
      return '$(warning) 清样';
    case 'too-long':
      return '$(debug-pause) 清样';
    default:
      return '$(circle-slash) 清样';
  }
}
