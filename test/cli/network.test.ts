/** `resplan network`: the yearly status of employers that a municipality follows. */
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import type { NetworkReport } from '../../src/report/network/network-report.ts';
import { networkStatusSchema } from '../../src/report/network/schema.ts';
import type { ScenarioReport } from '../../src/report/scenario-report.ts';
import { fixtures, oneLine, runTool } from './run-tool.ts';

const astad = join(fixtures, 'networks', 'astad.yaml');
const network = (...args: string[]) => runTool(['network', astad, '--draws', '20', ...args]);
const asJson = async (...args: string[]) => JSON.parse((await network('-f', 'json', ...args)).out) as NetworkReport;
const status = await asJson();

describe('the status of a network in which one member has two rounds', () => {
  test('by the built tool, in Swedish since the file says so, at 80 columns', async () => {
    const { code, out, err } = await runTool(['network', astad, '--draws', '20']);
    expect([code, err]).toEqual([0, '']);
    expect(out.split('\n').filter((line) => line.length > 80)).toEqual([]);
    expect(out).toMatchSnapshot();
  });

  it('is the same markdown and page in English, with the same figures', async () => {
    const [md, html] = await Promise.all([network('-f', 'md', '--lang', 'en'), network('-f', 'html', '--lang', 'en')]);
    expect(md.out).toMatchSnapshot();
    for (const words of ['Not reported yet: Sjukhuset', 'behind (uncertain)', 'Kvarteret Läkaren'])
      expect(html.out).toContain(words);
  });

  it('fits the published schema', async () => {
    expect(networkStatusSchema.safeParse(status).error).toBeUndefined();
  });

  it('is of the year asked for: later rounds are not in it', async () => {
    const { year, members } = await asJson('--year', '2026');
    expect([year, members.map(({ hasReported }) => hasReported)]).toEqual([2026, [true, false, true, false]]);
    expect(members[0]).toMatchObject({ lastYear: 2026, headcount: 240, change: null });
  });

  it('a member’s figures and plan are those that the commands on that member alone give', async () => {
    const { members, portfolio } = status;
    const args = ['council.csv', '--headcount', '180', '-m', 'showers', '-m', 'transit-pass=300', '--draws', '20'];
    const { out } = await runTool(['simulate', ...args, '-f', 'json']);
    const { baseline, scenario } = JSON.parse(out) as { baseline: object; scenario: ScenarioReport };
    expect(baseline).toMatchObject({ co2eKgPerYear: members[1]?.co2eKgPerYear });
    expect(portfolio?.plans[1]?.savedCo2eKgPerYear).toEqual(scenario.savedCo2eKgPerYear);
    expect(portfolio?.plans[1]?.costPerYear).toBe(scenario.money.costPerYear);
  });

  it('the parts of measures add up to what the plans save together', async () => {
    const { portfolio } = status;
    const parts = portfolio?.measures.reduce((sum, one) => sum + (one.savedCo2eKgPerYear ?? 0), 0);
    expect(parts).toBeCloseTo(portfolio?.savedCo2eKgPerYear.value ?? 0, 6);
  });

  it('neighbours together need no more places than each on its own, and a measure that they have is not offered', async () => {
    const { neighbours } = status;
    const [garage, pass] = neighbours[0]?.measures ?? [];
    expect(garage?.together?.size).toBeLessThanOrEqual(garage?.apart.size ?? 0);
    expect(pass).toMatchObject({ id: 'transit-pass', members: ['Demobolaget', 'Sjukhuset'], together: null });
    expect(neighbours[0]?.measures.map(({ id }) => id)).not.toContain('showers');
  });

  it('its table has a row per member and commitment', async () => {
    const { out } = await network('-f', 'csv');
    expect(out.trim().split('\n')).toHaveLength(5);
  });
});

describe('names of 25 characters', () => {
  const renamed = async () => {
    const yaml = (await readFile(astad, 'utf8'))
      .replaceAll('../', `${fixtures}/`)
      .replaceAll('Demobolaget', 'Pressbyrån och Co <AB> Nr')
      .replaceAll('Sjukhuset', 'Karolinskauniversitetssju');
    const folder = await mkdtemp(join(tmpdir(), 'resplan-long-names-'));
    await writeFile(join(folder, 'n.yaml'), yaml);
    return folder;
  };

  it.each(['sv', 'en'])(
    'still give tables in 80 columns, and no interval is torn from its sign, in %s',
    async (lang) => {
      const cwd = await renamed();
      const status = await runTool(['network', 'n.yaml', '--draws', '20', '--lang', lang], { cwd });
      const compared = await runTool(['compare', '--plan', 'n.yaml', '--lang', lang], { cwd });
      const lines = `${status.out}${compared.out}`.split('\n');
      expect(lines.filter((line) => line.length > 80)).toEqual([]);
      // in a table a member's figures stand in its own line; in a record they come below it, after their heads
      expect(lines.filter((line) => /^ Karolinskauniversitetssju {2}/.test(line))).toHaveLength(7);
      expect(lines.filter((line) => line.startsWith('   ') && /^ +(kg CO2e|95.?%)[^:]*: /.test(line))).toEqual([]);
      expect(lines.filter((line) => /\b95$/.test(line))).toEqual([]);
    },
  );
});

test('compare takes its members from the network: newest rounds, names and headcounts', async () => {
  const { out } = await runTool(['compare', '--plan', astad, '-f', 'json']);
  const { employers } = JSON.parse(out) as { employers: { name: string; headcount: number; namedBy: string }[] };
  expect(employers.map(({ name, headcount, namedBy }) => [name, headcount, namedBy])).toEqual([
    ['Demobolaget', 250, 'network'],
    ['Kommunen', 180, 'network'],
    ['Sjukhuset', 60, 'network'],
  ]);
});

describe('what is wrong is said with its place', () => {
  const wrong = async (yaml: string) => {
    const folder = await mkdtemp(join(tmpdir(), 'resplan-network-'));
    await writeFile(join(folder, 'n.yaml'), yaml);
    const { code, err } = await runTool(['network', 'n.yaml', '--lang', 'en'], { cwd: folder });
    expect(code).toBe(2);
    return oneLine(err);
  };
  const head = 'name: N\nbaseline: 2024\n';

  test.each([
    [`${head}members: []\n`, 'n.yaml, line 3'],
    [`${head}members:\n  - name: A\n  - name: A\n`, 'A stands here a second time'],
    [`${head}members:\n  - name: A\nchallenges:\n  - { name: c, members: [Aa] }\n`, 'Did you mean “A”?'],
    [`${head}members:\n  - name: A\nchallenges:\n  - { name: c, figure: soloCarShare }\n`, 'needs a goal'],
    [`${head}members:\n  - { name: A, rounds: [{ year: 2024, file: gone.csv }] }\n`, 'no file gone.csv'],
    [`${head}members:\n  - { name: A, commitment: 3 }\n`, 'Did you mean “commitments”?'],
    [`${head}members:\n  - { name: A, commitments: [{ year: 2030, reduction: 130% }] }\n`, 'must be 1 or less'],
    [`${head}members:\n  - { name: A, commitments: [{ year: 2030, reduction: 30 }] }\n`, 'write 30%, not 30'],
    [`${head}members:\n  - { name: A, commitments: [{ year: 2030, reduktion: 30% }] }\n`, 'mean “reduction”?'],
    ['workplace: { name: A }\nmeasures: []\n', 'the plan of one workplace, not a network file'],
    ['{ "schema": "resplan/profile/1", "units": [] }\n', 'a profile of one employer, not a network file'],
  ])('%j', async (yaml, words) => {
    expect(await wrong(yaml)).toContain(words);
  });

  it('no network file: what it is, and where there is one to begin from', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'resplan-no-network-'));
    const { code, err } = await runTool(['network', '--lang', 'sv'], { cwd: folder });
    expect([code, oneLine(err)]).toEqual([2, expect.stringContaining('docs/network.md har en att börja från')]);
  });
});
