/** Fixtures that differ in how the file is written: bytes, delimiters, quotes, header rows. */
import { describe, expect, it } from 'vitest';
import { readFixture, readKilometres } from './read-fixture.ts';
import { runSaying, runTool } from './run-tool.ts';

const none = { code: 0, problems: [] };

describe('a file is read whole, however it was written', () => {
  it('reads Swedish Excel: semicolons, Windows-1252, decimal commas, «1 mil» as ten kilometres', async () => {
    const read = await readFixture('excel-swedish-semicolon-cp1252.csv');
    expect(read).toMatchObject({ code: 0, rows: '20 = 20 + 0', problems: ['unit-in-cell: 3 8 15'] });
    expect(read.columns).toMatchObject({ id: 'Löpnummer', distance: 'Avstånd till arbetet, enkel väg (km)' });
    // 5×12.5 + 5×18 + 4×15 + 2×11 + 5×5.5 by car and 5×14 in company, there and back
    const km = await readKilometres('excel-swedish-semicolon-cp1252.csv');
    const byCar = Object.entries(km).filter(([key]) => key.startsWith('car'));
    const personKm = byCar.reduce((sum, [, leg]) => sum + leg.personKm, 0);
    expect(personKm).toBeCloseTo((62.5 + 90 + 60 + 22 + 27.5 + 70) * 2, 6);
    expect(read.report.baseline.meanDistanceKm).toBeCloseTo(9.4475, 6);
  });

  it('reads «Unicode text» of Excel: UTF-16 with tabs', async () => {
    const read = await readFixture('utf16-tab.csv');
    expect(read).toMatchObject({ ...none, rows: '12 = 12 + 0' });
    expect(read.columns).toEqual({
      id: 'Svarsid',
      distance: 'Avstånd (km)',
      mode: 'Färdmedel',
      days: 'Dagar per vecka',
    });
  });

  it('honours a sep= line, though the comments are full of commas', async () => {
    const read = await readFixture('sep-line.csv');
    expect(read).toMatchObject({ ...none, rows: '10 = 10 + 0' });
    expect(read.columns.distance).toBe('Distance to work (km), one way');
  });

  it('finds a pipe as delimiter, and underscores in headers', async () => {
    const read = await readFixture('pipe.csv');
    expect(read).toMatchObject({ ...none, rows: '10 = 10 + 0' });
    expect(read.columns.distance).toBe('avstånd_km');
  });

  it('keeps line breaks inside quotes, in headers and in answers', async () => {
    const read = await readFixture('crlf-quoted-newlines.csv');
    expect(read).toMatchObject({ ...none, rows: '10 = 10 + 0' });
    expect(read.columns.distance).toBe('How far is it from home to work, one way (km)?');
  });

  it('passes over trailing empty rows and columns; says which row has too many cells and which too few', async () => {
    const read = await readFixture('ragged-and-trailing-empty.csv');
    expect(read).toMatchObject({ code: 0, rows: '10 = 10 + 0', problems: ['days-assumed: 7', 'ragged-row: 6'] });
  });

  it('tells columns of the same name apart', async () => {
    const { code, out } = await runTool(['check', 'duplicate-headers.csv', '--lang', 'sv']);
    expect(code).toBe(0);
    expect(out).toContain('Används inte: Kommentar · Kommentar (2) · Kommentar (3)');
    expect(out).toContain('   rad 1, Kommentar: 3 kolumner\n');
  });

  it('sets a row with an unclosed quote aside and reads on from the next', async () => {
    const read = await readFixture('broken-quotes.csv');
    expect(read).toMatchObject({
      code: 0,
      rows: '14 = 12 + 2',
      problems: ['broken-quote: 3 12', 'stray-quote: 5 6'],
    });
  });
});

describe('header rows of form tools are no answers', () => {
  it('reads three of Qualtrics: the question tells the field, and the free text of «Other» is no rival', async () => {
    const read = await readFixture('qualtrics-three-headers.csv');
    expect(read).toMatchObject({ ...none, rows: '12 = 12 + 0' });
    expect(read.columns).toEqual({ id: 'ResponseId', distance: 'Q2', days: 'Q3', mode: 'Q4' });
  });

  it('shows the question behind the code of a column', async () => {
    const { out } = await runTool(['check', 'qualtrics-three-headers.csv', '--lang', 'en']);
    expect(out).toContain(' distance  Q2: How far do you live from the offi…  by its wording');
  });

  it('reads two of SurveyMonkey: the options of a question stand under it', async () => {
    const read = await readFixture('surveymonkey-two-headers.csv');
    expect(read).toMatchObject({ ...none, rows: '10 = 10 + 0' });
    expect(read.columns['days:bicycle']).toBe('Hur många dagar i veckan reser du så här? [Cykel]');
    // 17 of the 47 days are by car
    expect(read.share.car).toBeCloseTo((17 / 47) * 100, 1);
  });

  it('reads the workbook of Microsoft Forms: its own columns unused, dates and «;» no hindrance', async () => {
    const read = await readFixture('microsoft-forms.xlsx');
    expect(read).toMatchObject({ code: 0, rows: '12 = 12 + 0', problems: ['unit-in-cell: 9'] });
    expect(Object.keys(read.columns)).toEqual(['id', 'distance', 'mode', 'days', 'willing']);
    expect(read.km.car).toBe((18 * 5 + 12 * 5 + 10 * 5 + 15 * 2 + 9 * 5) * 90);
  });

  it('takes another sheet with --sheet, and names the sheets when there is none of that name', async () => {
    const named = await readFixture('microsoft-forms.xlsx', ['--sheet', 'Sheet1']);
    expect(named.rows).toBe('12 = 12 + 0');
    const wrong = await runSaying(['check', 'microsoft-forms.xlsx', '--sheet', 'Svar', '--lang', 'sv']);
    expect(wrong).toEqual({
      code: 2,
      out: '',
      err: 'Det finns inget blad ”Svar”. Bladen är: Sheet1, Anteckningar. Välj med --sheet "NAMN".\n',
    });
  });
});

it('a header with no answers under it ends the run in one line', async () => {
  const { code, out, err } = await runSaying(['check', 'header-only.csv', '--lang', 'sv']);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toMatch(/^header-only\.csv .+\n$/);
});

describe('what is no survey gets one line that says what it is and what to do', () => {
  it.each([
    ['empty.csv', 'empty.csv är tom. Exportera svaren från formulärverktyget igen.'],
    [
      'old-excel.xls',
      'old-excel.xls ser ut att vara en gammal Excelfil (.xls), inte en enkät. Öppna den i Excel och spara som .xlsx eller CSV.',
    ],
    [
      'leaflet.pdf',
      'leaflet.pdf ser ut att vara en PDF, inte en enkät. Exportera svaren från formulärverktyget som CSV eller .xlsx och ange den filen.',
    ],
    [
      'photo.png',
      'photo.png ser ut att vara en bild, inte en enkät. Exportera svaren från formulärverktyget som CSV eller .xlsx och ange den filen.',
    ],
    [
      'not-a-survey.csv',
      'not-a-survey.csv är en tabell men ingen resvaneenkät: ingen kolumn om resor bland ”Orderdatum, Artikel, Antal, Pris, Kund”. Om någon är det, ange vilken: --map mode="…" --map distance="…"',
    ],
  ])('%s', async (file, line) => {
    expect(await runSaying(['check', file, '--lang', 'sv'])).toEqual({ code: 2, out: '', err: `${line}\n` });
  });
});
