import { formatNumber } from '../../../i18n/language.ts';
import { exampleModes } from '../../measure-example.ts';
import { tableText } from '../table-text.ts';
import { wrapNumbers } from '../wrap-numbers.ts';
import { left, type MeasurePage, percent, points, right } from './measure-page.ts';

/** The worked example: shares and kilograms before, and after at the low, middle and high end of the effect. */
export function exampleText(page: MeasurePage): string {
  const { sheet, t, language, style, width } = page;
  const { before, after } = sheet.example;
  const share = (value: number) => percent(value, language, 1);
  const kg = (value: number) => formatNumber(value, language, -1);
  const ends = points.map((point) => after[point]);
  const rows = exampleModes.map((mode) => [
    t.exampleModes[mode],
    share(before.shares[mode]),
    ...ends.map(({ shares }) => share(shares[mode])),
  ]);
  rows.push([t.kg, kg(before.kgPerYear), ...ends.map(({ savedKgPerYear }) => kg(before.kgPerYear - savedKgPerYear))]);
  rows.push([t.savedShare, '', ...ends.map(({ savedShare }) => share(savedShare))]);
  const table = tableText([left(''), right(t.today), ...points.map((point) => right(t.points[point]))], rows, style);
  const caveat = style.faint(wrapNumbers(t.exampleCaveat, width, ' '));
  return `${style.title(t.example)}\n${wrapNumbers(aboutText(page), width, ' ')}\n\n${table}\n${caveat}\n`;
}

function aboutText({ sheet, t, language }: MeasurePage): string {
  const { example, measure, size } = sheet;
  const number = (value: number) => formatNumber(value, language);
  const about = [t.exampleAbout(number(example.people), number(example.distanceKm), number(example.daysTravelled))];
  if (size && 'servesPerUnit' in size) {
    // a whole number that floating point has made a hair larger is still that number
    const units = Math.ceil((example.unitsNeeded ?? 0) - 1e-9);
    about.push(t.exampleNeeds(t.units[size.unit](number(units))));
  } else if (size) {
    const uptake = example.uptake === null ? '' : `:${example.uptake}`;
    about.push(t.exampleWith(`${measure.id}=${example.size}${uptake}`));
  }
  if (measure.effect.kind === 'fuel') about.push(t.exampleCars);
  return about.join(' ');
}
