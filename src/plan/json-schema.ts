import { z } from 'zod';
import { planSchema } from './schema.ts';

/** The JSON Schema of resplan.yaml, published as schemas/plan.schema.json. */
export function planJsonSchema(): string {
  const schema = z.toJSONSchema(planSchema, { io: 'input' });
  return `${JSON.stringify({ ...schema, title: 'resplan.yaml' }, null, 2)}\n`;
}
