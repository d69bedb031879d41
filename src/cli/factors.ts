import { jsonText } from '../json-text.ts';
import { electricityMixes, electricitySources } from '../reference/factors/electricity.ts';
import type { FactorSet } from '../reference/factors/factor-set.ts';
import { bundledSets } from '../reference/factors/load.ts';
import type { ResolvedFactors } from '../reference/factors/resolve.ts';
import { factorSetsText } from '../report/render/factors/factor-sets-text.ts';
import { factorsText } from '../report/render/factors/factors-text.ts';
import { plainStyle } from '../report/render/style.ts';
import type { Options } from './options.ts';
import { put } from './output.ts';
import { oneOf, readSet, readSettings } from './settings.ts';
import type { ExitCode, Shell } from './shell.ts';

export const factorsSchema = 'resplan/factors/1';

/** `resplan factors [SET]`: the sets that there are, or every row of one with what it rests on. */
export async function listFactors(shell: Shell, args: string[], options: Options): Promise<ExitCode> {
  const format = oneOf(options, 'format', ['text', 'json']) ?? 'text';
  const style = options.output === undefined ? shell.style : plainStyle;
  const today = new Date().toISOString().slice(0, 10);
  const [wanted] = args;
  if (wanted === undefined) {
    const sets = Object.values(bundledSets);
    const text =
      format === 'json'
        ? jsonText({ schema: factorsSchema, sets: sets.map((set) => about(set, today)) })
        : factorSetsText(sets, today, shell.language, style, shell.columns);
    await put(shell, text, options.output);
    return 0;
  }
  const set = await readSet(shell, wanted);
  const { factors } = await readSettings(shell, { ...options, factors: wanted }, null);
  const asked = options.electricity?.trim().toLowerCase();
  const askedMix = electricityMixes.find(({ id }) => id === asked) ?? null;
  const text =
    format === 'json'
      ? jsonText(factorsJson(set, factors, today))
      : factorsText({ set, resolved: factors, askedMix, today }, shell.language, style, shell.columns);
  await put(shell, text, options.output);
  return 0;
}

function about({ id, label, region, thin, validity, licence, reviewBy, factors }: FactorSet, today: string) {
  const reviewPassed = reviewBy !== '' && reviewBy < today;
  return { id, label, region, rows: factors.length, thin, validity, licence, reviewBy, reviewPassed };
}

/** The set as it is counted with: rows for the scope and electricity asked for, what is missing, every source. */
export function factorsJson(set: FactorSet, resolved: ResolvedFactors, today: string) {
  const { rows, missing, scope, electricity, weeksPerYear } = resolved;
  const mix = electricityMixes.find(({ id }) => id === electricity.mix);
  const mixSources = mix ? [mix.source, ...(mix.inputs ?? []).map(({ source }) => source)] : [];
  return {
    schema: factorsSchema,
    ...about(set, today),
    extends: set.extends,
    scope,
    electricity,
    weeksPerYear,
    factors: set.factors.flatMap(({ id, inputs }) => {
      const row = rows[id];
      return row ? [{ ...row, inputs: inputs ?? [] }] : [];
    }),
    missing,
    sources: { ...Object.fromEntries(mixSources.map((id) => [id, electricitySources[id]])), ...set.sources },
  };
}
