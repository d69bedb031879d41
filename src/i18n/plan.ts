import type { Finding, FindingCode } from '../plan/plan-findings.ts';
import type { Language } from './language.ts';

interface Counts {
  surveys: number;
  measures: number;
  targets: number;
}

interface PlanWords {
  summary: (file: string, name: string | null, headcount: number | null, counts: Counts) => string;
  right: string;
  changed: (file: string, changes: number) => string;
  finding: Record<FindingCode, (finding: Finding) => string>;
}

const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

/** Words of `resplan plan`. */
export const planWords: Record<Language, PlanWords> = {
  en: {
    summary: (file, name, headcount, { surveys, measures, targets }) =>
      `${file}: ${[
        ...(name === null ? [] : [name]),
        ...(headcount === null ? [] : [count(headcount, 'employee', 'employees')]),
        count(surveys, 'survey', 'surveys'),
        count(measures, 'measure', 'measures'),
        count(targets, 'target', 'targets'),
      ].join(', ')}.`,
    right: 'Nothing to remark.',
    changed: (file, changes) => `${file}: ${count(changes, 'key', 'keys')} changed, the rest as it was.`,
    finding: {
      'survey-missing': ({ what }) => `The survey ${what} is not there. Paths are from the plan’s own folder.`,
      'file-outside': ({ what }) =>
        `${what} lies outside the plan’s own folder. See that it is the file you mean, or move it beside the plan.`,
      'measure-unknown': ({ what, other }) =>
        `There is no measure “${what}”.${other === '' ? '' : ` Did you mean “${other}”?`} All of them: resplan measures`,
      'facility-unknown': ({ what, other }) =>
        `Nothing is known of “${what}” under facilities, so it is not used.${other === '' ? '' : ` Did you mean “${other}”?`} Write it as the measure that provides it: resplan measures`,
      'measure-twice': ({ what }) => `${what} is in the plan twice.`,
      'measures-exclude': ({ what, other }) => `${what} and ${other} do not go together: choose one.`,
      'size-out-of-range': ({ what, other }) => `The size of ${what} must be within ${other}.`,
      'ends-before-start': ({ what }) => `${what} ends before it starts.`,
      'no-responsible': ({ what }) =>
        `${what} has nobody responsible: resplan plan set measures.${what}.responsible="NAME"`,
      'target-not-rising': ({ what, other }) => `The target of ${what} is lower than that of ${other}.`,
      'target-before-baseline': ({ what, other }) => `The target year ${what} is not after its baseline year ${other}.`,
      'no-headcount': () =>
        'How many work here is not said: totals are those of the respondents. resplan plan set workplace.headcount=240',
      'sites-do-not-add-up': ({ what, other }) => `The sites have ${other} employees together, the workplace ${what}.`,
    },
  },
  sv: {
    summary: (file, name, headcount, { surveys, measures, targets }) =>
      `${file}: ${[
        ...(name === null ? [] : [name]),
        ...(headcount === null ? [] : [count(headcount, 'anställd', 'anställda')]),
        count(surveys, 'enkät', 'enkäter'),
        count(measures, 'åtgärd', 'åtgärder'),
        count(targets, 'mål', 'mål'),
      ].join(', ')}.`,
    right: 'Inget att anmärka på.',
    changed: (file, changes) => `${file}: ${count(changes, 'nyckel ändrad', 'nycklar ändrade')}, resten som förut.`,
    finding: {
      'survey-missing': ({ what }) => `Enkäten ${what} finns inte. Sökvägar räknas från planens egen mapp.`,
      'file-outside': ({ what }) =>
        `${what} ligger utanför planens egen mapp. Se efter att det är rätt fil, eller flytta den dit planen ligger.`,
      'measure-unknown': ({ what, other }) =>
        `Det finns ingen åtgärd ”${what}”.${other === '' ? '' : ` Menade du ”${other}”?`} Alla åtgärder: resplan measures`,
      'facility-unknown': ({ what, other }) =>
        `”${what}” under facilities är inte känt och används inte.${other === '' ? '' : ` Menade du ”${other}”?`} Skriv det som åtgärden som ger det heter: resplan measures`,
      'measure-twice': ({ what }) => `${what} står två gånger i planen.`,
      'measures-exclude': ({ what, other }) => `${what} och ${other} går inte ihop: välj en.`,
      'size-out-of-range': ({ what, other }) => `Storleken på ${what} måste vara inom ${other}.`,
      'ends-before-start': ({ what }) => `${what} slutar innan den börjar.`,
      'no-responsible': ({ what }) =>
        `${what} har ingen ansvarig: resplan plan set measures.${what}.responsible="NAMN"`,
      'target-not-rising': ({ what, other }) => `Målet för ${what} är lägre än det för ${other}.`,
      'target-before-baseline': ({ what, other }) => `Målåret ${what} kommer inte efter sitt basår ${other}.`,
      'no-headcount': () =>
        'Antalet anställda är inte angivet: totalen gäller bara de svarande. resplan plan set workplace.headcount=240',
      'sites-do-not-add-up': ({ what, other }) =>
        `Arbetsplatserna har ${other} anställda tillsammans, men för hela verksamheten står ${what}.`,
    },
  },
};
