/** What goes wrong around a run: disks, pipes, signals. A file is then the old one or the new one, and nothing lies beside it. */
import { execFileSync, spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  watch,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { seeded } from '../fuzz/seeded.ts';
import { fixtures, oneLine, root, runSaying, runShell } from './run-tool.ts';

const survey = join(fixtures, 'demo-employer.csv');
const folder = mkdtempSync(join(tmpdir(), 'resplan-faults-'));
const mounted: string[] = [];
afterAll(() => {
  for (const path of mounted) execFileSync('umount', [path]);
  rmSync(folder, { recursive: true });
});

/** A small disk of its own; null where this user or system may not have one. */
function smallDisk(name: string): string | null {
  const path = join(folder, name);
  mkdirSync(path);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=16k', 'tmpfs', path], { stdio: 'ignore' });
  } catch {
    return null;
  }
  mounted.push(path);
  writeFileSync(join(path, 'plan.json'), 'old');
  return path;
}

const full = smallDisk('full');
const readOnly = smallDisk('read-only');
if (readOnly) execFileSync('mount', ['-o', 'remount,ro', readOnly]);
if (!full) console.warn('SKIPPED: full and read-only disks, since none can be mounted here');
const hasFullDevice = existsSync('/dev/full');
if (!hasFullDevice) console.warn('SKIPPED: standard output on a full disk, since there is no /dev/full');

/** Larger than the small disk. */
const profile = ['profile', survey, '-o', 'plan.json'];

describe('a full disk', () => {
  it.skipIf(!full)('leaves the old file and nothing else', async () => {
    const run = await runSaying([...profile, '--lang', 'sv'], { cwd: full as string });
    expect(run).toEqual({ code: 2, out: '', err: 'plan.json går inte att skriva: disken är full.\n' });
    expect(readFileSync(join(full as string, 'plan.json'), 'utf8')).toBe('old');
    expect(readdirSync(full as string)).toEqual(['plan.json']);
  });

  it.skipIf(!hasFullDevice).each([
    ['sv', 'Resultatet går inte att skriva: disken är full.'],
    ['en', 'The result cannot be written: the disk is full.'],
  ])('behind standard output ends the run with 2 and a line (%s)', async (language, line) => {
    const run = await runShell(`$RESPLAN estimate pipe.csv --lang ${language} > /dev/full`);
    expect([run.code, oneLine(run.err)]).toEqual([2, line]);
  });

  it.skipIf(!hasFullDevice)('behind standard error changes nothing in how the run ends', async () => {
    expect((await runShell('$RESPLAN check none.csv 2> /dev/full')).code).toBe(2);
    expect((await runShell('$RESPLAN check pipe.csv 2> /dev/full')).code).toBe(0);
  });
});

it.skipIf(!readOnly)('a disk that can only be read is said to be one, with what to do', async () => {
  const run = await runSaying([...profile, '--lang', 'en'], { cwd: readOnly as string });
  expect(run.err).toBe('plan.json cannot be written: the disk can only be read. Choose another folder.\n');
  expect(run.code).toBe(2);
});

it('a pipe with a name is written to, and stays one', async () => {
  execFileSync('mkfifo', [join(folder, 'fifo')]);
  const run = await runShell(`cat fifo & $RESPLAN estimate ${survey} -f json -o fifo; wait`, folder);
  expect(JSON.parse(run.out)).toMatchObject({ schema: 'resplan/estimate/1' });
  expect(statSync(join(folder, 'fifo')).isFIFO()).toBe(true);
});

describe('a run that is ended from outside', () => {
  const args = ['estimate', survey, '--headcount', '240', '-f', 'json', '-o', 'estimate.json'];
  const old = `${'old '.repeat(5000)}\n`;

  /** Ends the run when `when` says so. Gives how it ended, what the file holds then, and what lies beside it. */
  function end(signal: NodeJS.Signals, name: string, when: (kill: () => void, cwd: string) => () => void) {
    const cwd = join(folder, name);
    mkdirSync(cwd);
    writeFileSync(join(cwd, 'estimate.json'), old);
    return new Promise<{ ended: number | string | null; content: string; beside: string[] }>((resolve) => {
      const child = spawn(process.execPath, [join(root, 'bin/resplan.js'), ...args], { cwd, stdio: 'ignore' });
      const stop = when(() => child.kill(signal), cwd);
      child.on('close', (code, by) => {
        stop();
        const beside = readdirSync(cwd).filter((file) => file !== 'estimate.json');
        resolve({ ended: by ?? code, content: readFileSync(join(cwd, 'estimate.json'), 'utf8'), beside });
      });
    });
  }
  const isWhole = (content: string) => content === old || JSON.parse(content).schema === 'resplan/estimate/1';

  it.each(['SIGINT', 'SIGTERM', 'SIGKILL'] as const)(
    'at any moment, by %s, has written all or nothing',
    async (signal) => {
      const random = seeded(signal.length);
      for (let i = 0; i < 4; i++) {
        const { ended, content, beside } = await end(signal, `${signal}-${i}`, (kill) => {
          const timer = setTimeout(kill, 30 + random(500));
          return () => clearTimeout(timer);
        });
        expect([signal, 0]).toContain(ended);
        expect(isWhole(content)).toBe(true);
        if (signal !== 'SIGKILL') expect(beside).toEqual([]);
      }
    },
  );

  it.each(['SIGINT', 'SIGTERM', 'SIGKILL'] as const)(
    'while it writes, by %s, has written all or nothing',
    async (signal) => {
      const { ended, content, beside } = await end(signal, `${signal}-writing`, (kill, cwd) => {
        const watcher = watch(cwd, kill);
        return () => watcher.close();
      });
      expect([signal, 0]).toContain(ended);
      expect(isWhole(content)).toBe(true);
      if (signal !== 'SIGKILL') expect(beside).toEqual([]);
    },
  );

  it('leaves what a later run takes away, once it is a minute old', async () => {
    const cwd = join(folder, 'leftovers');
    mkdirSync(cwd);
    for (const name of ['.resplan-99999999-0-0.tmp', '.resplan-99999999-0-1.tmp', '.resplan-notes.tmp'])
      writeFileSync(join(cwd, name), 'half');
    const old = new Date(Date.now() - 3_600_000);
    for (const name of ['.resplan-99999999-0-0.tmp', '.resplan-notes.tmp']) utimesSync(join(cwd, name), old, old);
    await runSaying(args, { cwd });
    expect(readdirSync(cwd).sort()).toEqual(['.resplan-99999999-0-1.tmp', '.resplan-notes.tmp', 'estimate.json']);
  });
});
