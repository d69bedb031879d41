import { z } from 'zod';
import { networkStatusSchema } from '../src/report/network/schema.ts';

/** The text of network.schema.json. */
export function publishedNetworkSchema(): string {
  return `${JSON.stringify(z.toJSONSchema(networkStatusSchema), null, 2)}\n`;
}
