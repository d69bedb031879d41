import { z } from 'zod';
import { jsonText } from '../json-text.ts';
import { planSchema } from './schema.ts';
import { sharePattern, shareSchema } from './share-schema.ts';

/** The JSON Schema of resplan.yaml, published as schemas/plan.schema.json. */
export function planJsonSchema(): string {
  const schema = z.toJSONSchema(planSchema, {
    io: 'input',
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema !== shareSchema) return;
      const number = { ...jsonSchema };
      for (const key of Object.keys(jsonSchema)) delete jsonSchema[key];
      jsonSchema.anyOf = [number, { type: 'string', pattern: sharePattern.source }];
    },
  });
  return jsonText({ ...schema, title: 'resplan.yaml' });
}
