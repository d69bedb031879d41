import { z } from 'zod';
import { comparisonSchema } from '../src/report/compare/schema.ts';

/** The text of compare.schema.json. */
export function publishedCompareSchema(): string {
  return `${JSON.stringify(z.toJSONSchema(comparisonSchema), null, 2)}\n`;
}
