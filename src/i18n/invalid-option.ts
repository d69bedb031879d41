import { formatNumber, type Language } from './language.ts';

/** A wrong option: its name, its value, what is allowed (a list, a range) or a reason that has words of its own. */
type Details = Record<string, string | number>;

const en: Record<string, (d: Details) => string> = {
  'no-column': (d) =>
    `--${d.option} ${d.value}: the survey has no such column. If it has one by another name, say which: --map ${d.value}="COLUMN"`,
  share: (d) => `--${d.option} cannot be “${d.value}”. Give a share between 1% and 100%: --${d.option} 20%`,
  date: (d) =>
    `--${d.option} cannot be “${d.value}”. Write year-month-day of a day that exists: --${d.option} ${d.allowed}`,
  epoch: (d) =>
    `The environment variable ${d.option} cannot be “${d.value}”: it holds seconds since 1970, such as ${d.allowed}.`,
  'whole-only': (d) =>
    `--${d.option} ${d.value}: ${d.format} is of the whole organisation. Leave --${d.option} out, or use -f csv for figures by group.`,
  argument: (d) => `“${d.value}” is none of ${d.allowed}.`,
};
const sv: Record<string, (d: Details) => string> = {
  'no-column': (d) =>
    `--${d.option} ${d.value}: enkäten har ingen sådan kolumn. Heter den något annat, ange vilken: --map ${d.value}="KOLUMN"`,
  share: (d) => `--${d.option} kan inte vara ”${d.value}”. Ange en andel mellan 1 % och 100 %: --${d.option} 20%`,
  date: (d) =>
    `--${d.option} kan inte vara ”${d.value}”. Skriv år-månad-dag för en dag som finns: --${d.option} ${d.allowed}`,
  epoch: (d) =>
    `Miljövariabeln ${d.option} kan inte vara ”${d.value}”: den ska vara sekunder sedan 1970, till exempel ${d.allowed}.`,
  'whole-only': (d) =>
    `--${d.option} ${d.value}: ${d.format} gäller hela organisationen. Utelämna --${d.option}, eller använd -f csv för siffror per grupp.`,
  argument: (d) => `”${d.value}” är inget av ${d.allowed}.`,
};
const reasons = { sv, en };

export function invalidOption(details: Details, language: Language): string {
  const own = reasons[language][String(details.reason)];
  if (own) return own(details);
  const { option, value, allowed } = details;
  return language === 'sv'
    ? `--${option} kan inte vara ”${value}”.${allowed ? ` Möjligt är ${allowed}.` : rangeSv(details)}`
    : `--${option} cannot be “${value}”.${allowed ? ` It takes ${allowed}.` : rangeEn(details)}`;
}

/** Years are written without a break. */
const range = ({ low, high }: Details, language: Language) =>
  [low, high].map((bound) => (Number(high) === 2100 ? String(bound) : formatNumber(Number(bound), language)));

function rangeEn(d: Details): string {
  if (d.low === undefined) return '';
  const [low, high] = range(d, 'en');
  return ` It takes a ${d.whole ? 'whole number' : 'number'} from ${low} to ${high}.`;
}

function rangeSv(d: Details): string {
  if (d.low === undefined) return '';
  const [low, high] = range(d, 'sv');
  return ` Möjligt är ett ${d.whole ? 'heltal' : 'tal'} från ${low} till ${high}.`;
}
