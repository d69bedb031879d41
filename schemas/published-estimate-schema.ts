import { z } from 'zod';
import { estimateReportSchema } from '../src/report/schema.ts';

/** The text of estimate.schema.json. */
export function publishedEstimateSchema(): string {
  return `${JSON.stringify(z.toJSONSchema(estimateReportSchema), null, 2)}\n`;
}
