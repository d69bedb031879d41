/** Writes optimise.schema.json: `npx tsx schemas/generate-optimise.ts`. */
import { writeFileSync } from 'node:fs';
import { publishedOptimiseSchema } from './published-optimise-schema.ts';

writeFileSync(new URL('./optimise.schema.json', import.meta.url), publishedOptimiseSchema());
