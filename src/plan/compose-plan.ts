/** A new plan file from answers: in, what was answered; out, YAML with a comment by each part, in the user's language. */
import { Document, type Node, type Pair, type Scalar, type YAMLMap } from 'yaml';

export interface PlanAnswers {
  language: 'sv' | 'en';
  name: string;
  headcount: number;
  sites: { name: string; headcount?: number | undefined }[];
  /** What exists already, by measure id. */
  facilities: Record<string, number | boolean>;
  /** Null for none yet. */
  survey: string | null;
  surveyYear: number | null;
  /** Field → header, for columns that were corrected. */
  map: Record<string, string>;
  /** Share of the footprint to save, 0 to 1. */
  target: number;
  targetYear: number | null;
  measures: { id: string; size: string | null }[];
  /** By measure id. */
  responsible: Record<string, string>;
}

/** The comment above each key of the plan. */
export type PlanComments = Record<
  'head' | 'workplace' | 'surveys' | 'noSurvey' | 'facilities' | 'targets' | 'noTargetYear' | 'measures' | 'report',
  string
>;

/** Where an editor finds the schema: written beside the plan by `resplan plan schema`. */
export const schemaFileName = 'resplan.schema.json';

export function composePlan(answers: PlanAnswers, comments: PlanComments): string {
  const { language, name, headcount, sites, facilities, survey, surveyYear, map, measures, responsible } = answers;
  const { target, targetYear } = answers;
  const content = {
    language,
    workplace: { name, headcount, ...(sites.length > 0 ? { sites } : {}) },
    ...(survey === null
      ? {}
      : {
          surveys: [
            {
              file: survey,
              ...(surveyYear === null ? {} : { year: surveyYear }),
              ...(Object.keys(map).length > 0 ? { map } : {}),
            },
          ],
        }),
    ...(Object.keys(facilities).length > 0 ? { facilities } : {}),
    targets: [{ ...(targetYear === null ? {} : { year: targetYear }), reduction: target }],
    measures: measures.map(({ id, size }) => ({
      id,
      ...(size === null ? {} : { size: sizeValue(size) }),
      responsible: responsible[id] ?? '',
      status: 'proposed',
    })),
  };
  const document = new Document(content);
  document.commentBefore = ` yaml-language-server: $schema=${schemaFileName}\n${commented(comments.head)}`;
  const missing = [
    ...(survey === null ? [comments.noSurvey] : []),
    ...(targetYear === null ? [comments.noTargetYear] : []),
  ];
  for (const pair of (document.contents as YAMLMap).items as Pair<Scalar<string>, Node>[]) {
    const comment = comments[pair.key.value as keyof PlanComments];
    pair.key.spaceBefore = true;
    if (comment !== undefined) pair.key.commentBefore = commented(comment);
  }
  document.comment = commented([...missing, comments.report].join('\n'));
  return document.toString({ lineWidth: 0 });
}

const commented = (text: string) =>
  text
    .split('\n')
    .map((line) => ` ${line}`)
    .join('\n');

/** A number where it is one: `40`, not `"40"`. */
const sizeValue = (size: string) => (/^\d+(\.\d+)?$/.test(size) ? Number(size) : size);
