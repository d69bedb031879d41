/** Nothing goes over a network while the tool runs: no code that could, none that does, and none is missed. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { fixtures, root, runTool } from '../cli/run-tool.ts';

const folder = mkdtempSync(join(tmpdir(), 'resplan-network-'));
afterAll(() => rmSync(folder, { recursive: true }));

const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => ({ name, text: readFileSync(join(root, 'src', name), 'utf8') }));

it('no source imports what connects, nor calls it', () => {
  const connecting =
    /from '(?:node:)?(?:net|tls|http|https|http2|dgram|dns|inspector)(?:\/\w+)?'|\b(?:fetch|XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts)\s*\(/;
  expect(sources.length).toBeGreaterThan(100);
  expect(sources.filter(({ text }) => connecting.test(text)).map(({ name }) => name)).toEqual([]);
});

/** Whatever opens a socket, asks for a name or fetches ends the process with 99. */
const guard = join(folder, 'guard.cjs');
writeFileSync(
  guard,
  `const refuse = (what) => () => { require('node:fs').writeSync(2, 'network: ' + what + '\\n'); process.exit(99); };
require('node:net').Socket.prototype.connect = refuse('connect');
require('node:net').Server.prototype.listen = refuse('listen');
require('node:dgram').createSocket = refuse('udp');
require('node:dns').lookup = refuse('lookup');
require('node:dns').promises.lookup = refuse('lookup');
globalThis.fetch = refuse('fetch');`,
);

const survey = join(fixtures, 'demo-employer.csv');
const runs = [
  ['check', survey],
  ['estimate', survey, '--headcount', '240'],
  ['profile', survey, '--share'],
  ['simulate', survey, '--headcount', '240', '-m', 'bike-racks=40', '--draws', '20'],
  ['report', survey, '--headcount', '240', '--draws', '20', '-m', 'bike-racks=40', '-o', join(folder, 'plan.html')],
  ['report', survey, '--headcount', '240', '--draws', '0', '-m', 'bike-racks=40', '-o', join(folder, 'plan.xlsx')],
  ['measures'],
  ['factors'],
  ['questionnaire', '-o', join(folder, 'questions.xlsx')],
];

describe('a run that may not connect', () => {
  it('is told apart, if it does', () => {
    const connects = `require('node:net').connect(9)`;
    expect(() => execFileSync(process.execPath, ['-r', guard, '-e', connects], { stdio: 'ignore' })).toThrow();
  });

  it.each(
    runs.map(
      (args) =>
        [
          args
            .slice(0, 1)
            .concat(args.at(-1) ?? '')
            .join(' … ')
            .replaceAll(folder, ''),
          args,
        ] as const,
    ),
  )('does all that it does otherwise: %s', async (_, args) => {
    const run = await runTool(args, { env: { NODE_OPTIONS: `--require ${guard}` } });
    expect(run).toMatchObject({ code: 0 });
    expect(run.err).not.toContain('network: ');
  });
});

/** A namespace without any network, not even one of its own; null where the system gives none. */
function namespace(): string[] | null {
  for (const flags of ['-n', '-rn']) {
    try {
      execFileSync('unshare', [flags, 'true'], { stdio: 'ignore' });
      return ['unshare', flags];
    } catch {
      // the next, or none
    }
  }
  return null;
}
const without = namespace();
if (!without) console.warn('SKIPPED: a run in a namespace without a network, since none can be made here');

it.skipIf(!without)('the green travel plan is written where there is no network at all', () => {
  const [program = '', ...flags] = without ?? [];
  const output = join(folder, 'offline.html');
  const args = [join(root, 'bin/resplan.js'), 'report', survey, '--headcount', '240', '--draws', '0', '-o', output];
  execFileSync(program, [...flags, process.execPath, ...args, '-m', 'bike-racks=40'], { cwd: folder });
  expect(readFileSync(output, 'utf8')).toContain('</html>');
});

it('the page names no address that it would load from, and may load none', () => {
  const page = readFileSync(join(folder, 'plan.html'), 'utf8');
  expect(page).toContain("default-src 'none'");
  expect(page).not.toMatch(
    /<(?:link|iframe|object|embed|base)\b|\bsrc\s*=\s*["']?https?:|@import|url\(\s*["']?https?:/i,
  );
});
