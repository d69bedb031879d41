import { z } from 'zod';
import { jsonText } from '../json-text.ts';
import { planSchema } from './schema.ts';

/** The JSON Schema of resplan.yaml, published as schemas/plan.schema.json. */
export function planJsonSchema(): string {
  const schema = z.toJSONSchema(planSchema, { io: 'input' });
  return jsonText({ ...schema, title: 'resplan.yaml' });
}
