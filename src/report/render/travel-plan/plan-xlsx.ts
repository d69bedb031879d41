import type { Cell, Row } from 'write-excel-file/node';
import { estimateWords } from '../../../i18n/estimate.ts';
import type { Language } from '../../../i18n/language.ts';
import { problemTexts } from '../../../i18n/problems.ts';
import { planMeasureWords } from '../../../i18n/travel-plan/measures.ts';
import { methodWords } from '../../../i18n/travel-plan/method.ts';
import { summaryWords } from '../../../i18n/travel-plan/summary.ts';
import { targetWords } from '../../../i18n/travel-plan/targets.ts';
import { travelWords } from '../../../i18n/travel-plan/travel.ts';
import { workbookWords } from '../../../i18n/travel-plan/workbook.ts';
import type { TravelPlan } from '../../travel-plan/travel-plan.ts';
import { chosenSize } from '../chosen-size.ts';
import { rowName } from '../row-name.ts';
import { decimal, head, number, percent, title, whole, words, workbook } from '../workbook.ts';
import { planDocument } from './plan-document.ts';

/** The plan as a workbook: summary, modes, measures, action plan, data quality. The same bytes for the same plan. */
export async function planXlsx(plan: TravelPlan, language: Language): Promise<Uint8Array> {
  const t = workbookWords[language];
  return workbook(
    [
      { name: t.summary, rows: summaryRows(plan, language), widths: [48, 18, 16, 16, 22] },
      { name: t.modes, rows: modeRows(plan, language), widths: [30, 12, 12, 12, 14, 16, 16, 12], headed: true },
      {
        ...{ name: t.measures, rows: measureRows(plan, language), headed: true },
        widths: [42, 20, 16, 14, 14, 16, 14, 14, 14, 14, 10],
      },
      { name: t.actions, rows: actionRows(plan, language), widths: [42, 36, 24, 14, 14, 14, 14, 24], headed: true },
      { name: t.quality, rows: qualityRows(plan, language), widths: [46, 60, 14] },
    ],
    plan.document.date,
    planDocument(plan, language).title,
  );
}

function summaryRows(plan: TravelPlan, language: Language): Row[] {
  const [t, s] = [workbookWords[language], summaryWords[language]];
  const { workplace, baseline, scenario, document } = plan;
  const { basis } = baseline;
  const estimate = (label: string, of: typeof baseline.co2eKgPerYear, format: string, unit: string): Row[] =>
    of === null
      ? []
      : [[words(label), number(of.value, format), number(of.low, format), number(of.high, format), words(unit)]];
  const one = (label: string, value: number | null | undefined, format: string, unit = ''): Row[] =>
    value == null ? [] : [[words(label), number(value, format), null, null, words(unit)]];
  const money = scenario?.money;
  return [
    [title(planDocument(plan, language).title)],
    ...planDocument(plan, language).byline.map((line): Row => [words(line)]),
    [],
    [head(t.figure), head(t.value), head(t.low), head(t.high), head(t.unit)],
    ...one(t.headcount, workplace.headcount, whole, t.people),
    ...one(t.respondents, workplace.respondents, whole, t.people),
    ...one(t.responseRate, workplace.responseRate, percent),
    ...estimate(t.co2e, baseline.co2eKgPerYear, whole, 'kg CO2e'),
    ...estimate(t.co2eEach[basis], baseline.co2eKgPerEmployeeYear, whole, 'kg CO2e'),
    ...estimate(t.solo, baseline.soloCarShare, percent, ''),
    ...estimate(t.sustainable, baseline.sustainableShare, percent, ''),
    ...one(t.meanDistance, baseline.meanDistanceKm, decimal, 'km'),
    ...(scenario
      ? [
          ...estimate(t.saved, scenario.savedCo2eKgPerYear, whole, 'kg CO2e'),
          ...one(t.savedShare, scenario.savedShare, percent),
          ...one(t.chance, scenario.targetProbability, percent),
        ]
      : []),
    ...(money
      ? [
          ...(money.costPerYear === null
            ? []
            : [
                [
                  words(t.cost),
                  number(money.costPerYear, whole),
                  number(money.costPerYearRange?.low, whole),
                  number(money.costPerYearRange?.high, whole),
                  words(money.currency),
                ] as Row,
              ]),
          ...one(t.costPerTonne, money.costPerTonne, whole, money.currency),
          ...one(t.investment, money.investment?.value, whole, money.currency),
          ...one(t.revenue, money.revenuePerYear, whole, money.currency),
        ]
      : []),
    [],
    [words(t.rangeNote)],
    [words(s.colophon(document.version))],
  ];
}

function modeRows(plan: TravelPlan, language: Language): Row[] {
  const [t, w] = [workbookWords[language], travelWords[language]];
  const after = new Map((plan.scenario?.modes ?? []).map(({ mode, tripShareAfter }) => [mode, tripShareAfter]));
  const { modes } = plan.baseline;
  return [
    [w.mode, w.trips, t.low, t.high, t.tripsAfter, t.personKm, t.co2eKg, w.co2eShare].map(head),
    ...modes.map(
      (row, i): Row => [
        words(rowName(row, modes.length, estimateWords[language], language)),
        number(row.tripShare?.value, percent),
        number(row.tripShare?.low, percent),
        number(row.tripShare?.high, percent),
        number(after.get(row.mode), percent),
        number(row.personKmPerYear, whole),
        number(row.co2eKgPerYear, whole),
        number(plan.shares[i]?.co2e, percent),
      ],
    ),
  ];
}

function measureRows({ scenario }: TravelPlan, language: Language): Row[] {
  const [t, w] = [workbookWords[language], planMeasureWords[language]];
  if (!scenario) return [[words(w.none)]];
  const { currency } = scenario.money;
  return [
    [
      ...[w.measure, w.size, t.aloneKg, t.low, t.high, t.partKg],
      ...[t.costIn(currency), t.low, t.high, t.costPerTonneIn(currency), w.grade],
    ].map(head),
    ...scenario.measures.map(
      (m): Row => [
        words(m.label[language]),
        words(chosenSize(m, language) ?? w.noSize),
        number(m.aloneCo2eKgPerYear, whole),
        number(m.aloneCo2eKgPerYearRange?.low, whole),
        number(m.aloneCo2eKgPerYearRange?.high, whole),
        number(m.shapleyCo2eKgPerYear, whole),
        number(m.costPerYear, whole),
        number(m.costPerYearRange?.low, whole),
        number(m.costPerYearRange?.high, whole),
        number(m.costPerTonne, whole),
        words(m.grade),
      ],
    ),
  ];
}

function actionRows({ scenario, actions }: TravelPlan, language: Language): Row[] {
  const [w, a] = [planMeasureWords[language], targetWords[language].actions];
  const { roles } = summaryWords[language];
  if (!scenario || actions.length === 0) return [[words(a.none)]];
  const open = (text: string | null): Cell => (text === null ? null : words(text));
  return [
    [a.measure, a.behind, a.responsible, a.start, a.end, w.status, a.cost(scenario.money.currency), a.signature].map(
      head,
    ),
    ...actions.map(
      (action, i): Row => [
        words(scenario.measures[i]?.label[language] ?? action.id),
        words(action.standsBehind.map((who) => roles[who].toLowerCase()).join(', ')),
        open(action.responsible),
        open(action.start),
        open(action.end),
        words(w.statuses[action.status]),
        number(scenario.measures[i]?.costPerYear, whole),
        null,
      ],
    ),
  ];
}

function qualityRows({ quality, data, document, scenario }: TravelPlan, language: Language): Row[] {
  const [t, w] = [workbookWords[language], methodWords[language]];
  return [
    [head(t.figure), head(''), head(w.count)],
    [words(t.rowsRead), null, number(quality.rowsRead, whole)],
    [words(t.rowsUsed), null, number(quality.rowsUsed, whole)],
    [words(t.rowsSetAside), null, number(quality.rowsSetAside, whole)],
    ...quality.problems.map(
      ({ code, severity, count }): Row => [
        words(estimateWords[language].problemSeverity[severity]),
        words(problemTexts[language][code].what),
        number(count, whole),
      ],
    ),
    [],
    [head(w.setAsideTable)],
    ...(data.setAside.length === 0
      ? [[words(w.none)] as Row]
      : [
          [head(w.file), head(w.why), head(w.row)],
          ...data.setAside.map(
            ({ file, row, code }): Row => [words(file), words(problemTexts[language][code].what), number(row, '0')],
          ),
        ]),
    [],
    [head(w.trace)],
    [words(w.version), words(document.version)],
    [words(w.date), words(document.date ?? w.noDate)],
    ...(scenario ? [[words(w.seed), words(w.seedText(String(scenario.seed), String(scenario.draws)))] as Row] : []),
    ...data.files.map(({ name, sha256 }): Row => [words(w.fileHash(name)), words(sha256)]),
  ];
}
