/** Writes compare.schema.json: `npx tsx schemas/generate-compare.ts`. */
import { writeFileSync } from 'node:fs';
import { publishedCompareSchema } from './published-compare-schema.ts';

writeFileSync(new URL('./compare.schema.json', import.meta.url), publishedCompareSchema());
