/** Writes plan.schema.json: `npx tsx schemas/generate-plan.ts`. */
import { writeFileSync } from 'node:fs';
import { publishedPlanSchema } from './published-plan-schema.ts';

writeFileSync(new URL('./plan.schema.json', import.meta.url), publishedPlanSchema());
