import { existsSync } from 'node:fs';
import { askWords } from '../../i18n/ask.ts';
import { visibleCell } from '../../i18n/visible.ts';
import { tableText } from '../../report/render/table-text.ts';
import { absolute } from '../files.ts';
import type { Shell } from '../shell.ts';
import { type Answers, askYesNo, type Prompt, wordsOf } from './answers.ts';
import { readColumns, surveyCandidates } from './survey.ts';

/** The file with the answers: one that lies here, or one that is named; null for none. */
export async function askSurvey(shell: Shell, _: Answers, prompt: Prompt): Promise<string | null> {
  const t = wordsOf(shell);
  const found = await surveyCandidates(shell);
  if (found.length > 0) {
    const choices = [
      ...found.map((value) => ({ name: visibleCell(value, 60), value })),
      { name: t.otherFile, value: '…' },
      { name: t.noSurvey, value: '' },
    ];
    const picked = String(await prompt({ type: 'select', message: t.surveyPick, choices }));
    if (picked !== '…') return picked === '' ? null : picked;
  }
  const validate = (text: string) =>
    text.trim() === '' || existsSync(absolute(shell, droppedPath(text))) ? true : t.noFile(droppedPath(text));
  const file = droppedPath(String(await prompt({ type: 'input', message: t.survey, validate })));
  return file === '' ? null : file;
}

/** A file dropped on a terminal comes in quotation marks, or on a Mac with a backslash before each blank. */
function droppedPath(text: string): string {
  const bare = text.trim().replace(/^(["'])(.*)\1$/, '$2');
  return bare.startsWith('/') ? bare.replace(/\\(.)/g, '$1') : bare;
}

/** The columns found, with a chance to correct each, until they are right. */
export async function askColumns(shell: Shell, { survey }: Answers, prompt: Prompt): Promise<Record<string, string>> {
  const t = wordsOf(shell);
  const fields = askWords[shell.language].fields;
  const map: Record<string, string> = {};
  for (;;) {
    const reading = await readColumns(shell, String(survey), map);
    if (!reading) return map;
    const rows = reading.columns.map(({ field, header }) => [field, visibleCell(header, 50)]);
    const head = [
      { head: '', align: 'left' as const },
      { head: '', align: 'left' as const },
    ];
    shell.err(`${t.columns}\n${tableText(head, rows, shell.style).trimStart().replace(/^/, ' ')}`);
    const open = reading.open.map(({ field }) => field);
    if (open.length === 0 && (await askYesNo(t.columnsRight, t, prompt))) return map;
    const wrong = (open[0] ??
      (await prompt({
        type: 'select',
        message: t.columnWrong,
        choices: reading.columns.map(({ field, header }) => ({
          name: `${field}: ${visibleCell(header, 50)}`,
          value: field,
        })),
      }))) as string;
    const headers = [...reading.columns.map(({ header }) => header), ...reading.unused];
    map[wrong] = String(
      await prompt({
        type: 'select',
        message: t.columnIs(fields[wrong] ?? wrong),
        choices: [
          ...headers.map((value) => ({ name: visibleCell(value, 60), value })),
          { name: t.columnNone, value: '-' },
        ],
      }),
    );
  }
}
