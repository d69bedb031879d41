import { z } from 'zod';
import { optimiseReportSchema } from '../src/report/optimised-schema.ts';

/** The text of optimise.schema.json. */
export function publishedOptimiseSchema(): string {
  return `${JSON.stringify(z.toJSONSchema(optimiseReportSchema), null, 2)}\n`;
}
