import { formatNumber, type Language } from '../../../i18n/language.ts';
import { measureWords } from '../../../i18n/measures.ts';
import { basisOf } from '../../../reference/measures/figure.ts';
import { choice } from '../../../reference/measures/method.ts';
import { modeFacts } from '../../../reference/modes.ts';
import type { MeasureSheet } from '../../measure-sheet.ts';
import { percent as percentText } from './measure-page.ts';

/** The arithmetic of a measure's central figures in plain words, a paragraph each. */
export function arithmeticText({ arithmetic: sum, targets, measure }: MeasureSheet, language: Language): string[] {
  const t = measureWords[language];
  const number = (value: number, places: number) => formatNumber(value, language, places);
  const percent = (share: number, places = 0) => percentText(share, language, places);
  /** No more decimals than a size was written with. */
  const plain = (value: number) => number(value, Number.isInteger(value) ? 0 : 1);
  const signed = (value: number) => number(value, 3).replace('-', '−');
  const names = targets.map((mode) => modeFacts[mode].label[language].toLowerCase());
  const listed = [names.slice(0, -1).join(', '), names.at(-1)].filter(Boolean).join(` ${t.and} `);
  const odds = (of: string, factor: number) => t.odds(of, number(factor, 2));

  const minute = choice.minuteUtility;
  const minuteText = () =>
    t.methodMinute(
      number(-minute.central, 3),
      number(-minute.low, 3),
      number(-minute.high, 3),
      basisOf(minute, 'central').grade,
    );
  const sekText = () => {
    const { central, low, high } = choice.valueOfTimeSekPerHour;
    const grades = [basisOf(choice.valueOfTimeSekPerHour, 'central').grade, basisOf(minute, 'central').grade] as const;
    return t.methodSek(number(central, 0), number(low, 0), number(high, 0), ...grades);
  };

  switch (sum.kind) {
    case 'minutes':
      return [
        t.minutes(plain(sum.minutes), number(sum.perMinute, 3), signed(sum.utility)),
        odds(listed, sum.oddsFactor),
        minuteText(),
      ];
    case 'pass':
      return [
        t.pass(
          plain(sum.sekPerMonth),
          plain(sum.tripsPerMonth),
          plain(sum.sekPerTrip),
          number(sum.perSek, 4),
          signed(sum.utility),
        ),
        odds(modeFacts.transit.label[language].toLowerCase(), sum.oddsFactor),
        sekText(),
      ];
    case 'reward':
    case 'charge':
      return [
        t[sum.kind](plain(sum.sekPerDay), plain(sum.sekPerTrip), number(sum.perSek, 4), signed(sum.utility)),
        odds(sum.kind === 'charge' ? t.car : listed, sum.oddsFactor),
        sekText(),
      ];
    case 'against-car':
    case 'for-targets': {
      const figures = [
        percent(sum.cut, Number.isInteger(Number((sum.cut * 100).toFixed(4))) ? 0 : 1),
        percent(sum.before),
        percent(sum.after, 1),
        signed(sum.utility),
      ] as const;
      const first = sum.kind === 'against-car' ? t.againstCar(...figures) : t.forTargets(listed, ...figures);
      const share = sum.ofStudy ? t.ofStudy : t.ofWorkplace;
      return [`${first} ${share}`, odds(sum.kind === 'against-car' ? t.car : listed, sum.oddsFactor)];
    }
    case 'oddsRatio':
      return [t.oddsRatio(signed(sum.utility)), odds(listed, sum.oddsFactor)];
    case 'participants':
      return [
        t.participants(
          percent(sum.taking),
          percent(sum.changed),
          percent(sum.moved),
          percent(sum.shareOfYear),
          percent(sum.ofCarDays, 1),
        ),
      ];
    case 'fewer-days':
      return [
        `${t.fewerDays(plain(sum.days), percent(sum.uptake), plain(sum.daysTravelled), percent(sum.cut))} ${t.rebound(percent(sum.rebound))}`,
      ];
    case 'fuel':
      return [measure.effect.kind === 'fuel' ? t.fuel(percent(sum.shareOfKm)) : ''];
  }
}
