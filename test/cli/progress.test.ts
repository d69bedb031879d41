/** What is under way is told on a terminal, late and seldom, and is wiped. */
import { expect, it } from 'vitest';
import { terminalProgress } from '../../src/cli/progress.ts';
import { spawnTool } from './run-tool.ts';

function watched() {
  const clock = { ms: 0 };
  const written: string[] = [];
  const progress = terminalProgress(
    (text) => written.push(text),
    20,
    () => clock.ms,
  );
  return { clock, written, progress };
}

it('nothing is told in the first half second, and then ten times a second at most', () => {
  const { clock, written, progress } = watched();
  for (clock.ms = 0; clock.ms <= 1000; clock.ms += 10) progress.at(() => `${clock.ms} ms`);
  expect(written.map((text) => text.replace('\r\u001b[2K', ''))).toEqual(
    ['500', '600', '700', '800', '900', '1000'].map((ms) => `${ms} ms`),
  );
});

it('what holds the thread is told before it begins, on one line, and wiped once', async () => {
  const { written, progress } = watched();
  await progress.begin('a text that is longer than the terminal');
  progress.clear();
  progress.clear();
  expect(written).toEqual(['\r\u001b[2Ka text that is long', '\r\u001b[2K']);
});

it('in a pipe nothing of it is written', async () => {
  const { err } = await spawnTool(['simulate', 'demo-employer.csv', '--headcount', '240', '-m', 'bike-racks=20']);
  expect(err).not.toContain('\u001b');
});
