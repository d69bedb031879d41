/** The answers of `init` as options: what each means, and what it means to leave one out. */
import { ResplanError } from '../../resplan-error.ts';
import type { Options } from '../options.ts';
import { readShare } from '../scenario-input.ts';
import { readNumberOption } from '../settings.ts';

/** A word that says there is none, so that it is not asked for. */
const none = ['none', 'inget', 'ingen', 'inga', '-'];
export const isNone = (text: string) => none.includes(text.trim().toLowerCase());

/** `Office=120, Depot=60`, or `Office 120`; null for what is not written so. */
export function readSites(text: string): { name: string; headcount?: number }[] | null {
  if (text.trim() === '') return [];
  const sites = text.split(',').map((part) => /^\s*([^=:]+?)\s*(?:[=:\s]\s*(\d+)\s*)?$/.exec(part));
  if (sites.some((site) => site === null)) return null;
  return sites.map((site) => ({
    name: site?.[1] ?? '',
    ...(site?.[2] === undefined ? {} : { headcount: Number(site[2]) }),
  }));
}

/** What options answer, by question; what they leave open is not there. */
export function answersGiven(options: Options): Record<string, unknown> {
  const given: Record<string, unknown> = {
    name: options.name,
    headcount: readNumberOption('headcount', options.headcount, 1, 100_000_000, true) ?? undefined,
    sites: options.sites === undefined ? undefined : sitesOf(options.sites.join(',')),
    have: options.have === undefined ? undefined : facilitiesOf(options.have),
    survey: options.survey === undefined ? undefined : isNone(options.survey) ? null : options.survey,
    surveyYear: readNumberOption('year', options.year, 1990, 2100, true) ?? undefined,
    map: options.map === undefined ? undefined : mapOf(options.map),
    target: options.target === undefined ? undefined : readShare('target', options.target),
    targetYear: readNumberOption('targetYear', options.targetYear, 2000, 2100, true) ?? undefined,
    budget: readNumberOption('budget', options.budget, 0, 1e12) ?? undefined,
    measures: options.measure === undefined ? undefined : measuresOf(options.measure),
    responsible: options.responsible === undefined ? undefined : responsibleOf(options.responsible),
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

function sitesOf(text: string) {
  const sites = isNone(text) ? [] : readSites(text);
  if (sites === null)
    throw new ResplanError('option-invalid', { option: 'sites', value: text, allowed: 'A=120, B=60' });
  return sites;
}

/** `bike-racks=30`, `bike-service`, `none`. */
function facilitiesOf(entries: readonly string[]): Record<string, number | boolean> {
  const facilities: Record<string, number | boolean> = {};
  for (const entry of entries.flatMap((one) => one.split(','))) {
    if (isNone(entry)) continue;
    const [id = '', count] = entry.split('=').map((part) => part.trim());
    const number = count === undefined ? true : Number(count);
    if (id === '' || (typeof number === 'number' && !(number >= 0)))
      throw new ResplanError('option-invalid', { option: 'have', value: entry, allowed: 'bike-racks=30, none' });
    facilities[id] = number;
  }
  return facilities;
}

function mapOf(entries: readonly string[]): Record<string, string> {
  return Object.fromEntries(entries.map((entry) => splitAt(entry, 'map', 'field="header"')));
}

/** `none` is no measures, `proposed` is null: those of the search. */
function measuresOf(entries: readonly string[]): { id: string; size: string | null }[] | 'proposed' {
  const [first = ''] = entries;
  if (entries.length === 1 && isNone(first)) return [];
  if (entries.length === 1 && ['proposed', 'förslag', 'forslag'].includes(first.toLowerCase())) return 'proposed';
  return entries.map((entry) => {
    const equals = entry.indexOf('=');
    return equals < 0 ? { id: entry, size: null } : { id: entry.slice(0, equals), size: entry.slice(equals + 1) };
  });
}

function responsibleOf(entries: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    entries.filter((entry) => !isNone(entry)).map((entry) => splitAt(entry, 'responsible', 'bike-racks="NAME"')),
  );
}

function splitAt(entry: string, option: string, allowed: string): [string, string] {
  const equals = entry.indexOf('=');
  if (equals < 1) throw new ResplanError('option-invalid', { option, value: entry, allowed });
  return [entry.slice(0, equals).trim(), entry.slice(equals + 1).trim()];
}
