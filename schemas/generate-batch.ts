/** Writes batch.schema.json: `npx tsx schemas/generate-batch.ts`. */
import { writeFileSync } from 'node:fs';
import { publishedBatchSchema } from './published-batch-schema.ts';

writeFileSync(new URL('./batch.schema.json', import.meta.url), publishedBatchSchema());
