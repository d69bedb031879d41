import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { publishedBatchSchema } from '../../schemas/published-batch-schema.ts';
import { publishedCompareSchema } from '../../schemas/published-compare-schema.ts';
import { publishedNetworkSchema } from '../../schemas/published-network-schema.ts';
import { publishedOptimiseSchema } from '../../schemas/published-optimise-schema.ts';
import { publishedPlanSchema } from '../../schemas/published-plan-schema.ts';
import { publishedReportSchema } from '../../schemas/published-report-schema.ts';
import { publishedSimulateSchema } from '../../schemas/published-simulate-schema.ts';
import { publishedTrackSchema } from '../../schemas/published-track-schema.ts';

const published = (name: string) => readFile(new URL(`../../schemas/${name}.schema.json`, import.meta.url), 'utf8');

test('simulate.schema.json is the one that the code has: npx tsx schemas/generate-simulate.ts', async () => {
  expect(await published('simulate')).toBe(publishedSimulateSchema());
});

test('optimise.schema.json is the one that the code has: npx tsx schemas/generate-optimise.ts', async () => {
  expect(await published('optimise')).toBe(publishedOptimiseSchema());
});

test('report.schema.json is the one that the code has: npx tsx schemas/generate-report.ts', async () => {
  expect(await published('report')).toBe(publishedReportSchema());
});

test('plan.schema.json is the one that the code has: npx tsx schemas/generate-plan.ts', async () => {
  expect(await published('plan')).toBe(publishedPlanSchema());
});

test('track.schema.json is the one that the code has: npx tsx schemas/generate-track.ts', async () => {
  expect(await published('track')).toBe(publishedTrackSchema());
});

test('batch.schema.json is the one that the code has: npx tsx schemas/generate-batch.ts', async () => {
  expect(await published('batch')).toBe(publishedBatchSchema());
});

test('compare.schema.json is the one that the code has: npx tsx schemas/generate-compare.ts', async () => {
  expect(await published('compare')).toBe(publishedCompareSchema());
});

test('network.schema.json is the one that the code has: npx tsx schemas/generate-network.ts', async () => {
  expect(await published('network')).toBe(publishedNetworkSchema());
});
