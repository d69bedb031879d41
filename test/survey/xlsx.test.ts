import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { ResplanError } from '../../src/resplan-error.ts';
import { readXlsx } from '../../src/survey/xlsx.ts';

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relations = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';
const text = (address: string, value: string) => `<c r="${address}" t="inlineStr"><is><t>${value}</t></is></c>`;

/** A minimal workbook; each sheet is the XML inside its sheetData. Style 1 is a date, style 2 a time. */
function workbook(sheets: Record<string, string>, level: 0 | 6 = 6): Uint8Array {
  const names = Object.keys(sheets);
  const files: Record<string, Uint8Array> = {
    '[Content_Types].xml': strToU8('<Types/>'),
    'xl/workbook.xml': strToU8(
      `<workbook ${main} xmlns:r="${office}"><sheets>${names
        .map((name, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`)
        .join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships ${relations}>${names
        .map(
          (_, i) => `<Relationship Id="rId${i + 1}" Type="${office}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
        )
        .join('')}<Relationship Id="rId99" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    ),
    'xl/styles.xml': strToU8(
      `<styleSheet ${main}><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="21"/></cellXfs></styleSheet>`,
    ),
  };
  names.forEach((name, i) => {
    files[`xl/worksheets/sheet${i + 1}.xml`] = strToU8(
      `<worksheet ${main}><sheetData>${sheets[name]}</sheetData></worksheet>`,
    );
  });
  return zipSync(files, { level });
}

const read = (bytes: Uint8Array, sheet: string | number | null = null) => readXlsx(bytes, { sheet });
const codeOf = async (run: Promise<unknown>) => {
  const error = await run.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  return error instanceof ResplanError ? error.code : error;
};

describe('readXlsx', () => {
  it('gives cells as a locale-free CSV would hold them', async () => {
    const row =
      `<row r="1">${text('A1', 'Hur långt?')}<c r="B1"><v>2.8999999999999999</v></c><c r="C1" s="1"><v>45413</v></c>` +
      '<c r="D1" s="1"><v>45413.354166666664</v></c><c r="E1" s="2"><v>0.35416666666666669</v></c>' +
      '<c r="F1" t="b"><v>1</v></c><c r="G1" t="b"><v>0</v></c><c r="I1"><v>5</v></c></row>';
    expect(await read(workbook({ Svar: row }))).toEqual([
      {
        row: 1,
        cells: ['Hur långt?', '2.9', '2024-05-01', '2024-05-01T08:30:00', '08:30:00', 'TRUE', 'FALSE', '', '5'],
      },
    ]);
  });

  it("leaves blank rows out and keeps the sheet's numbers", async () => {
    const rows = `<row r="2">${text('A2', 'a')}</row><row r="3">${text('B3', ' ')}</row><row r="6">${text('B6', 'b')}</row>`;
    expect(await read(workbook({ Svar: rows }))).toEqual([
      { row: 2, cells: ['a', ''] },
      { row: 6, cells: ['', 'b'] },
    ]);
  });

  it('reads the first sheet, or the one named or numbered', async () => {
    const bytes = workbook({
      'Q&amp;A': `<row r="1">${text('A1', 'first')}</row>`,
      Data: `<row r="1">${text('A1', 'second')}</row>`,
    });
    const cell = async (sheet: string | number | null) => (await read(bytes, sheet))[0]?.cells[0];
    expect(await Promise.all([null, 'Q&A', 1, '1', 2, '2', 'Data'].map(cell))).toEqual([
      'first',
      'first',
      'first',
      'first',
      'second',
      'second',
      'second',
    ]);
  });

  it('names sheets as they are written, by number or by name', async () => {
    const bytes = workbook({ '&#x41;&#66;&quot;&apos;&lt;&gt;&#x110000;&eacute;': '' });
    const error = await read(bytes, 'none').catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ details: { sheets: 'AB"\'<>&#x110000;&eacute;' } });
  });

  it.each(['Svar', 3, 0, -1, 1.5, '9'])('names the sheets there are when asked for %s', async (sheet) => {
    const bytes = workbook({ 'Q&amp;A': '', Data: '' });
    const error = await read(bytes, sheet).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'sheet-unknown', details: { sheet, sheets: 'Q&A, Data' } });
  });

  it('refuses a cell whose address is written in entities, which the reader would decode and the count would not', async () => {
    const row = '<row r="1"><c r="&#65;1" t="inlineStr"><is><t>x</t></is></c></row>';
    expect(await codeOf(read(workbook({ Svar: row })))).toBe('xlsx-unreadable');
  });

  it('gives no rows for an empty sheet', async () => {
    expect(await read(workbook({ Svar: '' }))).toEqual([]);
  });

  it('refuses what unpacks to more than 50 MB, whatever the archive says its size is', async () => {
    const bytes = workbook({ Svar: `<row r="1">${text('A1', 'x'.repeat(60_000_000))}</row>` });
    expect(bytes.length).toBeLessThan(200_000);
    expect(await codeOf(read(bytes))).toBe('xlsx-too-big');
    // The same, with the sizes in both kinds of header set to nothing.
    for (let at = 0; at + 4 < bytes.length; at++) {
      if (bytes[at] !== 0x50 || bytes[at + 1] !== 0x4b) continue;
      if (bytes[at + 2] === 1 && bytes[at + 3] === 2) bytes.fill(0, at + 24, at + 28);
      if (bytes[at + 2] === 3 && bytes[at + 3] === 4) bytes.fill(0, at + 22, at + 26);
    }
    expect(await codeOf(read(bytes))).toBe('xlsx-too-big');
  });

  it.each(['XFD1048576', 'A1048577', 'XFE1', 'ZZZZZZZZZ1', 'A99999999999'])(
    'refuses a sheet that a lone cell at %s would make enormous',
    async (address) => {
      const row = /\d+/.exec(address)?.[0];
      expect(await codeOf(read(workbook({ Svar: `<row r="${row}">${text(address, 'x')}</row>` })))).toBe(
        'xlsx-too-big',
      );
    },
  );

  it('reads a sheet whose empty cells are formatted far to the right', async () => {
    const rows = `<row r="1">${text('A1', 'a')}<c r="XFD1" s="1"/></row><row r="2000">${text('A2000', 'b')}</row>`;
    expect((await read(workbook({ Svar: rows }))).map((record) => record.row)).toEqual([1, 2000]);
  });

  it('says so when the file is no workbook, cut short or damaged', async () => {
    const whole = workbook({ Svar: `<row r="1">${text('A1', 'x')}</row>` });
    expect(await codeOf(read(zipSync({ 'a.txt': strToU8('x') })))).toBe('xlsx-unreadable');
    expect(await codeOf(read(new Uint8Array(0)))).toBe('xlsx-unreadable');
    expect(await codeOf(read(whole.slice(0, 500)))).toBe('xlsx-unreadable');
    const damaged = workbook({ Svar: `<row r="1">${text('A1', 'x')}</row><row r="1">${text('A1', 'y')}</row>` });
    expect(await codeOf(read(damaged))).toBe('xlsx-unreadable');
  });
});
