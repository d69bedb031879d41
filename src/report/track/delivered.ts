/** Whether a measure gave what its plan forecast. In: the forecast, what changed. Out: the two beside each other, and a verdict. */
import type { TravelKind, TravelParts } from '../../footprint/travel-parts.ts';
import type { Text } from '../../reference/measures/figure.ts';
import type { ActionStatus } from '../travel-plan/action.ts';
import type { Change } from './change.ts';

/** What a measure alone was to change, from the first round on, at the central figures. */
export interface MeasureForecast {
  id: string;
  /** What it works on: a kind of travel, the days travelled, or how clean the cars are. */
  works: { on: 'share'; kind: TravelKind } | { on: 'days' } | { on: 'vehicles' };
  /** Of trips (0 to 1), days a week, or grams a km of those who drive alone. */
  change: number;
}

export interface DeliveredMeasure extends MeasureForecast {
  label: Text;
  status: ActionStatus;
  /** What did change; null where the rounds do not tell. */
  actual: number | null;
  low: number | null;
  high: number | null;
  /**
   * `delivered` where the interval holds the forecast and not zero; `less` and `more` where it lies on one side of the
   * forecast; `unclear` where it holds both. Null without an interval.
   */
  verdict: 'delivered' | 'less' | 'more' | 'unclear' | null;
}

export function delivered(
  { label, status, ...forecast }: MeasureForecast & { label: Text; status: ActionStatus },
  shares: readonly { kind: TravelKind; change: Change }[],
  before: TravelParts | null,
  after: TravelParts | null,
): DeliveredMeasure {
  const about = { ...forecast, label, status };
  const { works } = forecast;
  if (works.on !== 'share') {
    const of = (parts: TravelParts) => (works.on === 'days' ? parts.daysPerWeek : parts.gPerKm.solo);
    // where nobody drives alone no car has become cleaner
    const isTold = works.on === 'days' || ((before?.kmShare.solo ?? 0) > 0 && (after?.kmShare.solo ?? 0) > 0);
    const actual = before && after && isTold ? of(after) - of(before) : null;
    return { ...about, actual, low: null, high: null, verdict: null };
  }
  const change = shares.find(({ kind }) => kind === works.kind)?.change;
  if (!change) return { ...about, actual: null, low: null, high: null, verdict: null };
  const { difference, low, high } = change;
  return { ...about, actual: difference, low, high, verdict: verdictOf(forecast.change, low, high) };
}

function verdictOf(forecast: number, low: number | null, high: number | null): DeliveredMeasure['verdict'] {
  if (low === null || high === null) return null;
  const [least, most] = forecast < 0 ? [-high, -low] : [low, high];
  const wanted = Math.abs(forecast);
  if (most < wanted) return 'less';
  if (least > wanted) return 'more';
  return least > 0 ? 'delivered' : 'unclear';
}
