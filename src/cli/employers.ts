/** Employers from the files given: by the column or the profile that names them, else each file is one. */
import { basename } from 'node:path';
import { mergeProfiles } from '../profile/merge.ts';
import { unitPath } from '../profile/order.ts';
import type { Profile } from '../profile/profile.ts';
import type { Employer } from '../report/compare/comparison.ts';
import { ResplanError } from '../resplan-error.ts';
import type { Input } from './input.ts';

/** Headcounts by employer's name, over what the profiles know. `members` are those that a network names. */
export function employersOf(
  inputs: readonly Input[],
  headcounts: ReadonlyMap<string, number>,
  members: readonly Employer[] = [],
): Employer[] {
  const employers = new Map(members.map((member) => [member.name, member]));
  for (const { file, profile, reading } of inputs) {
    for (const part of partsOf(profile)) {
      const name = part.employer ?? nameOfFile(file);
      const before = employers.get(name);
      if (before && (part.employer === null || before.namedBy === 'network'))
        throw new ResplanError('employer-twice', { name });
      employers.set(name, {
        name,
        namedBy: part.employer === null ? 'file' : reading === null ? 'profile' : 'column',
        profile: before ? mergeProfiles(before.profile, part.profile) : part.profile,
      });
    }
  }
  return [...employers.values()].map((employer) => withHeadcount(employer, headcounts.get(employer.name)));
}

function partsOf(profile: Profile): { employer: string | null; profile: Profile }[] {
  const names = [...new Set(profile.units.map(({ employer }) => employer))];
  // a file of which no answer could be used is an employer too
  if (names.length <= 1) return [{ employer: names[0] ?? null, profile }];
  return names.map((employer) => ({
    employer,
    profile: {
      ...profile,
      units: profile.units.filter((unit) => unit.employer === employer),
      headcounts: profile.headcounts.filter((one) => one.employer === employer),
    },
  }));
}

/** Said of the whole employer, beside what is known of its sites. */
function withHeadcount(employer: Employer, headcount: number | undefined): Employer {
  if (headcount === undefined) return employer;
  const { profile } = employer;
  const [first] = profile.units;
  const whole = { employer: first?.employer ?? null, site: null, department: null };
  const others = profile.headcounts.filter((one) => unitPath(one) !== unitPath(whole));
  return { ...employer, profile: { ...profile, headcounts: [...others, { ...whole, headcount }] } };
}

/** `acme.shared.json` is acme. */
function nameOfFile(file: string): string {
  return basename(file)
    .normalize('NFC')
    .replace(/\.(csv|tsv|txt|xlsx|json)$/i, '')
    .replace(/\.(profile|shared|delad)$/i, '');
}
