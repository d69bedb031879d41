/** Writes track.schema.json: `npx tsx schemas/generate-track.ts`. */
import { writeFileSync } from 'node:fs';
import { publishedTrackSchema } from './published-track-schema.ts';

writeFileSync(new URL('./track.schema.json', import.meta.url), publishedTrackSchema());
