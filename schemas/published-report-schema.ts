import { z } from 'zod';
import { travelPlanReportSchema } from '../src/report/travel-plan/schema.ts';

/** The text of report.schema.json. */
export function publishedReportSchema(): string {
  return `${JSON.stringify(z.toJSONSchema(travelPlanReportSchema), null, 2)}\n`;
}
