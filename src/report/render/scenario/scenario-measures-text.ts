import { moneyWords } from '../../../i18n/chosen-size.ts';
import { formatRough } from '../../../i18n/language.ts';
import type { ScenarioReport } from '../../scenario-report.ts';
import { namedSize } from '../chosen-size.ts';
import { massFor } from '../mass.ts';
import { tableText, wrap } from '../table-text.ts';
import { overlapSentence } from './overlap-sentence.ts';
import type { ScenarioPage } from './scenario-page.ts';

/** Room for the figures beside the names. */
const figuresWidth = 46;
const leastName = 24;

/** Each measure: alone, its part, cost, grade; then how they overlap, in a sentence. */
export function scenarioMeasuresText(s: ScenarioReport, { t, language, style, width }: ScenarioPage): string {
  const apart = s.apartCo2eKgPerYear;
  const together = s.savedCo2eKgPerYear.value;
  const mass = massFor(Math.max(Math.abs(apart), Math.abs(together)), language);
  const amount = (n: number | null) => (n === null ? '–' : formatRough(n, language));
  const rows = s.measures.map((m) => [
    wrap(namedSize(m, language), Math.max(leastName, width - figuresWidth)).replaceAll('\n', '\n  '),
    mass.show(m.aloneCo2eKgPerYear),
    mass.show(m.shapleyCo2eKgPerYear),
    amount(m.costPerYear),
    amount(m.costPerTonne),
    m.grade,
  ]);
  const { perYear, unit } = moneyWords[language];
  const heads = [t.alone(mass.unit), t.part(mass.unit), perYear(s.money.currency), `${unit(s.money.currency)}/t`];
  const columns = [
    { head: t.measure, align: 'left' as const },
    ...heads.map((head) => ({ head, align: 'right' as const })),
    { head: t.grade, align: 'left' as const },
  ];
  const lines = [
    tableText(columns, rows, style),
    style.faint(wrap(t.unitNote, width, ' ')),
    style.faint(wrap(t.grades, width, ' ')),
  ];
  const overlap = overlapSentence(s, mass, language);
  if (overlap !== null) lines.push(wrap(overlap, width, ' '));
  const recommended = s.measures.filter(({ sizeBy, unit: of }) => sizeBy === 'recommended' && of !== null);
  if (recommended.length > 0) {
    lines.push(wrap(t.recommended(recommended.map(({ label }) => label[language]).join(', ')), width, ' '));
  }
  return `${lines.join('\n')}\n`;
}
