import { errorTexts } from '../i18n/errors.ts';
import { fileErrorWords } from '../i18n/file-errors.ts';
import { visible } from '../i18n/visible.ts';
import type { ResplanError } from '../resplan-error.ts';
import { say } from './say.ts';
import type { Shell } from './shell.ts';

const isFile = new Set(['file', 'first']);

/** An error in the user's words: what happened, where, what to do next. */
export function sayError(shell: Shell, { code, details }: ResplanError): void {
  const { stdin } = fileErrorWords[shell.language];
  const named = Object.fromEntries(
    Object.entries(details).map(([key, value]) => [key, value === '-' && isFile.has(key) ? stdin : value]),
  );
  say(shell, visible(errorTexts[shell.language][code](named)), { code, severity: 'error', details });
}
