import { type TravelWords, travelWords } from '../../../i18n/travel-plan/travel.ts';
import type { Voice } from '../../travel-plan/voices.ts';
import { type Block, left, right, text } from '../document/report-document.ts';
import type { SectionContext } from './section-context.ts';

/** What people would do, and what hinders them. */
export function whatPeopleSay(c: SectionContext): Block[] {
  const t = travelWords[c.language];
  const { willing, barriers } = c.plan.voices;
  if (willing.length === 0 && barriers.length === 0) return [text(t.notAsked, 'note')];
  const wish = (voice: Voice) => voice.label?.[c.language] ?? c.own(voice.id);
  const barrier = (voice: Voice) => t.barrierNames[voice.id] ?? c.own(voice.id);
  return [
    ...(willing.length > 0 ? voiceBlock(willing, t.willing, t.wish, wish, c, t) : []),
    ...(barriers.length > 0 ? voiceBlock(barriers, t.barriers, t.barrier, barrier, c, t) : []),
  ];
}

function voiceBlock(
  voices: readonly Voice[],
  caption: string,
  what: string,
  nameOf: (voice: Voice) => string,
  c: SectionContext,
  t: TravelWords,
): Block[] {
  const hasMaybe = voices.some(({ maybe }) => maybe > 0);
  const count = (n: number) => c.number(n);
  const first = voices[0] as Voice;
  return [
    {
      kind: 'chart',
      caption,
      alternative: `${nameOf(first)}: ${count(first.yes)} ${t.of.toLowerCase()} ${count(first.of)}.`,
      chart: {
        kind: 'bars',
        max: Math.max(...voices.map((voice) => voice.of)),
        rows: voices.map((voice) => ({
          ...{ label: nameOf(voice), value: voice.yes, low: null, high: null },
          text: `${count(voice.yes)} ${t.of.toLowerCase()} ${count(voice.of)}`,
        })),
      },
      table: {
        caption,
        columns: [left(what), right(t.answersYes), ...(hasMaybe ? [right(t.answersMaybe)] : []), right(t.of)],
        rows: voices.map((voice) => [
          nameOf(voice),
          count(voice.yes),
          ...(hasMaybe ? [count(voice.maybe)] : []),
          count(voice.of),
        ]),
        foot: null,
      },
    },
  ];
}
