/** The guides show what the tool does: every command in them is run, in order, and its output compared. */
import { beforeAll, describe, expect, test } from 'vitest';
import { cutAlike, guideLines, guides } from './guide-blocks.ts';
import { type Followed, follow } from './guide-round.ts';

describe.each(guides)('$file', (guide) => {
  let followed: Followed[] = [];
  beforeAll(async () => {
    followed = await follow(guide);
  }, 120_000);

  const commands = () => followed.flatMap(({ command }) => (command === null ? [] : [command]));

  test('every command succeeds', () => {
    const failed = followed.filter(({ code }) => code !== 0);
    expect(failed.map(({ command, code, real }) => ({ command, code, real }))).toEqual([]);
  });

  test('every output and every excerpt of the plan is what the tool gives', () => {
    const shown = followed.map((example) => ({ command: example.command, lines: example.shown }));
    const real = followed.map((example) => ({
      command: example.command,
      lines: cutAlike(example.shown, example.real),
    }));
    expect(shown, 'npx tsx test/fixtures/renew-guides.ts writes it anew').toEqual(real);
  });

  test('the report to sign is reached in fewer than ten commands', () => {
    const report = commands().findIndex((command) => /^resplan report .*--open/.test(command));
    expect(report).toBeGreaterThan(0);
    expect(report + 1).toBeLessThan(10);
  });

  test('the round goes from the questionnaire to the follow-up, in nine commands as it says', () => {
    expect(commands()[0]).toMatch(/^resplan questionnaire/);
    expect(commands().at(-1)).toMatch(/^resplan track/);
    // the same report once more, as text, is not needed to get there
    expect(commands().filter((command) => !command.endsWith('-f text'))).toHaveLength(9);
  });

  test('it is short enough to be read in one sitting', () => {
    expect(guideLines(guide).length).toBeLessThan(265);
  });
});

describe('a cut in a shown output', () => {
  const real = ['a', 'b', 'c', 'd', 'e', 'f'];

  test('stands for any run of lines', () => {
    expect(cutAlike(['a', '…', 'f'], real)).toEqual(['a', '…', 'f']);
    expect(cutAlike(['a', '…', 'c', 'd', '…'], real)).toEqual(['a', '…', 'c', 'd', '…']);
    expect(cutAlike(['…', 'e', 'f'], real)).toEqual(['…', 'e', 'f']);
  });

  test('hides no line that is shown and no longer real', () => {
    expect(cutAlike(['a', 'x', '…', 'f'], real)).toEqual(['a', 'b', '…', 'f']);
    expect(cutAlike(['a', '…', 'c', 'x', '…'], real)).toEqual(['a', '…', 'c', 'd', '…']);
    expect(() => cutAlike(['a', '…', 'x', '…'], real)).toThrow('no line “x”');
  });

  test('is gone where all is shown', () => {
    expect(cutAlike(['a', '…', 'c'], ['a', 'c'])).toEqual(['a', 'c']);
    expect(cutAlike(['a', 'b'], ['a', 'c', 'd'])).toEqual(['a', 'c', 'd']);
  });
});
