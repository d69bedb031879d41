import { describe, expect, it } from 'vitest';
import { readDays, readShareOfTime, readWeekdays } from '../../src/survey/days-answer.ts';

describe('readDays', () => {
  it.each([
    ['5', 5, null],
    ['2,5', 2.5, null],
    ['5 dagar', 5, null],
    ['5/vecka', 5, null],
    ['3 gånger/vecka', 3, null],
    ['3-4', 3.5, 'range'],
    ['3-4 dagar i veckan', 3.5, 'range'],
    ['Once or twice a week', 1.5, 'range'],
    ['Mon, Tue, Thu', 3, null],
    ['mån tis', 2, null],
    ['Måndag och onsdag', 2, null],
    ['Mon-Thu', 4, null],
    ['mån till fre', 5, null],
    ['80 %', 4, 'share'],
    ['varje dag', 5, 'words'],
    ['Every day', 5, 'words'],
    ['dagligen', 5, 'words'],
    ['aldrig', 0, 'words'],
    ['Never', 0, 'words'],
    ['en gång i veckan', 1, 'words'],
    ['twice a week', 2, 'words'],
    ['en gång i månaden', 0.25, 'words'],
    ['once a month', 0.25, 'words'],
    ['2-3 gånger i månaden', 0.625, 'range'],
    ['varannan dag', 2.5, 'words'],
    ['fem dagar i veckan', 5, 'words'],
  ])('«%s» is %d days a week', (text, days, assumption) => {
    expect(readDays(text)).toEqual({ kind: 'days', days, assumption });
  });

  it.each(['ibland', 'sometimes', 'a few', 'några', '8', '-1', '5 km', '120 %', '04-mar', 'alla dagar utom fredag'])(
    '«%s» is unreadable',
    (text) => expect(readDays(text)).toEqual({ kind: 'unreadable' }),
  );

  it('reads an empty cell as missing', () => expect(readDays('NA')).toEqual({ kind: 'missing' }));

  it('names the weekdays in the order of the week', () => {
    expect(readWeekdays('Fredag, måndag, fre')).toEqual(['mon', 'fri']);
  });
});

describe('readShareOfTime', () => {
  it.each([
    ['40% on campus (2 days a week if FT)', 2, 'share'],
    ['60% på plats (3 dagar i veckan)', 3, 'share'],
    ['40 %', 2, 'share'],
    ['0 %', 0, 'share'],
    ['80-100 %', 4.5, 'range'],
    ['Fully remote', 0, 'share'],
  ])('«%s» is %d days a week', (text, days, assumption) => {
    expect(readShareOfTime(text)).toEqual({ kind: 'days', days, assumption });
  });

  it('takes a bare number for a percentage only where the header says so', () => {
    expect(readShareOfTime('40').kind).toBe('unreadable');
    expect(readShareOfTime('40', 'percent')).toEqual({ kind: 'days', days: 2, assumption: 'share' });
  });

  it('does not take time at home for time at work', () => {
    expect(readShareOfTime('40 % remote').kind).toBe('unreadable');
  });
});
