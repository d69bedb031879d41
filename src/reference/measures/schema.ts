/** The shape of a measure as a file: the bundled ones, and what a user may write. */
import { z } from 'zod';
import { bandEdgesKm } from '../bands.ts';
import type { Measure } from './measure.ts';
import {
  amountSize,
  basis,
  choiceOf,
  coverageSize,
  figure,
  number,
  oneKind,
  peopleSize,
  record,
  remoteSize,
  share,
  shareNumber,
  steps,
  text,
  words,
} from './schema-parts.ts';

const targetMode = choiceOf(['walk', 'bicycle', 'e-bike', 'carpool', 'transit']);
const targets = z
  .array(targetMode, { error: 'must be a list of modes' })
  .min(1, 'is empty')
  .refine((modes) => new Set(modes).size === modes.length, 'names a mode twice');
const minutes = figure(0, 120);
const id = words.regex(/^[a-z][a-z0-9-]*$/, 'must be lower-case letters, digits and hyphens');
const bandEdge = number.refine(
  (km) => bandEdgesKm.some((edge) => edge === km),
  `must be the edge of a distance band: ${bandEdgesKm.join(', ')}`,
);

const trait = record({
  oneOf: z.array(record({ trait: words, answer: choiceOf(['yes', 'no']) })).min(1, 'is empty'),
  facility: words.nullable().default(null),
  shareIfNotAsked: share,
});
const eligibility = record({
  inWords: text,
  minKm: bandEdge,
  maxKm: bandEdge.nullable(),
  travelBy: choiceOf(['drivers', 'anyone']),
  traits: z.array(trait).default([]),
}).refine(({ minKm, maxKm }) => maxKm === null || minKm < maxKm, { path: ['maxKm'], message: 'must be above minKm' });

const money = z.literal('money');
const moneyEffect = z.discriminatedUnion(
  'instrument',
  [
    record({
      kind: money,
      instrument: z.literal('pass'),
      targets,
      size: amountSize('sekPerMonth'),
      comfort: record({ targets, gainMinutes: minutes }).nullable().default(null),
      basis,
    }),
    record({ kind: money, instrument: z.literal('reward'), targets, size: amountSize('sekPerDay'), basis }),
    record({ kind: money, instrument: z.literal('charge'), size: amountSize('sekPerDay'), basis }),
  ],
  oneKind('instrument', ['pass', 'reward', 'charge']),
);

const acts = z.discriminatedUnion(
  'on',
  [record({ on: z.literal('against-car') }), record({ on: z.literal('for-targets'), targets })],
  oneKind('on', ['against-car', 'for-targets']),
);
const staffShare = amountSize('shareOfStaff', 1);

const uptake = z.discriminatedUnion(
  'by',
  [
    record({ by: z.literal('offer'), shareOfEligible: share, size: z.null().default(null) }),
    record({
      by: z.literal('size'),
      size: z.discriminatedUnion('unit', [peopleSize, staffShare], oneKind('unit', ['people', 'shareOfStaff'])),
    }),
  ],
  oneKind('by', ['offer', 'size']),
);
const moves = z.discriminatedUnion(
  'by',
  [
    record({ by: z.literal('share-of-car-days'), share }),
    record({ by: z.literal('days-a-week'), daysPerWeek: figure(0, 7) }),
  ],
  oneKind('by', ['share-of-car-days', 'days-a-week']),
);
const destinations = z
  .array(record({ mode: targetMode, share: shareNumber }), { error: 'must be a list of mode and share' })
  .refine((to) => Math.abs(to.reduce((sum, one) => sum + one.share, 0) - 1) < 1e-9, 'the shares must sum to 1');

const kinds = ['minutes', 'money', 'percentage', 'oddsRatio', 'participants', 'fewer-days', 'fuel'] as const;
const effect = z.discriminatedUnion(
  'kind',
  [
    record({ kind: z.literal('minutes'), targets, gainMinutes: minutes, size: coverageSize.nullable() }),
    moneyEffect,
    record({
      kind: z.literal('percentage'),
      acts,
      relativeCut: figure(0, 0.99),
      studyShare: shareNumber.gt(0, 'must be above 0').lt(1, 'must be below 1').nullable(),
      size: staffShare.nullable(),
    }),
    record({ kind: z.literal('oddsRatio'), targets, oddsRatio: figure(0.01, 100), size: coverageSize.nullable() }),
    record({
      kind: z.literal('participants'),
      uptake,
      changedShare: share,
      moves,
      to: destinations,
      shareOfYear: share,
    }),
    record({ kind: z.literal('fewer-days'), size: remoteSize, reboundShare: share, basis }),
    record({
      kind: z.literal('fuel'),
      from: z.array(choiceOf(['petrol', 'diesel', 'e85', 'biogas', 'hvo', 'hybrid', 'phev'])).min(1, 'is empty'),
      to: z.literal('bev', { error: 'must be bev' }),
      shareOfKm: share,
      shareOfUnknownFuel: share,
      size: coverageSize.nullable(),
    }),
  ],
  oneKind('kind', kinds),
);

const cost = record({
  what: text,
  per: choiceOf(['unit', 'site', 'measure', 'employee', 'participant']),
  when: choiceOf(['once', 'yearly']),
  paidBy: choiceOf(['employer', 'employee']).default('employer'),
  sek: figure(0, 1e9),
});

export const measureSchema: z.ZodType<Measure> = record({
  id,
  label: text,
  summary: text,
  nature: choiceOf(['soft', 'facility', 'price', 'policy']),
  eligibility,
  effect,
  costs: z.array(cost, { error: 'must be a list; an empty one where nothing is paid' }),
  costNote: text.nullable().default(null),
  life: record({ years: number.gt(0, 'must be above 0').max(100, 'must be 100 or less'), basis }),
  publishedMaximum: record({ relativeCut: shareNumber, of: choiceOf(['car-km', 'commute-co2e']), basis })
    .nullable()
    .default(null),
  excludes: z.array(id).default([]),
  standsBehind: z.array(choiceOf(['employer', 'propertyOwner', 'municipality', 'transitAuthority'])).min(1, 'is empty'),
  firstSteps: steps,
  indicator: text,
}).superRefine((measure, ctx) => {
  if (measure.costs.length === 0 && measure.costNote === null)
    ctx.addIssue({ code: 'custom', path: ['costNote'], message: 'is needed where costs is empty: say why' });
  const sized = measure.effect.kind === 'participants' ? measure.effect.uptake.size : measure.effect.size;
  for (const [i, { per }] of measure.costs.entries())
    if (per === 'unit' && !(sized && 'servesPerUnit' in sized))
      ctx.addIssue({ code: 'custom', path: ['costs', i, 'per'], message: 'is unit, but the size counts no units' });
});

/** The first problem in one line: where (`costs[0].sek`) and what. A misspelt key comes before what is then missing. */
export function firstProblem(error: z.ZodError): { path: string; problem: string } {
  const misspelt = error.issues.find(({ code, message }) => code === 'unrecognized_keys' || /not a key/.test(message));
  const issue = (misspelt ?? error.issues[0]) as z.core.$ZodIssue;
  const path = issue.path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`)).join('');
  return { path: path.replace(/^\./, ''), problem: issue.message };
}
