import { trackWords } from '../../../i18n/track.ts';
import { type Block, text } from '../document/report-document.ts';
import { trackBlocks } from '../track-blocks.ts';
import type { SectionContext } from './section-context.ts';

/** What has happened since the first round of the survey; nothing where there is only one. */
export function progressSection({ plan, language }: SectionContext): Block[] {
  if (plan.progress === null) return [];
  if (plan.progress === 'distorted') return [text(trackWords[language].distorted, 'warning')];
  return trackBlocks(plan.progress, language);
}
