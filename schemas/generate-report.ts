/** Writes report.schema.json: `npx tsx schemas/generate-report.ts`. */
import { writeFileSync } from 'node:fs';
import { publishedReportSchema } from './published-report-schema.ts';

writeFileSync(new URL('./report.schema.json', import.meta.url), publishedReportSchema());
