/** Writes message.schema.json: `npx tsx schemas/generate-message.ts`. */
import { writeFileSync } from 'node:fs';
import { publishedMessageSchema } from './message-schema.ts';

writeFileSync(new URL('./message.schema.json', import.meta.url), publishedMessageSchema());
