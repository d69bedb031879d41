/** What a plan says of a survey's columns and answers. In: its entry. Out: what the reader takes. */
import { ResplanError } from '../resplan-error.ts';
import { fieldProblem } from '../survey/field-names.ts';
import type { AnswerOverrides } from '../survey/vocabulary.ts';
import { answerMeaning } from './answer-meaning.ts';
import type { PlanSurvey } from './plan.ts';

/** Each answer for modes, for fuels or for both, by what it means. Throws ResplanError for what means nothing we know. */
export function answerOverrides(planned: Pick<PlanSurvey, 'answers'> | undefined): AnswerOverrides {
  const modes: Record<string, string> = {};
  const fuels: Record<string, string> = {};
  for (const [text, meaning] of Object.entries(planned?.answers ?? {})) {
    const meant = answerMeaning(meaning);
    if (!meant)
      throw new ResplanError('option-invalid', { option: 'answers', value: meaning, allowed: 'car, car:bev' });
    if (meant.mode !== null) modes[text] = meant.mode;
    if (meant.fuel !== null) fuels[text] = meant.fuel;
  }
  return { modes, fuels };
}

/** Throws ResplanError 'map-field-unknown' with the closest field there is. */
export function refuseUnknownFields(map: ReadonlyMap<string, string>): void {
  for (const field of map.keys()) {
    const wrong = fieldProblem(field);
    if (wrong) throw new ResplanError('map-field-unknown', { field, closest: wrong.closest ?? '' });
  }
}
