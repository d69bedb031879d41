/** What the members of a network mean to do, reckoned: each one's plan, and what neighbours could have together. */
import { shownBaseline } from '../footprint/shown-baseline.ts';
import type { NetworkFile, NetworkMemberFile } from '../plan/network/network.ts';
import type { Plan } from '../plan/plan.ts';
import type { Measure } from '../reference/measures/measure.ts';
import { type Neighbour, type NeighboursReport, neighboursReport } from '../report/network/neighbours.ts';
import type { MemberPlan } from '../report/network/portfolio.ts';
import { scenarioReport } from '../report/scenario-report.ts';
import type { ActionStatus } from '../report/travel-plan/action.ts';
import { recommendedMeasures } from '../simulation/recommended-size.ts';
import { type ScenarioSettings, simulateScenario } from '../simulation/scenario.ts';
import type { SimulationInput } from '../simulation/workbench.ts';
import { type AskedMeasure, chosenMeasures, knownMeasure } from './chosen-measures.ts';
import { readText } from './files.ts';
import { besideNetwork, type MemberRound } from './network-file.ts';
import type { Options } from './options.ts';
import { scenarioSettings } from './scenario-input.ts';
import type { Settings } from './settings.ts';
import type { Shell } from './shell.ts';

/** A member's plan, ready to be reckoned on its newest round. */
export interface PlannedMember {
  name: string;
  headcount: number | null;
  input: SimulationInput;
  asked: readonly AskedMeasure[];
  done: readonly Measure[];
  statuses: Record<string, ActionStatus>;
  plan: Plan;
  settings: ScenarioSettings;
}

/** Null where a member has no round to reckon on, or too few answers in it. */
export async function plannedMember(
  shell: Shell,
  member: NetworkMemberFile,
  last: MemberRound | undefined,
  networkPath: string,
  options: Options,
  settings: Settings,
): Promise<PlannedMember | null> {
  if (!last) return null;
  const { factors, footprint, minGroup } = settings;
  const { profile, fold, baseline } = shownBaseline(last.profile, factors, footprint, minGroup);
  if (baseline.respondents < minGroup) return null;
  const plan = await memberPlan(shell, member, networkPath);
  const own: Settings = { ...settings, plan };
  const all = await chosenMeasures(shell, options, own);
  const statuses = Object.fromEntries(
    (plan.measures ?? []).flatMap(({ id, status = 'proposed' }) => (status === 'dropped' ? [] : [[id, status]])),
  ) as Record<string, ActionStatus>;
  const asked = all.filter(({ measure }) => statuses[measure.id] !== 'done');
  const workplace = { profile, facilities: plan.facilities ?? {}, factors, assumptions: footprint };
  const sizes = recommendedMeasures(
    asked.map(({ measure }) => measure),
    workplace,
  );
  return {
    name: member.name,
    headcount: baseline.headcount,
    input: {
      ...workplace,
      measures: asked.map(({ size, ...chosen }, i) => ({ ...chosen, size: size ?? sizes[i]?.size ?? 1 })),
    },
    asked,
    done: all.flatMap(({ measure }) => (statuses[measure.id] === 'done' ? [measure] : [])),
    statuses,
    plan,
    settings: scenarioSettings({ fold, settings: own }, options),
  };
}

async function memberPlan(shell: Shell, { plan, measures }: NetworkMemberFile, networkPath: string): Promise<Plan> {
  if (plan === undefined) return { measures };
  const path = besideNetwork(networkPath, plan);
  const read = (await import('../plan/read-plan.ts')).readPlan(await readText(shell, path), path);
  return measures === undefined ? read : { ...read, measures };
}

/** Null where the member plans nothing, or has no kilometres to save from. */
export function reckonedPlan(member: PlannedMember, known: readonly Measure[]): MemberPlan | null {
  const { name, input, asked, done, statuses, plan, settings } = member;
  if (asked.length === 0 && done.length === 0) return null;
  const scenario = simulateScenario(input, settings);
  if (!scenario) return null;
  const about = {
    known,
    recommended: asked.flatMap(({ measure, size }) => (size === null ? [measure.id] : [])),
    currency: plan.prices?.currency?.toUpperCase() ?? 'SEK',
    prices: plan.prices?.measures ?? {},
  };
  return {
    name,
    scenario: scenarioReport(scenario, about),
    statuses,
    done: done.map(({ id, label }) => ({ id, label })),
  };
}

/** Measures that someone beside the employer can stand behind: it is these that neighbours can have together. */
const sharable = ({ standsBehind }: Measure) =>
  standsBehind.includes('propertyOwner') || standsBehind.includes('transitAuthority');

export function reckonedNeighbours(
  { neighbours = [] }: NetworkFile,
  members: readonly PlannedMember[],
  known: readonly Measure[],
): NeighboursReport[] {
  return neighbours.map(({ place, members: names, measures }) => {
    const near = names.flatMap((name) => members.find((member) => member.name === name) ?? []);
    const neighbourhood: Neighbour[] = near.map(({ name, headcount, input, done }) => ({
      name,
      headcount,
      input,
      done: done.map(({ id }) => id),
    }));
    const wanted = measures ? measures.map((id) => knownMeasure(id, known)) : known.filter(sharable);
    const first = near[0]?.settings;
    const report = first
      ? neighboursReport(place, neighbourhood, wanted, { ...first, draws: 0 })
      : { place, members: [], left: [], measures: [] };
    const without = names.filter((name) => !near.some((member) => member.name === name));
    return { ...report, members: names, left: [...report.left, ...without] };
  });
}
