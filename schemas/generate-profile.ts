/** Writes profile.schema.json: `npx tsx schemas/generate-profile.ts`. */
import { writeFileSync } from 'node:fs';
import { publishedProfileSchema } from './published-profile-schema.ts';

writeFileSync(new URL('./profile.schema.json', import.meta.url), publishedProfileSchema());
