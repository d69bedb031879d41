/** What the survey's people said. In: a profile, the measures by name. Out: how many would, and what stands in the way. */
import type { Profile, Questions } from '../../profile/profile.ts';
import { questionsOf } from '../../profile/share-answers.ts';
import type { Text } from '../../reference/measures/figure.ts';
import type { Measure } from '../../reference/measures/measure.ts';

export interface Voice {
  /** The measure, or the barrier. */
  id: string;
  /** Null for a barrier, which has its words in each language. */
  label: Text | null;
  yes: number;
  maybe: number;
  /** Respondents who were asked. */
  of: number;
}

export interface Voices {
  willing: Voice[];
  barriers: Voice[];
}

/** Most named first; respondents, not scaled to employees. */
export function surveyVoices(profile: Profile, known: readonly Measure[]): Voices {
  const asked = { willing: new Map<string, Voice>(), barrier: new Map<string, Voice>() };
  for (const { usual } of profile.units) {
    for (const [question, counts] of Object.entries(questionsOf(usual))) {
      const [kind, id] = split(question);
      if (kind !== 'willing' && kind !== 'barrier') continue;
      const label = kind === 'willing' ? (known.find((measure) => measure.id === id)?.label ?? null) : null;
      const voice = asked[kind].get(id) ?? { id, label, yes: 0, maybe: 0, of: 0 };
      voice.yes += counts.yes ?? 0;
      voice.maybe += counts.maybe ?? 0;
      voice.of += askedOf(counts, usual.people);
      asked[kind].set(id, voice);
    }
  }
  const inOrder = (voices: Map<string, Voice>) =>
    [...voices.values()]
      .filter(({ yes, maybe }) => yes + maybe > 0)
      .sort((a, b) => b.yes - a.yes || b.maybe - a.maybe || (a.id < b.id ? -1 : 1));
  return { willing: inOrder(asked.willing), barriers: inOrder(asked.barrier) };
}

function split(question: string): [string, string] {
  const colon = question.indexOf(':');
  return colon < 0 ? [question, ''] : [question.slice(0, colon), question.slice(colon + 1)];
}

/** A list to tick from is put to all; a question with a no to it only to those who answered. */
function askedOf(counts: Questions[string], people: number): number {
  const answered = Object.values(counts).reduce((sum, n) => sum + n, 0);
  return counts.no === undefined && counts.maybe === undefined ? people : answered;
}
