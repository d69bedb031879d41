/**
 * A bound that a script sets on figures: `co2ePerEmployee.high > 900 and soloCarShare > 60%`.
 * In: its text, and the figures. Out: whether it holds; no words, and nothing is evaluated but these comparisons.
 */

export type GateUnit = 'kg' | 'tonnes' | 'km' | 'days' | 'people' | 'count' | 'share' | 'money';

/** What may stand in a bound: its unit, and whether it has an interval, so that .low and .high can be asked for. */
export interface GateKind {
  unit: GateUnit;
  interval: boolean;
}

export interface GateFigure {
  value: number;
  low: number | null;
  high: number | null;
}

/** By name; null where the figure is not known. */
export type GateFigures = Readonly<Record<string, GateFigure | null>>;

const operators = {
  '>': (a: number, b: number) => a > b,
  '>=': (a: number, b: number) => a >= b,
  '<': (a: number, b: number) => a < b,
  '<=': (a: number, b: number) => a <= b,
  '=': (a: number, b: number) => a === b,
};

export interface GateTerm {
  name: string;
  end: 'value' | 'low' | 'high';
  operator: keyof typeof operators;
  bound: number;
}

/** It holds where all its terms do. */
export interface Gate {
  text: string;
  terms: GateTerm[];
}

export type GateFault =
  /** No comparison at all. */
  | { reason: 'form'; term: string }
  | { reason: 'name'; name: string }
  /** Has no interval. */
  | { reason: 'interval'; name: string }
  /** Per cent of what is no share. */
  | { reason: 'percent'; name: string }
  /** A share above 1, meant as per cent. */
  | { reason: 'share'; name: string; bound: string };

const termForm = /^([a-z]\w*)(?:\.(value|low|high))?\s*(>=|<=|>|<|=)\s*(-?\d+(?:[.,]\d+)?)\s*(%?)$/i;

/** `name op number [and …]`; a number with point or comma, per cent for shares. */
export function parseGate(text: string, kinds: Readonly<Record<string, GateKind>>): Gate | GateFault {
  const terms: GateTerm[] = [];
  for (const term of text.trim().split(/\s+and\s+/i)) {
    const [, written = '', end = 'value', operator, digits = '', percent] = termForm.exec(term) ?? [];
    if (operator === undefined) return { reason: 'form', term };
    const name = Object.keys(kinds).find((known) => known.toLowerCase() === written.toLowerCase());
    const kind = name === undefined ? undefined : kinds[name];
    if (name === undefined || kind === undefined) return { reason: 'name', name: written };
    if (end.toLowerCase() !== 'value' && !kind.interval) return { reason: 'interval', name };
    if (percent && kind.unit !== 'share') return { reason: 'percent', name };
    const number = Number(digits.replace(',', '.'));
    if (kind.unit === 'share' && !percent && Math.abs(number) > 1) return { reason: 'share', name, bound: digits };
    terms.push({
      name,
      end: end.toLowerCase() as GateTerm['end'],
      operator: operator as GateTerm['operator'],
      bound: percent ? number / 100 : number,
    });
  }
  return { text: text.trim(), terms };
}

export interface Verdict {
  /** `unknown`: a figure that it hangs on is not known, and no other term rules it out. */
  verdict: 'holds' | 'unknown' | 'clear';
  /** Names that it hangs on: of the terms that hold, or of what is not known. */
  names: string[];
}

export function judgeGate({ terms }: Gate, figures: GateFigures): Verdict {
  const judged = terms.map(({ name, end, operator, bound }) => {
    const at = figures[name]?.[end] ?? null;
    return { name, holds: at === null ? null : operators[operator](at, bound) };
  });
  if (judged.some(({ holds }) => holds === false)) return { verdict: 'clear', names: [] };
  const unknown = judged.filter(({ holds }) => holds === null);
  const on = unknown.length > 0 ? unknown : judged;
  return { verdict: unknown.length > 0 ? 'unknown' : 'holds', names: [...new Set(on.map(({ name }) => name))] };
}
