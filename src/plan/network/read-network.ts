import { distance } from 'fastest-levenshtein';
import { ResplanError } from '../../resplan-error.ts';
import { parseYaml } from '../parse-yaml.ts';
import type { NetworkFile } from './network.ts';
import { networkSchema } from './schema.ts';

/**
 * A network file's text as a network. Throws ResplanError 'plan-invalid' with the line, the column, the key and what is
 * allowed there: also for a member that is named twice or not at all, and a year given twice. 'no-network' for a plan or
 * a profile.
 */
export function readNetwork(text: string, fileName: string): NetworkFile {
  const { value, errors, errorAt } = parseYaml(networkSchema, text, fileName);
  const other = value === null ? otherKindOf(text) : null;
  if (other !== null) throw new ResplanError('no-network', { file: fileName, kind: other });
  if (value === null) throw errors[0] as ResplanError;
  const [first] = wrongNames(value);
  if (first) throw errorAt(first.path, first.details);
  return value;
}

/** By what stands in it whether it is right or wrong: keys that a plan alone has, or what a profile calls itself. */
function otherKindOf(text: string): 'plan' | 'profile' | null {
  if (/^\s*\{[^}]*"schema"\s*:\s*"resplan\/profile\//.test(text)) return 'profile';
  const isPlan = /^(workplace|surveys|facilities|prices|measures|targets|report):/m.test(text);
  return isPlan && !/^(members|baseline):/m.test(text) ? 'plan' : null;
}

interface Wrong {
  path: PropertyKey[];
  details: Record<string, string>;
}

function wrongNames({ members, challenges = [], neighbours = [] }: NetworkFile): Wrong[] {
  const names = members.map(({ name }) => name);
  const unknown = (named: readonly string[], path: PropertyKey[]): Wrong[] =>
    named.flatMap((name, i) =>
      names.includes(name) ? [] : [{ path: [...path, i], details: unknownMember(name, names) }],
    );
  return [
    ...members.flatMap(({ name, rounds = [] }, i) => [
      ...(names.indexOf(name) < i
        ? [{ path: ['members', i, 'name'], details: { problem: 'twice', value: name } }]
        : []),
      ...rounds.flatMap(({ year }, k) =>
        rounds.findIndex((round) => round.year === year) < k
          ? [{ path: ['members', i, 'rounds', k, 'year'], details: { problem: 'twice', value: String(year) } }]
          : [],
      ),
    ]),
    ...challenges.flatMap((challenge, i) => [
      ...unknown(challenge.members ?? [], ['challenges', i, 'members']),
      ...(challenge.figure !== undefined && challenge.atLeast === undefined && challenge.atMost === undefined
        ? [{ path: ['challenges', i, 'figure'], details: { problem: 'goal-missing' } }]
        : []),
    ]),
    ...neighbours.flatMap((near, i) => unknown(near.members, ['neighbours', i, 'members'])),
  ];
}

function unknownMember(name: string, names: readonly string[]): Record<string, string> {
  const closest = [...names].sort((a, b) => distance(a, name) - distance(b, name))[0];
  const isNear = closest !== undefined && distance(closest, name) <= Math.max(3, name.length / 3);
  return { problem: 'unknown-member', member: name, closest: isNear ? closest : '' };
}
