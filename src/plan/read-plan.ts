import type { ResplanError } from '../resplan-error.ts';
import { answerMeaning } from './answer-meaning.ts';
import { parseYaml } from './parse-yaml.ts';
import type { Plan } from './plan.ts';
import { planSchema } from './schema.ts';

/**
 * A plan file's text as a plan. Throws ResplanError 'plan-invalid' with the line, the column, the key
 * and what is allowed there; an empty file is an empty plan.
 */
export function readPlan(text: string, fileName: string): Plan {
  const { plan, errors } = parsePlan(text, fileName);
  if (plan === null) throw errors[0] as ResplanError;
  return plan;
}

/** The same, with everything that is wrong in the file, in its order; the plan is null where anything is. */
export function parsePlan(text: string, fileName: string): { plan: Plan | null; errors: ResplanError[] } {
  const { value, errors, errorAt } = parseYaml(planSchema, text, fileName);
  if (value === null) return { plan: null, errors };
  const unknown = unknownAnswers(value).map(({ path, details }) => errorAt(path, details));
  return { plan: unknown.length === 0 ? value : null, errors: unknown };
}

/** What `answers:` say that an answer means has to be a mode or a fuel, in our words or the user's own. */
function unknownAnswers(plan: Plan): { path: PropertyKey[]; details: Record<string, string> }[] {
  return (plan.surveys ?? []).flatMap(({ answers = {} }, i) =>
    Object.entries(answers).flatMap(([answer, meaning]) =>
      answerMeaning(meaning) === null
        ? [{ path: ['surveys', i, 'answers', answer], details: { problem: 'answer-unknown', answer, meaning } }]
        : [],
    ),
  );
}
