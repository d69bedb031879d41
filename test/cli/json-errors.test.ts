/** --json-errors: what is said on standard error is one object a line, whatever it is. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { asMessage, messageLineSchema, publishedMessageSchema } from '../../schemas/message-schema.ts';
import { explainFailure } from '../../src/cli/failure.ts';
import { type Message, messageLine } from '../../src/cli/message-line.ts';
import { root, runTool } from './run-tool.ts';

const messages = (err: string): Message[] =>
  err
    .trimEnd()
    .split('\n')
    .filter(Boolean)
    .map((line) => asMessage(messageLineSchema.parse(JSON.parse(line))));
const run = async (...args: string[]) => {
  const { code, out, err } = await runTool([...args, '--lang', 'en', '--json-errors']);
  return { code, out, messages: messages(err) };
};

describe('an error', () => {
  it.each([
    ['a missing file', ['estimate', 'none.csv'], { code: 'file-missing', file: 'none.csv' }],
    [
      'a wrong option',
      ['estimate', 'pipe.csv', '--unit', 'ells'],
      { code: 'option-invalid', hint: 'km, mil, mile, m' },
    ],
    ['a plan', ['plan', 'check', 'pipe.csv'], { code: 'plan-invalid', file: 'pipe.csv', row: 1, column: 1 }],
    ['an unknown option', ['estimate', 'pipe.csv', '--nonsense'], { code: 'unknown-option' }],
    ['an unknown command', ['estimat'], { code: 'unknown-command' }],
    ['no word for a command', ['plan'], { code: 'missing-command' }],
    ['what lacks options', ['init'], { code: 'missing-options' }],
    ['one round only', ['track', 'pipe.csv'], { code: 'needs-two-rounds' }],
    ['a bound', ['estimate', 'pipe.csv', '--fail-on', 'co2e>1'], { code: 'gate-invalid' }],
  ])('is one line: %s', async (_, args, expected) => {
    const { code, out, messages } = await run(...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(messages).toEqual([
      expect.objectContaining({ schema: 'resplan/message/1', severity: 'error', ...expected }),
    ]);
    expect(messages[0]?.message).not.toBe('');
  });

  it('of our own making is internal', async () => {
    let err = '';
    const shell = {
      language: 'en',
      env: {},
      jsonErrors: true,
      err: (text: string) => {
        err += text;
      },
    };
    expect(await explainFailure(new TypeError('x is undefined'), shell as never)).toBe(2);
    expect(messages(err)).toMatchObject([{ code: 'internal', severity: 'error' }]);
    expect(err).toContain('x is undefined');
  });
});

describe('the data', () => {
  it('is told of by kind, with its first row and no cell', async () => {
    const { code, messages } = await run('estimate', 'unknown-modes.csv', 'no-unit-in-header.csv', '-f', 'json');
    expect(code).toBe(1);
    expect(messages.map(({ code, severity, file, row }) => ({ code, severity, file, row }))).toEqual([
      { code: 'unknown-mode', severity: 'warning', file: 'unknown-modes.csv', row: 4 },
      { code: 'unit-unknown', severity: 'error', file: 'no-unit-in-header.csv' },
      { code: 'co2e-incomplete', severity: 'error' },
    ]);
    expect(messages[1]).toMatchObject({ column: 'Avstånd till arbetet', hint: expect.stringContaining('--unit km') });
    expect(JSON.stringify(messages)).not.toContain('Luftballong');
  });

  it('whatever ends a run with 1 is told', async () => {
    for (const args of [
      ['check', 'no-unit-in-header.csv'],
      ['profile', 'no-unit-in-header.csv'],
    ]) {
      const { code, messages } = await run(...args);
      expect(code).toBe(1);
      expect(messages.map((message) => message.code)).toContain('unit-unknown');
    }
  });
});

describe('a line', () => {
  it('fits the schema that is published, as every line above does', () => {
    expect(readFileSync(join(root, 'schemas/message.schema.json'), 'utf8')).toBe(publishedMessageSchema());
  });

  it('has no character that a terminal or a log obeys, and loses none', () => {
    const odd = 'a\u001b[2J\u009b1m\u202eb\u2028c\nd';
    const line = messageLine(odd, { code: 'note', details: { file: odd } });
    expect(line.trimEnd()).not.toMatch(/[\p{Cc}\u202e\u2028]/u);
    expect(JSON.parse(line)).toMatchObject({ message: odd, file: odd, severity: 'note' });
  });

  it('comes from the command itself too, in the language of the run', async () => {
    const { code, out, err } = await runTool(['estimate', 'none.csv', '--json-errors', '--lang', 'sv']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(messages(err)).toMatchObject([{ code: 'file-missing', message: expect.stringContaining('finns inte') }]);
  });
});
