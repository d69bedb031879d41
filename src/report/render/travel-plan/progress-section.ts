import { trackBlocks } from '../track-blocks.ts';
import type { Block } from './document.ts';
import type { SectionContext } from './section-context.ts';

/** What has happened since the first round of the survey; nothing where there is only one. */
export function progressSection({ plan, language }: SectionContext): Block[] {
  return plan.progress === null ? [] : trackBlocks(plan.progress, language);
}
