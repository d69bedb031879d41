/** --fail-on: bounds that a script sets on the figures of a command. */
import { distance } from 'fastest-levenshtein';
import { gateFigure, gateWords } from '../i18n/gate.ts';
import { visibleCell } from '../i18n/visible.ts';
import { type Gate, type GateFigures, type GateKind, judgeGate, parseGate } from '../report/gate.ts';
import { ResplanError } from '../resplan-error.ts';
import type { Options } from './options.ts';
import { say } from './say.ts';
import type { ExitCode, Shell } from './shell.ts';

export type GateKinds = Readonly<Record<string, GateKind>>;

/** The bounds asked for, read before anything else is. Throws ResplanError 'gate-invalid'. */
export function readGates(options: Options, kinds: GateKinds): Gate[] {
  return (options.failOn ?? []).map((text) => {
    const gate = parseGate(text, kinds);
    if (!('reason' in gate)) return gate;
    const names = Object.keys(kinds);
    const known = gate.reason === 'name' ? { known: names.join(', '), closest: closestTo(gate.name, names) } : {};
    throw new ResplanError('gate-invalid', { gate: text, ...gate, ...known, example: '"co2ePerEmployee > 900"' });
  });
}

/** Says which bounds hold, each with its figures: 1 where one does, or cannot be told; else the code that there was. */
export function failOn(
  shell: Shell,
  gates: readonly Gate[],
  kinds: GateKinds,
  figures: GateFigures,
  code: ExitCode,
): ExitCode {
  return failOnEach(shell, gates, kinds, [{ whose: null, figures }], code);
}

/** Of several employers, each by itself; `whose` is how it is called. */
export function failOnEach(
  shell: Shell,
  gates: readonly Gate[],
  kinds: GateKinds,
  each: readonly { whose: string | null; figures: GateFigures }[],
  code: ExitCode,
): ExitCode {
  const failed = gates.flatMap((gate) =>
    each.filter(({ whose, figures }) => sayVerdict(shell, gate, kinds, figures, whose)),
  );
  return failed.length > 0 ? 1 : code;
}

function sayVerdict(shell: Shell, gate: Gate, kinds: GateKinds, figures: GateFigures, whose: string | null): boolean {
  const { verdict, names } = judgeGate(gate, figures);
  if (verdict === 'clear') return false;
  const t = gateWords[shell.language];
  const of = whose === null ? {} : { employer: whose };
  const called = whose === null ? null : visibleCell(whose, 40);
  if (verdict === 'unknown') {
    // of several employers the comparison itself says where headcounts are written
    const needsHeadcount = whose === null && names.some((name) => name === 'responseRate' || name === 'headcount');
    const words = t.unknown(gate.text, names.join(', '), called);
    say(shell, needsHeadcount ? `${words} ${t.headcount}` : words, {
      code: 'gate-unknown',
      severity: 'error',
      details: { ...of, gate: gate.text, names: names.join(', ') },
    });
    return true;
  }
  const known = names.flatMap((name) => {
    const [figure, kind] = [figures[name], kinds[name]];
    return figure && kind ? [{ name, figure, words: t.is(name, gateFigure(figure, kind.unit, shell.language)) }] : [];
  });
  say(shell, t.holds(gate.text, known.map(({ words }) => words).join(', '), called), {
    code: 'gate-failed',
    severity: 'error',
    details: { ...of, gate: gate.text, ...Object.fromEntries(known.map(({ name, figure }) => [name, figure.value])) },
  });
  return true;
}

function closestTo(text: string, names: readonly string[]): string {
  const apart = (name: string) => distance(name.toLowerCase(), text.toLowerCase());
  const [nearest = ''] = [...names].sort((a, b) => apart(a) - apart(b));
  return apart(nearest) <= Math.max(2, Math.floor(text.length / 2)) ? nearest : '';
}
