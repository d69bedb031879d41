import { z } from 'zod';
import { batchReportSchema } from '../src/report/batch/schema.ts';

/** The text of batch.schema.json. */
export function publishedBatchSchema(): string {
  return `${JSON.stringify(z.toJSONSchema(batchReportSchema), null, 2)}\n`;
}
