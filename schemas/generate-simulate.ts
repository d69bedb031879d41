/** Writes simulate.schema.json: `npx tsx schemas/generate-simulate.ts`. */
import { writeFileSync } from 'node:fs';
import { publishedSimulateSchema } from './published-simulate-schema.ts';

writeFileSync(new URL('./simulate.schema.json', import.meta.url), publishedSimulateSchema());
