/**
 * One figure of the estimate as a chain, from rows to kilograms a year.
 * In: what the estimate was made of. Out: steps as data, each with number, unit and source; multiplied from the
 * first to the last they give the estimate's own figure. No mode with fewer users than minGroup is explained.
 */
import { allModes, type Mode, modeOf } from '../../reference/modes.ts';
import { ResplanError } from '../../resplan-error.ts';
import { type Explanation, explanationSchema, type Figure, type FoldedFigure } from '../explanation.ts';
import { answerSteps, groupsShown } from './answers.ts';
import { hasSmallGroup } from './few-users.ts';
import { type ExplanationInput, layGround, rowOf } from './ground.ts';
import { sampling } from './interval.ts';
import { modeChain } from './mode-chain.ts';
import { scaleSteps } from './scale.ts';
import { sum } from './sum.ts';

export function explainFigure(input: ExplanationInput): Explanation | FoldedFigure {
  const rows = input.baseline.modes.map((row) => row.mode);
  const figure = (['total', ...rows] as Figure[]).find((known) => known === input.figure);
  if (figure === undefined) return foldedOrUnknown(input, rows);
  const { baseline, minGroup } = input;
  if (baseline.noFootprint === null && baseline.completeRespondents < minGroup)
    throw new ResplanError('too-few-to-share', { minGroup });
  const ground = layGround(input);
  const modes = baseline.noFootprint ? [] : rows.filter((mode) => figure === 'total' || mode === figure);
  const scaled = ground.strata.length > 1 && modes.some((mode) => hasSmallGroup(ground, mode));
  const chains = modes.map((mode) => modeChain(ground, mode, scaled));
  const spread = baseline.noFootprint
    ? null
    : sampling(ground, (key) => figure === 'total' || rowOf(ground, key) === figure);
  const kgPerYear = sum(chains, (chain) => chain.kgPerYear);
  return {
    schema: explanationSchema,
    figure,
    basis: baseline.basis,
    noFootprint: baseline.noFootprint,
    answers: answerSteps(ground),
    weighted: ground.strata.some(({ tally }) => tally.weight !== tally.people),
    strata: { count: ground.strata.length, scaled, groups: groupsShown(ground) },
    modes: chains,
    scale:
      chains.length === 0
        ? []
        : scaleSteps(
            ground,
            sum(chains, (chain) => chain.kgPerWeek),
            kgPerYear,
            scaled,
          ),
    co2eKgPerYear: baseline.noFootprint
      ? null
      : figure === 'total'
        ? baseline.co2eKgPerYear
        : (spread?.estimate(kgPerYear) ?? { value: kgPerYear, low: null, high: null }),
    interval: spread?.chain ?? null,
    co2eKgPerEmployeeYear: figure === 'total' ? baseline.co2eKgPerEmployeeYear : null,
  };
}

function foldedOrUnknown({ figure, fold, minGroup }: ExplanationInput, rows: readonly Mode[]): FoldedFigure {
  const mode = allModes.find((known) => known === figure);
  const targets = new Set([...fold].flatMap(([from, to]) => (modeOf(from) === mode ? [modeOf(to)] : [])));
  const countedWith = rows.filter((row) => targets.has(row));
  if (mode === undefined || countedWith.length === 0)
    throw new ResplanError('explain-unknown', { figure, known: ['total', ...rows].join(', ') });
  return { schema: explanationSchema, figure: mode, countedWith, minGroup };
}
