import { z } from 'zod';
import { profileFileSchema } from '../src/profile/schema.ts';

/** The text of profile.schema.json. What must agree between its parts, such as totals, no JSON Schema can say. */
export function publishedProfileSchema(): string {
  return `${JSON.stringify(z.toJSONSchema(profileFileSchema), null, 2)}\n`;
}
