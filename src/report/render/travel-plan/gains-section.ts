import { type GainWords, gainWords } from '../../../i18n/travel-plan/gains.ts';
import type { ScenarioReport } from '../../scenario-report.ts';
import type { UsedParameter } from '../../travel-plan/method.ts';
import { type Block, left, text } from '../document/report-document.ts';
import type { SectionContext } from './section-context.ts';

/** What the plan gives besides CO2e, and how far the staff are with it. */
export function gainsSection(c: SectionContext): Block[] {
  const t = gainWords[c.language];
  const { scenario } = c.plan;
  const rows = scenario && scenario.measures.length > 0 ? gainRows(scenario, c, t) : [];
  return [
    ...(rows.length === 0
      ? [text(t.none)]
      : [
          text(t.lead, 'lead'),
          {
            kind: 'table' as const,
            caption: t.table,
            columns: [left(t.gain), left(t.amount), left(t.how)],
            rows,
            foot: null,
          },
        ]),
    { kind: 'heading', text: t.engagement },
    text(t.engagementLead),
    ...engagement(c, t),
  ];
}

/** Below these nothing is worth a line. */
const leastMinutes = 10;
const leastCars = 0.5;
const leastDeaths = 0.001;
const leastPeople = 0.5;

function gainRows(s: ScenarioReport, c: SectionContext, t: GainWords): string[][] {
  const rows: string[][] = [];
  const { minutesPerWeek: minutes, people } = s.addedActivity;
  if (Math.abs(minutes) >= leastMinutes) {
    const amount = c.rough(Math.abs(minutes));
    rows.push([
      t.health,
      minutes > 0 ? t.minutes(amount) : t.minutesLess(amount),
      t.minutesHow(people >= leastPeople ? c.people(people) : ''),
    ]);
  }
  const deaths = s.health.deathsAvoidedPerYear ?? 0;
  if (Math.abs(deaths) >= leastDeaths)
    rows.push([t.health, deaths > 0 ? t.deaths(c.rough(deaths)) : t.deathsMore(c.rough(-deaths)), t.deathsHow]);
  const lives = s.health.valueSekPerYear;
  if (lives !== null && Math.abs(deaths) >= leastDeaths) rows.push([t.health, t.lives(c.money(lives)), t.livesHow]);
  const cars = s.parking.placesFreed;
  if (Math.abs(cars) >= leastCars) {
    const amount = c.number(Math.max(1, Math.abs(cars)));
    rows.push([t.roads, cars > 0 ? t.cars(amount) : t.carsMore(amount), t.carsHow]);
    if (cars > 0) rows.push([t.parking, t.places(amount), t.placesHow]);
  }
  const { employeesDrivingSavedPerYear: driving, employeesPayPerYear: pay, carbonValuePerYear: carbon } = s.money;
  const parameter = (id: UsedParameter['id']) => c.plan.method.parameters.find((one) => one.id === id);
  const perKm = parameter('drivingSekPerKm');
  if (driving !== null && perKm && Math.abs(driving) >= 100) {
    const amount = c.money(Math.abs(driving));
    rows.push([
      t.employees,
      driving > 0 ? t.driving(amount) : t.drivingMore(amount),
      t.drivingHow(c.money(perKm.central), perKm.grade),
    ]);
  }
  if (pay && pay.value > 0) rows.push([t.payment, t.pay(c.money(pay.value)), t.payHow]);
  const perKg = parameter('carbonValueSekPerKg');
  if (carbon !== null && perKg && carbon > 0)
    rows.push([t.society, t.carbon(c.money(carbon)), t.carbonHow(c.money(perKg.central), perKg.grade)]);
  return rows;
}

const mostVoices = 3;

function engagement(c: SectionContext, t: GainWords): Block[] {
  const { workplace, voices, scenario } = c.plan;
  const { respondents, headcount, responseRate } = workplace;
  const answers = c.number(respondents);
  const items = [
    headcount === null || responseRate === null
      ? t.answers(answers)
      : t.rate(c.share(responseRate), answers, c.number(headcount)),
  ];
  if (voices.willing.length === 0) return [{ kind: 'list', ordered: false, items: [...items, t.notAsked] }];
  const nameOf = (id: string, label: string | undefined) => lowerFirst(label ?? c.own(id));
  const inPlan = new Set((scenario?.measures ?? []).map(({ id }) => id));
  for (const { id, label, yes, maybe, of } of voices.willing.filter((voice) => inPlan.has(voice.id))) {
    const name = nameOf(id, label?.[c.language]);
    const [y, m, n] = [yes, maybe, of].map((count) => c.number(count)) as [string, string, string];
    items.push(maybe > 0 ? t.wouldMaybe(y, m, n, name) : t.would(y, n, name));
  }
  const most = voices.willing.slice(0, mostVoices);
  const list = (of: typeof most) => of.map((voice) => nameOf(voice.id, voice.label?.[c.language])).join(', ');
  items.push(t.most(list(most)));
  const notIn = most.filter(({ id }) => !inPlan.has(id));
  if (inPlan.size > 0 && notIn.length > 0) items.push(t.mostNotIn(list(notIn)));
  return [{ kind: 'list', ordered: false, items }];
}

const lowerFirst = (words: string) => words.charAt(0).toLowerCase() + words.slice(1);
