import { z } from 'zod';
import { type Message, messageSchema } from '../src/cli/message-line.ts';

/** A line of --json-errors. */
export const messageLineSchema = z
  .strictObject({
    schema: z.literal(messageSchema),
    severity: z.enum(['error', 'warning', 'note']),
    code: z
      .string()
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
      .describe('Stable. `internal` is a fault of resplan'),
    message: z.string().min(1).describe('In the language of the run'),
    file: z.string().optional().describe('As it was given; - is standard input'),
    row: z.int().min(1).optional().describe('Of a table as a spreadsheet numbers it; of a text its line'),
    column: z
      .union([z.string(), z.int().min(1)])
      .optional()
      .describe('A header; of a text the place in its line'),
    hint: z.string().optional().describe('What may be written instead, or what repairs it'),
    details: z.record(z.string(), z.union([z.string(), z.number()])).describe('All else that is known'),
  })
  .meta({ title: 'resplan message', description: 'One line of standard error under --json-errors' });

/** What fits the schema is a Message. */
export const asMessage = (message: z.infer<typeof messageLineSchema>) => message as Message;

/** The text of message.schema.json. */
export function publishedMessageSchema(): string {
  return `${JSON.stringify(z.toJSONSchema(messageLineSchema), null, 2)}\n`;
}
