/** `resplan batch`: many employers in one run, each as `resplan report` alone would do it. */
import { copyFile, cp, mkdir, mkdtemp, readdir, readFile, rm, stat, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { batchReportSchema } from '../../src/report/batch/schema.ts';
import { fixtures, oneLine, runTool } from './run-tool.ts';

let home: string;
let folder: string;
let runs = 0;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'resplan-batch-'));
});
afterAll(() => rm(home, { recursive: true, force: true }));
beforeEach(async () => {
  folder = join(home, String(runs++));
  await layOut(folder);
});

async function layOut(at: string) {
  await mkdir(at);
  await copyFile(join(fixtures, 'demo-employer.csv'), join(at, 'bolaget.csv'));
  await copyFile(join(fixtures, 'council.csv'), join(at, 'council.csv'));
  await copyFile(join(fixtures, 'leaflet.pdf'), join(at, 'leaflet.pdf'));
}

/** One measure and few to choose among: what a report says is tested elsewhere. */
const quick = ['-m', 'bike-racks=20', '--draws', '0', '-f', 'csv,json'].concat(
  ...['bike-service', 'carpool-parking', 'travel-advice', 'transit-trial', 'flexible-pass', 'parking-cash-out'].map(
    (id) => ['--forbid', id],
  ),
  ...['cycling-challenge', 'test-cyclists', 'secure-bike-parking', 'transit-pass'].map((id) => ['--forbid', id]),
);

const list = (text: string) => writeFile(join(folder, 'clients.csv'), text);
const batch = (...args: string[]) =>
  runTool(['batch', 'clients.csv', '-o', 'out', '--workers', '1', ...quick, ...args], { cwd: folder });
const out = (name: string) => readFile(join(folder, 'out', name), 'utf8');
const listed = async () => batchReportSchema.parse(JSON.parse(await out('batch.json')));

const three =
  'name,survey,headcount,language\nBolaget,bolaget.csv,240,sv\nCut,leaflet.pdf,10,en\nCouncil,council.csv,180,\n';

it('a broken file is listed with its problem in words, the others are done, and the run ends 1', async () => {
  await list(three);
  const { code, out: said } = await batch('--lang', 'sv');
  expect(code).toBe(1);
  expect(oneLine(said)).toContain('Cut: leaflet.pdf ser ut att vara en PDF, inte en enkät.');
  expect(said).toContain('2 klara, 0 med fel i data, 1 utan rapport.');
  expect(said.split('\n').every((line) => line.length <= 80)).toBe(true);
  expect(await readdir(join(folder, 'out'))).toEqual(
    ['.resplan', 'Bolaget.csv', 'Bolaget.json', 'Council.csv', 'Council.json', 'batch.json'].sort(),
  );
  const { clients } = await listed();
  expect(clients.map(({ name, status, error }) => [name, status, error?.code ?? null])).toEqual([
    ['Bolaget', 'done', null],
    ['Cut', 'failed', 'looks-like'],
    ['Council', 'done', null],
  ]);
});

it('each report is, byte for byte, the one that report gives alone', async () => {
  await list(three);
  await batch();
  const alone = ['report', 'bolaget.csv', '--name', 'Bolaget', '--headcount', '240', '--lang', 'sv'];
  await runTool([...alone, ...quick, '-f', 'json', '-o', 'alone.json'], { cwd: folder });
  expect(await out('Bolaget.json')).toBe(await readFile(join(folder, 'alone.json'), 'utf8'));
});

it('the bytes are the same, whether one or two work on it', async () => {
  await list(three);
  await batch('--lang', 'en');
  const args = ['batch', 'clients.csv', '-o', 'two', '--workers', '2', ...quick, '--lang', 'en'];
  expect(await runTool(args, { cwd: folder })).toMatchObject({ code: 1, err: '' });
  for (const name of ['batch.json', 'Bolaget.csv', 'Bolaget.json', 'Council.csv', 'Council.json'])
    expect(await readFile(join(folder, 'two', name), 'utf8')).toBe(await out(name));
});

describe('done work', () => {
  const two = three.replace(/^Cut.*\n/m, '');
  const done = async (...args: string[]) => {
    const { out: said } = await batch('--lang', 'en', ...args);
    return Number(/(\d+) were done before/.exec(said)?.[1] ?? 0);
  };
  let finished: string;
  beforeAll(async () => {
    folder = join(home, 'finished');
    await layOut(folder);
    await list(two);
    expect(await done()).toBe(0);
    finished = folder;
  });
  beforeEach(() => cp(finished, folder, { recursive: true }));

  it('is not done again, and batch.json stays as it was', async () => {
    const before = [await out('batch.json'), (await stat(join(folder, 'out', 'Council.json'))).mtimeMs];
    expect(await done()).toBe(2);
    expect([await out('batch.json'), (await stat(join(folder, 'out', 'Council.json'))).mtimeMs]).toEqual(before);
  });

  it('is done again where an answer has changed, or what the list says', async () => {
    const survey = join(folder, 'council.csv');
    await writeFile(survey, (await readFile(survey, 'utf8')).replace('Car, alone', 'Bus'));
    expect(await done()).toBe(1);
    await list(two.replace('240', '250'));
    expect(await done()).toBe(1);
  });

  it('is done again where a report is no longer what was written', async () => {
    const before = await out('Council.csv');
    await writeFile(join(folder, 'out', 'Council.csv'), 'mine');
    expect(await done()).toBe(1);
    expect(await out('Council.csv')).toBe(before);
    await unlink(join(folder, 'out', 'Council.csv'));
    expect(await done()).toBe(1);
  });

  it('is done again with another setting, and by --force', async () => {
    await list(two.replace(/^Bolaget.*\n/m, ''));
    expect(await done('--weeks', '40')).toBe(0);
    expect(await done('--weeks', '40')).toBe(1);
    expect(await done('--weeks', '40', '--force')).toBe(0);
  });
});

describe('the list', () => {
  it('may be what Excel in Swedish saves, with columns of its own, and surveys together in a cell', async () => {
    await list('');
    const text = 'Namn;Enkät;Anställda;Språk;Kontakt\r\nÅlvstrand;"bolaget.csv | council.csv";1 240;svenska;Anna\r\n';
    await writeFile(join(folder, 'clients.csv'), Buffer.from(text, 'latin1'));
    const { code, err } = await batch('--lang', 'sv');
    expect([code, err]).toEqual([0, 'Kolumner i listan som inte används: Kontakt.\n']);
    const [client] = (await listed()).clients;
    expect(client).toMatchObject({ name: 'Ålvstrand', figures: { respondents: 327, headcount: 1240 } });
    expect(client?.inputs.map(({ name }) => name)).toEqual(['bolaget.csv', 'council.csv']);
  });

  it('says of each line what is wrong with it', async () => {
    await list(
      'name,survey,profile,headcount,language\nA,,,,\nB,bolaget.csv,b.json,,\n,bolaget.csv,,,\nD,bolaget.csv,,many,\nE,bolaget.csv,,,fr\nF,gone.csv,,,\n',
    );
    const { code, out: said } = await batch('--lang', 'en');
    expect(code).toBe(1);
    const told = oneLine(said);
    for (const words of [
      'A: clients.csv, line 2: no survey, profile or plan.',
      'B: clients.csv, line 3: both a survey and a profile',
      '#4: clients.csv, line 4: no name.',
      'D: --headcount cannot be “many”.',
      'E: --lang cannot be “fr”. It takes sv, en.',
      'F: There is no file gone.csv.',
    ])
      expect(told).toContain(words);
  });

  it.each([
    ['survey,headcount\na.csv,3\n', 'no column is called name'],
    ['name,survey\n', 'lists no employers'],
    ['', 'no column is called name'],
  ])('%j is none, and nothing is run', async (text, words) => {
    await list(text);
    const { code, out: printed, err } = await batch('--lang', 'en');
    expect([code, printed]).toEqual([2, '']);
    expect(oneLine(err)).toContain(words);
  });

  it('may be a folder of plans; one client’s plan in the folder of a list is not everyone’s', async () => {
    const plan = 'language: sv\nworkplace: { name: Bolaget AB, headcount: 240 }\nsurveys: [{ file: bolaget.csv }]\n';
    await writeFile(join(folder, 'resplan.yaml'), plan);
    await writeFile(join(folder, 'wrong.yml'), 'workplace: { headcount: -3 }\n');
    const args = ['batch', '.', '-o', 'out', ...quick, '--lang', 'en'];
    const { code, out: said } = await runTool(args, { cwd: folder });
    expect(code).toBe(1);
    expect(oneLine(said)).toContain('wrong: wrong.yml, line 1');
    expect(JSON.parse(await out('resplan.json')).workplace).toMatchObject({ name: 'Bolaget AB', headcount: 240 });
    await list('name,survey\nCouncil,council.csv\n');
    await batch();
    expect(JSON.parse(await out('Council.json')).workplace).toMatchObject({ name: 'Council', headcount: null });
  });
});

it('no report is put over the survey of another', async () => {
  await list('name,survey\ncouncil,bolaget.csv\nOther,council.csv\n');
  const before = await readFile(join(folder, 'council.csv'), 'utf8');
  const args = ['batch', 'clients.csv', '-o', '.', ...quick];
  const { code, err } = await runTool([...args, '--lang', 'en'], { cwd: folder });
  expect(code).toBe(2);
  expect(oneLine(err)).toContain('The output file council.csv is the same as the input file council.csv.');
  expect(await readFile(join(folder, 'council.csv'), 'utf8')).toBe(before);
});
