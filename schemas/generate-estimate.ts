/** Writes estimate.schema.json: `npx tsx schemas/generate-estimate.ts`. */
import { writeFileSync } from 'node:fs';
import { publishedEstimateSchema } from './published-estimate-schema.ts';

writeFileSync(new URL('./estimate.schema.json', import.meta.url), publishedEstimateSchema());
