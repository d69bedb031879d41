import type { GateFigure, GateUnit } from '../report/gate.ts';
import { formatEstimate, formatShareEstimate } from './estimate-figures.ts';
import { formatNumber, formatSignificant, type Language } from './language.ts';

/** Words of --fail-on: what held, what is not known, and what cannot be asked. */
interface GateWords {
  /** `whose`: of which of several employers; null where there is one. */
  holds: (gate: string, figures: string, whose: string | null) => string;
  unknown: (gate: string, names: string, whose: string | null) => string;
  is: (name: string, value: string) => string;
  units: Record<GateUnit, string>;
  headcount: string;
  invalid: Record<string, (d: Record<string, string | number>) => string>;
}

const en: GateWords = {
  holds: (gate, figures, whose) => `--fail-on “${gate}” holds${whose === null ? '' : ` of ${whose}`}: ${figures}.`,
  unknown: (gate, names, whose) =>
    `--fail-on “${gate}” cannot be judged${whose === null ? '' : ` of ${whose}`}; not known: ${names}.`,
  is: (name, value) => `${name} is ${value}`,
  units: { kg: 'kg', tonnes: 'tonnes', km: 'km', days: 'days', people: '', count: '', share: '', money: '' },
  headcount: 'Give --headcount.',
  invalid: {
    form: (d) => `--fail-on: “${d.term}” is no bound. Write a figure, > >= < <= or =, and a number: ${d.example}`,
    name: (d) =>
      `--fail-on: there is no figure “${d.name}” here.${d.closest ? ` Did you mean “${d.closest}”?` : ''} There are: ${d.known}`,
    interval: (d) => `--fail-on: ${d.name} has no interval, so no .low or .high.`,
    percent: (d) => `--fail-on: ${d.name} is no share. Write a number without %.`,
    share: (d) => `--fail-on: ${d.name} is a share. Write ${d.bound}% or a number from 0 to 1.`,
  },
};

const sv: GateWords = {
  holds: (gate, figures, whose) => `--fail-on ”${gate}” gäller${whose === null ? '' : ` för ${whose}`}: ${figures}.`,
  unknown: (gate, names, whose) =>
    `--fail-on ”${gate}” går inte att avgöra${whose === null ? '' : ` för ${whose}`}; okänt: ${names}.`,
  is: (name, value) => `${name} är ${value}`,
  units: { kg: 'kg', tonnes: 'ton', km: 'km', days: 'dagar', people: '', count: '', share: '', money: '' },
  headcount: 'Ange --headcount.',
  invalid: {
    form: (d) =>
      `--fail-on: ”${d.term}” är ingen gräns. Skriv ett nyckeltal, > >= < <= eller =, och ett tal: ${d.example}`,
    name: (d) =>
      `--fail-on: det finns inget nyckeltal ”${d.name}” här.${d.closest ? ` Menade du ”${d.closest}”?` : ''} Det finns: ${d.known}`,
    interval: (d) => `--fail-on: ${d.name} har inget intervall, alltså varken .low eller .high.`,
    percent: (d) => `--fail-on: ${d.name} är ingen andel. Skriv ett tal utan %.`,
    share: (d) => `--fail-on: ${d.name} är en andel. Skriv ${d.bound}% eller ett tal från 0 till 1.`,
  },
};

export const gateWords: Record<Language, GateWords> = { sv, en };

/** A figure with no more digits than it carries, and its interval where it has one. */
export function gateFigure(figure: GateFigure, unit: GateUnit, language: Language): string {
  if (unit === 'people' || unit === 'count') return formatNumber(figure.value, language);
  if (unit === 'share') {
    const { value, range } = formatShareEstimate(figure, language);
    return `${value}${range === null ? '' : ` (${range})`}`;
  }
  const isBare = figure.low === null || figure.high === null;
  const { value, range } = isBare
    ? { value: formatSignificant(figure.value, language, 3), range: null }
    : formatEstimate(figure, language);
  const of = gateWords[language].units[unit];
  return `${value}${of ? ` ${of}` : ''}${range === null ? '' : ` (${range})`}`;
}
