import { z } from 'zod';
import { trackReportSchema } from '../src/report/track/schema.ts';

/** The text of track.schema.json. */
export function publishedTrackSchema(): string {
  return `${JSON.stringify(z.toJSONSchema(trackReportSchema), null, 2)}\n`;
}
