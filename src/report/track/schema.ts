/** The shape of `track --format json`, published as schemas/track.schema.json. Nothing at run time reads it. */
import { z } from 'zod';
import { travelKinds } from '../../footprint/travel-parts.ts';
import { type TrackReport, trackSchema } from './track-report.ts';

const amount = z.number();
const year = z.int().nullable();
const kind = z.enum(travelKinds);
const estimate = z.strictObject({ value: amount, low: amount.nullable(), high: amount.nullable() });
const text = z.strictObject({ sv: z.string(), en: z.string() });

const change = z.strictObject({
  before: amount,
  after: amount,
  difference: amount,
  low: amount.nullable(),
  high: amount.nullable(),
  verdict: z
    .enum(['real', 'noise'])
    .nullable()
    .describe('real where the 95 % interval leaves out no change; null without an interval'),
});

const works = z.discriminatedUnion('on', [
  z.strictObject({ on: z.literal('share'), kind }),
  z.strictObject({ on: z.literal('days') }),
  z.strictObject({ on: z.literal('vehicles') }),
]);

/** What `resplan track --format json` prints. */
export const trackReportSchema = z
  .strictObject({
    schema: z.literal(trackSchema),
    rounds: z.array(
      z.strictObject({
        name: z.string(),
        year,
        respondents: amount,
        headcount: amount.nullable(),
        co2ePerEmployee: estimate.nullable().describe('kg a year'),
      }),
    ),
    perEmployee: change.nullable().describe('kg CO2e a year, of the first and the last round'),
    total: change.nullable().describe('kg CO2e a year'),
    soloShare: change.nullable().describe('Of trips, 0 to 1'),
    sustainableShare: change.nullable().describe('Of trips, 0 to 1'),
    shares: z.array(z.strictObject({ kind, change })).describe('Of trips, 0 to 1'),
    causes: z
      .strictObject({ days: amount, distance: amount, modes: amount, vehicles: amount })
      .nullable()
      .describe('kg per employee and year; their sum is the difference of perEmployee'),
    target: z
      .strictObject({
        pathKgPerEmployee: amount,
        actualKgPerEmployee: amount,
        differenceKg: amount.describe('Actual less path: above 0 is behind'),
        standing: z.enum(['on-track', 'behind', 'uncertain']),
        target: z.strictObject({ year: z.int(), share: amount }),
      })
      .nullable(),
    measures: z.array(
      z.strictObject({
        id: z.string(),
        label: text,
        status: z.enum(['proposed', 'decided', 'started', 'done']),
        works,
        change: amount.describe('Forecast: of trips (0 to 1), days a week, or g a km of those who drive alone'),
        actual: amount.nullable(),
        low: amount.nullable(),
        high: amount.nullable(),
        verdict: z.enum(['delivered', 'less', 'more', 'unclear']).nullable(),
      }),
    ),
  })
  .meta({ title: 'resplan track', description: 'What has changed between rounds of a survey, and why' });

/** What fits the schema is a TrackReport, and a TrackReport fits it. */
export const asTrackReport = (report: z.infer<typeof trackReportSchema>): TrackReport => report;
export const asTrackJson = (report: TrackReport): z.infer<typeof trackReportSchema> => report;
