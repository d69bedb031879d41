/** The factor sets that come with resplan, and a user's set laid over one of them. */
import type { Factor, FactorSet, Source, UserFactor, UserSet, WeeksPerYear } from './factor-set.ts';
import fr from './fr.json' with { type: 'json' };
import se from './se.json' with { type: 'json' };
import uk from './uk.json' with { type: 'json' };

// The compiler reads JSON with wide types; the tests hold each file to the schema of FactorSet.
export const bundledSets = {
  se: se as unknown as FactorSet,
  uk: uk as unknown as FactorSet,
  fr: fr as unknown as FactorSet,
} as const satisfies Record<string, FactorSet>;

export type BundledSetId = keyof typeof bundledSets;

/** The ids of the sources that a set's rows and weeks refer to. */
export function sourcesUsed(set: FactorSet): Set<string> {
  const rows = [...set.factors, set.weeksPerYear];
  return new Set(rows.flatMap(({ source, inputs }) => [source, ...(inputs ?? []).map((input) => input.source)]));
}

/**
 * A user's rows over a base set, each replacing the base's row whole (its parts, range and mix too);
 * with no base, a set of the user's rows alone, which must then state its weeks.
 * Sources that no row rests on any more are left out.
 */
export function applyUserSet(user: UserSet, base: FactorSet | null): FactorSet {
  const weeks = user.weeksPerYear === undefined ? base?.weeksPerYear : ownWeeks(user.weeksPerYear);
  if (!weeks) throw new Error(`factor set ${user.id} has neither weeksPerYear nor a base that has`);
  const own = new Map(user.factors.map((row, i) => [row.mode, ownRow(row, i)]));
  const kept = (base?.factors ?? []).map((row) => own.get(row.id) ?? row);
  const added = [...own.values()].filter((row) => !base?.factors.some(({ id }) => id === row.id));
  const set: FactorSet = {
    id: user.id,
    label: user.label === undefined ? { sv: user.id, en: user.id } : { sv: user.label, en: user.label },
    extends: base?.id ?? null,
    region: user.region ?? base?.region ?? '',
    thin: base?.thin ?? null,
    validity: base?.validity ?? '',
    licence: base?.licence ?? '',
    reviewBy: base?.reviewBy ?? '',
    weeksPerYear: weeks,
    electricity: base?.electricity ?? null,
    sources: { ...base?.sources, ...ownSources(user) },
    factors: [...kept, ...added],
  };
  const used = sourcesUsed(set);
  return { ...set, sources: Object.fromEntries(Object.entries(set.sources).filter(([id]) => used.has(id))) };
}

function ownRow(row: UserFactor, index: number): Factor {
  return {
    id: row.mode,
    value: row.value,
    unit: row.unit,
    ...(row.parts && { parts: row.parts }),
    basis: 'own',
    source: `own-${index}`,
    locator: `factors[${index}]`,
    year: row.year ?? null,
    grade: row.grade ?? null,
    note: { sv: row.note ?? 'Egen uppgift.', en: row.note ?? 'Own figure.' },
  };
}

function ownWeeks(value: number): WeeksPerYear {
  return {
    value,
    source: 'own-weeks',
    locator: 'weeksPerYear',
    grade: null,
    note: { sv: 'Egen uppgift.', en: 'Own figure.' },
  };
}

function ownSources(user: UserSet): Record<string, Source> {
  const stated = (title: string, year: number | null = null): Source => ({
    title,
    publisher: null,
    url: null,
    year,
    licence: null,
  });
  const rows = user.factors.map((row, i) => [`own-${i}`, stated(row.source, row.year ?? null)] as const);
  return { 'own-weeks': stated(user.label ?? user.id), ...Object.fromEntries(rows) };
}
