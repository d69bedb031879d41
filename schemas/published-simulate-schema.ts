import { z } from 'zod';
import { simulateReportSchema } from '../src/report/scenario-schema.ts';

/** The text of simulate.schema.json. */
export function publishedSimulateSchema(): string {
  return `${JSON.stringify(z.toJSONSchema(simulateReportSchema), null, 2)}\n`;
}
