import type { SimulationWarning, WarningCode } from '../simulation/warnings.ts';
import type { Language } from './language.ts';

/** What a warning's details look like in the user's language, made by the renderer. */
export interface WarningWords {
  measure: string;
  mode: string;
  what: string;
  percent: (share: number) => string;
  tonnes: (kg: number) => string;
  number: (n: number) => string;
  details: SimulationWarning['details'];
}

const joints = { sv: { and: 'och', or: 'eller' }, en: { and: 'and', or: 'or' } };

/** Names one after the other, the last by “and” or “or”. */
export function warningList(names: readonly string[], language: Language, joint: 'and' | 'or'): string {
  const last = names.at(-1) ?? '';
  const and = joints[language][joint];
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} ${and} ${last}`;
}

type WarningText = (w: WarningWords) => string;

const share = (w: WarningWords, name: string) => w.percent(Number(w.details[name] ?? 0));
const reasonsEn: Record<string, string> = {
  distance: 'nobody lives within its distances',
  access: 'nobody has the access that it needs',
  trait: 'nobody has what it needs',
  willing: 'nobody asked for it',
  users: 'there is nobody to move or to pay for',
};
const reasonsSv: Record<string, string> = {
  distance: 'ingen bor inom dess avstånd',
  access: 'ingen har den tillgång som den kräver',
  trait: 'ingen uppfyller det som krävs',
  willing: 'ingen har bett om den',
  users: 'det finns ingen att flytta över eller betala för',
};

const en: Record<WarningCode, WarningText> = {
  'cycling-facilities-above-published': () =>
    'The cycling facilities together are taken to do more than any published study has found.',
  'car-km-cut-above-published': (w) =>
    `The plan cuts car kilometres by ${share(w, 'value')}; no published programme has reached more than ${share(w, 'ceiling')}.`,
  'measure-above-published': (w) =>
    `${w.measure} alone cuts ${share(w, 'value')}; the most that has been published is ${share(w, 'ceiling')}.`,
  'soft-plan-above-published': (w) =>
    `A plan of information and offers cuts solo driving by ${share(w, 'value')} here; published ones reach ${share(w, 'ceiling')}.`,
  'priced-plan-above-published': (w) =>
    `A plan with charges or subsidies cuts solo driving by ${share(w, 'value')} here; published ones reach ${share(w, 'ceiling')}.`,
  'demand-above-size': (w) =>
    `${w.what}: ${w.number(Number(w.details.needed ?? 0))} needed on the busiest day, ${w.number(Number(w.details.planned ?? 0))} planned.`,
  'nobody-eligible': (w) => `${w.measure} gives nothing here: ${reasonsEn[String(w.details.reason)] ?? ''}.`,
  'adds-co2e': (w) => `${w.measure} adds CO2e: it draws from ${w.mode} too, which emits less.`,
  'seed-used': (w) => `At some distances nobody goes by ${w.mode} today; there it starts from a small assumed share.`,
  'saving-hangs-on': (w) =>
    `What ${w.measure} would save hangs on an uncertain figure (grade ${w.details.grade}): at its unfavourable end nothing is left.`,
  'target-hangs-on': (w) =>
    `Meeting the target hangs on uncertain figures (grade ${w.details.grade}): ${w.measure}. With any one of them at its unfavourable end the target is missed.`,
};

const sv: Record<WarningCode, WarningText> = {
  'cycling-facilities-above-published': () =>
    'Cykelåtgärderna tillsammans antas göra mer än någon publicerad studie har funnit.',
  'car-km-cut-above-published': (w) =>
    `Planen minskar bilkilometrarna med ${share(w, 'value')}; inget publicerat program har nått mer än ${share(w, 'ceiling')}.`,
  'measure-above-published': (w) =>
    `${w.measure} minskar ensam ${share(w, 'value')}; det mesta som publicerats är ${share(w, 'ceiling')}.`,
  'soft-plan-above-published': (w) =>
    `En plan med enbart information och erbjudanden minskar här ensamkörningen med ${share(w, 'value')}, mer än de publicerade exemplen (högst ${share(w, 'ceiling')}).`,
  'priced-plan-above-published': (w) =>
    `En plan med avgifter eller subventioner minskar här ensamkörningen med ${share(w, 'value')}, mer än de publicerade exemplen (högst ${share(w, 'ceiling')}).`,
  'demand-above-size': (w) =>
    `${w.what}: ${w.number(Number(w.details.needed ?? 0))} behövs den mest välbesökta dagen, ${w.number(Number(w.details.planned ?? 0))} planeras.`,
  'nobody-eligible': (w) => `${w.measure} ger ingenting här: ${reasonsSv[String(w.details.reason)] ?? ''}.`,
  'adds-co2e': (w) => `${w.measure} ökar utsläppen: den lockar även från ${w.mode}, som släpper ut mindre.`,
  'seed-used': (w) =>
    `På vissa avstånd reser ingen med ${w.mode} i dag; där utgår räkningen från en liten antagen andel.`,
  'saving-hangs-on': (w) =>
    `Vad ${w.measure} skulle spara hänger på en osäker siffra (betyg ${w.details.grade}): i sämsta fall ger åtgärden ingen effekt.`,
  'target-hangs-on': (w) =>
    `Att målet nås hänger på osäkra siffror (betyg ${w.details.grade}): ${w.measure}. Med någon av dem i den sämre änden av sitt spann missas målet.`,
};

export const simulationWarnings: Record<Language, Record<WarningCode, WarningText>> = { sv, en };
