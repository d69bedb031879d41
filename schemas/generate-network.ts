/** Writes network.schema.json: `npx tsx schemas/generate-network.ts`. */
import { writeFileSync } from 'node:fs';
import { publishedNetworkSchema } from './published-network-schema.ts';

writeFileSync(new URL('./network.schema.json', import.meta.url), publishedNetworkSchema());
