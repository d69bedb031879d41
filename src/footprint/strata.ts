import { addTallies } from '../profile/merge.ts';
import { mergedName } from '../profile/merge-units.ts';
import { unitPath } from '../profile/order.ts';
import type { Profile, Tally, Unit, UnitKey } from '../profile/profile.ts';

/** People sampled alike: a unit, or the units under one known headcount. */
export interface Stratum {
  key: UnitKey;
  /** Employees, null where unknown. */
  headcount: number | null;
  /**
   * Employees that its kilometres stand for, or weight where no headcount is known: its own, and a part of those of
   * strata where nobody's kilometres are known, in proportion. 0 for such a stratum.
   */
  standsFor: number;
  tally: Tally;
}

export interface Stratification {
  strata: Stratum[];
  /** Units whose headcount is unknown while others' is known: reported apart, in no total. */
  apart: Unit[];
  /** Strata with more respondents than employees; their headcount is taken as the respondents. */
  overfull: Stratum[];
}

interface Node {
  key: UnitKey;
  headcount: number | null;
  units: Unit[];
  children: Node[];
}

/**
 * Sorts the units of a profile into strata by the finest level at which every headcount is known.
 * Without any headcount each unit is a stratum of its own. A stratum with n < 2 is pooled with others of its employer.
 */
export function stratify(profile: Profile, includeOutliers: boolean): Stratification {
  const headcounts = new Map(profile.headcounts.map((entry) => [unitPath(entry), entry.headcount]));
  const units = profile.units.filter((unit) => !isCarrier(unit));
  const tree = plant(units, headcounts);
  if (units.length === 0) return { strata: [], apart: [], overfull: [] };
  const { strata, apart } = profile.headcounts.length === 0 ? bare(units) : cover(tree, true);
  const found = strata.map(({ key, headcount, units }) => {
    return { key, headcount, standsFor: 0, tally: tallyOf(units, includeOutliers) };
  });
  const pooled = poolSmall(found, carriersOf(profile.units.filter(isCarrier), includeOutliers));
  const overfull = pooled.filter((s) => s.headcount !== null && s.tally.people > s.headcount);
  for (const stratum of overfull) stratum.headcount = stratum.tally.people;
  spreadStanding(pooled);
  return { strata: pooled, apart, overfull };
}

/** Sets standsFor: where nobody's kilometres are known the employees are represented by all others, never zeroed. */
function spreadStanding(strata: Stratum[]): void {
  const employees = ({ headcount, tally }: Stratum) => headcount ?? tally.weight;
  const all = strata.reduce((sum, stratum) => sum + employees(stratum), 0);
  const known = strata.reduce((sum, stratum) => sum + (stratum.tally.complete.people > 0 ? employees(stratum) : 0), 0);
  for (const stratum of strata) {
    stratum.standsFor = stratum.tally.complete.people > 0 ? (employees(stratum) * all) / known : 0;
  }
}

/** What is known of an employer's people without telling of which unit they are. */
interface Carrier {
  employer: string | null;
  tally: Tally;
}

/** Sharing makes units without people, for what it takes from the others. */
function isCarrier({ usual, site }: Unit): boolean {
  return usual.people === 0 && (usual.kilometres.n > 0 || usual.days.n > 0 || site === mergedName);
}

function carriersOf(units: readonly Unit[], includeOutliers: boolean): Carrier[] {
  return units.map((unit) => ({ employer: unit.employer, tally: tallyOf([unit], includeOutliers) }));
}

type Group = Pick<Node, 'key' | 'headcount' | 'units'>;

function bare(units: Unit[]): { strata: Group[]; apart: Unit[] } {
  return { strata: units.map((unit) => ({ key: unit, headcount: null, units: [unit] })), apart: [] };
}

function plant(units: Unit[], headcounts: Map<string, number>): Node {
  const node = (key: UnitKey, members: Unit[], children: Node[]): Node => ({
    key,
    headcount: headcounts.get(unitPath(key)) ?? null,
    units: members,
    children,
  });
  const none = { employer: null, site: null, department: null };
  const employers = groupBy(units, (u) => u.employer).map(([employer, ofEmployer]) => {
    const sites = groupBy(ofEmployer, (u) => u.site).map(([site, ofSite]) => {
      const departments = groupBy(ofSite, (u) => u.department).map(([department, members]) =>
        node({ employer, site, department }, members, []),
      );
      return node({ employer, site, department: null }, ofSite, named(departments, 'department'));
    });
    return node({ employer, site: null, department: null }, ofEmployer, named(sites, 'site'));
  });
  return node(none, units, named(employers, 'employer'));
}

/** A level where nothing is named is no level. */
function named(nodes: Node[], level: keyof UnitKey): Node[] {
  return nodes.some((node) => node.key[level] !== null) ? nodes : nodes.flatMap((node) => node.children);
}

function cover(node: Node, isRoot: boolean): { strata: Group[]; apart: Unit[] } {
  const below = node.children.map((child) => cover(child, false));
  const allBelow = below.length > 0 && below.every((part) => part.apart.length === 0);
  if (allBelow) return { strata: below.flatMap((part) => part.strata), apart: [] };
  if (node.headcount !== null) return { strata: [node], apart: [] };
  if (below.length === 0) return { strata: [], apart: node.units };
  const strata = below.flatMap((part) => part.strata);
  const apart = below.flatMap((part) => part.apart);
  if (isRoot || strata.length > 0) return { strata, apart };
  return { strata: [], apart: node.units };
}

function groupBy(units: Unit[], name: (unit: Unit) => string | null): [string | null, Unit[]][] {
  const groups = new Map<string | null, Unit[]>();
  for (const unit of units) {
    const group = groups.get(name(unit));
    if (group) group.push(unit);
    else groups.set(name(unit), [unit]);
  }
  return [...groups];
}

function tallyOf(units: Unit[], includeOutliers: boolean): Tally {
  return units
    .flatMap((unit) => (includeOutliers ? [unit.usual, unit.outliers] : [unit.usual]))
    .reduce((sum, tally) => addTallies(sum, tally));
}

/**
 * A mean and a variance need two complete answers: an employer with a stratum of fewer is one stratum. They need
 * moments of all of them too: strata whose moments a carrier holds are one, or the whole employer where they
 * still lack some.
 */
function poolSmall(strata: Stratum[], carriers: readonly Carrier[]): Stratum[] {
  const employers = [...new Set(strata.map((stratum) => stratum.key.employer))];
  return employers.flatMap((employer) => {
    const own = strata.filter((stratum) => stratum.key.employer === employer);
    const carried = carriers.filter((carrier) => carrier.employer === employer).map((carrier) => carrier.tally);
    const lacking = own.filter((stratum) => lacksMoments(stratum.tally));
    if (!own.some(isTooSmall)) {
      if (lacking.length === 0 && carried.length === 0) return own;
      const pool = lacking.length > 0 ? pooled(lacking, carried) : null;
      if (pool && !lacksMoments(pool.tally)) return [pool, ...own.filter((stratum) => !lacking.includes(stratum))];
    }
    return own.length > 0 ? [pooled(own, carried)] : [];
  });
}

function isTooSmall({ tally: { complete }, headcount }: Stratum): boolean {
  return complete.people < 2 && complete.people !== headcount;
}

function lacksMoments({ kilometres, days, complete, people }: Tally): boolean {
  return kilometres.n !== complete.people || days.n !== people;
}

function pooled(strata: readonly Stratum[], carried: readonly Tally[]): Stratum {
  const [first] = strata as [Stratum];
  return {
    ...first,
    key: strata.length === 1 ? first.key : { employer: first.key.employer, site: null, department: null },
    headcount: strata.reduce<number | null>(
      (sum, { headcount }) => (sum === null || headcount === null ? null : sum + headcount),
      0,
    ),
    tally: [...strata.map((stratum) => stratum.tally), ...carried].reduce(addTallies),
  };
}
