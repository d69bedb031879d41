import { describe, expect, it } from 'vitest';
import { findHeader } from '../../src/survey/header-rows.ts';
import type { TableRecord } from '../../src/survey/table-rows.ts';

const table = (...rows: string[][]): TableRecord[] => rows.map((cells, i) => ({ row: i + 1, cells }));
const names = (...rows: string[][]) => findHeader(table(...rows)).columns.map((column) => column.name);

describe('findHeader', () => {
  it('takes one row as it stands, on one line each', () => {
    expect(findHeader(table(['id', ' How far\r\nis it? '], ['1', '5']))).toEqual({
      rows: 1,
      columns: [
        { index: 0, name: 'id', texts: ['id'], option: null },
        { index: 1, name: 'How far is it?', texts: ['How far is it?'], option: null },
      ],
      problems: [],
    });
  });

  it('finds no columns in an empty table', () => {
    expect(findHeader([])).toEqual({ rows: 0, columns: [], problems: [] });
  });

  it('skips title lines above a wide header', () => {
    const { rows, columns } = findHeader(
      table(['Resvanor 2024', '', ''], ['Utskrivet 3 maj'], ['id', 'km', 'mode'], ['1', '5', 'bil']),
    );
    expect(rows).toBe(3);
    expect(columns.map((column) => column.name)).toEqual(['id', 'km', 'mode']);
  });

  it('reads a table of one column without taking its header for a title', () => {
    expect(findHeader(table(['mode'], ['car'], ['bus'])).rows).toBe(1);
  });

  it('makes repeated names unique and says so once per name', () => {
    const { columns, problems } = findHeader(
      table(['mode', 'km', 'mode', 'mode', 'mode (2)'], ['a', '1', 'b', 'c', 'd']),
    );
    expect(columns.map((column) => column.name)).toEqual(['mode', 'km', 'mode (2)', 'mode (3)', 'mode (2) (2)']);
    expect(problems).toEqual([{ code: 'duplicate-header', row: 1, column: 'mode', value: '3', hint: null }]);
  });

  it('drops trailing columns with neither header nor values, and numbers a column without header', () => {
    expect(names(['id', '', 'km', '', ''], ['1', 'x', '5', '', ''], ['2', 'x', '7', 'note', ''])).toEqual([
      'id',
      '#2',
      'km',
      '#4',
    ]);
  });
});

describe('headers of Qualtrics', () => {
  const codes = ['StartDate', 'ResponseId', 'Q1', 'Q2_1', 'Q2_2'];
  const texts = ['Start Date', 'Response ID', 'How far\n\ndo you live?', 'Days per week - Car', 'Days per week - Bus'];
  const ids = ['startDate', '_recordId', 'QID1', 'QID2_1', 'QID2_2'].map((id) => `{"ImportId":"${id}"}`);
  const answer = ['2019-04-03', 'R_1', '1.1', '2', '3'];

  it('are three rows: codes, question texts, import ids', () => {
    const { rows, columns } = findHeader(table(codes, texts, ids, answer));
    expect(rows).toBe(3);
    expect(columns[2]).toEqual({ index: 2, name: 'Q1', texts: ['Q1', 'How far do you live?'], option: null });
    expect(columns[3]).toEqual({
      index: 3,
      name: 'Q2_1',
      texts: ['Q2_1', 'Days per week - Car', 'Days per week'],
      option: 'Car',
    });
  });

  it('are two rows where the import ids were deleted, known by their own columns', () => {
    expect(findHeader(table(codes, texts, answer)).rows).toBe(2);
  });

  it('are two rows where only codes over questions are left', () => {
    const { rows } = findHeader(
      table(['Q1', 'Q5'], ['How far do you live?', 'What is your typical mode?'], ['1.1', 'Walk']),
    );
    expect(rows).toBe(2);
  });

  it('are one row where codes stand straight over answers', () => {
    expect(findHeader(table(['Q1', 'Q5'], ['1.1', 'Walking'], ['2', 'Bus'])).rows).toBe(1);
    expect(findHeader(table(codes, answer, answer)).rows).toBe(1);
  });
});

describe('headers of SurveyMonkey', () => {
  it('are two rows: questions with blanks to the right, and the options', () => {
    const { rows, columns } = findHeader(
      table(
        ['Respondent ID', 'Start Date', 'How far is it?', 'How do you travel?', '', '', 'Comments'],
        ['', '', 'Open-Ended Response', 'Car', 'Bus', 'Other (please specify)', 'Response'],
        ['1001', '2024-05-01', '5', 'Car', '', '', ''],
      ),
    );
    expect(rows).toBe(2);
    expect(columns.map((column) => column.name)).toEqual([
      'Respondent ID',
      'Start Date',
      'How far is it?',
      'How do you travel? [Car]',
      'How do you travel? [Bus]',
      'How do you travel? [Other (please specify)]',
      'Comments',
    ]);
    expect(columns[4]).toEqual({
      index: 4,
      name: 'How do you travel? [Bus]',
      texts: ['How do you travel? [Bus]', 'How do you travel?'],
      option: 'Bus',
    });
  });

  it('are known in Swedish', () => {
    const { rows, columns } = findHeader(
      table(['Respondent-ID', 'Avstånd (km)?', 'Färdmedel?'], ['', 'Öppet svar', 'Svar'], ['1', '2,9', 'Bil']),
    );
    expect(rows).toBe(2);
    expect(columns.map((column) => column.option)).toEqual([null, null, null]);
  });

  it('are known by their options alone when nothing stands under the single columns', () => {
    expect(findHeader(table(['ID', 'Modes?', '', ''], ['', 'Car', 'Bus', 'Walk'], ['1', 'Car', '', 'Walk'])).rows).toBe(
      2,
    );
  });

  it('are not seen in a first answer', () => {
    expect(findHeader(table(['ID', 'Modes?', '', ''], ['1', 'Car', 'Bus', 'Walk'])).rows).toBe(1);
    expect(findHeader(table(['Name', 'Modes?', '', 'km'], ['Ann', 'Car', 'Bus', 'five'])).rows).toBe(1);
    expect(findHeader(table(['mode', 'comment'], ['Car', 'Response'])).rows).toBe(1);
  });
});

describe('options in one header row', () => {
  it('stand in square brackets in Google Forms', () => {
    const [column] = findHeader(table(['How many days? [Alone in a car]', 'km'], ['2', '5'])).columns;
    expect(column).toEqual({
      index: 0,
      name: 'How many days? [Alone in a car]',
      texts: ['How many days? [Alone in a car]', 'How many days?'],
      option: 'Alone in a car',
    });
  });

  it.each([
    ['a full stop', 'Hur många dagar?.Bil', 'Hur många dagar?.Buss'],
    ['a dash', 'Hur många dagar - Bil', 'Hur många dagar - Buss'],
    ['a colon', 'Hur många dagar: Bil', 'Hur många dagar: Buss'],
  ])('are guessed behind %s when several columns share the question', (_, car, bus) => {
    const { columns } = findHeader(table([car, bus, 'km'], ['1', '4', '5']));
    expect(columns.map((column) => column.option)).toEqual(['Bil', 'Buss', null]);
    expect(columns[0]?.texts[0]).toBe(car);
    expect(columns[0]?.name).toBe(car);
  });

  it('are not guessed from one column, nor from the numbers of repeated names', () => {
    const { columns } = findHeader(table(['Distance: km', 'E.g. by bus', 'mode.1', 'mode.2'], ['1', '2', '3', '4']));
    expect(columns.map((column) => column.option)).toEqual([null, null, null, null]);
  });
});
