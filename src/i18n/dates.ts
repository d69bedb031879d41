import { type Language, localeTags } from './language.ts';

/** `2026-11-23` as 23 november 2026; `2026-11` as november 2026; a year as it is. */
export function formatDate(date: string, language: Language): string {
  const [year, month, day] = date.split('-').map(Number);
  if (year === undefined || month === undefined) return date;
  const format = new Intl.DateTimeFormat(localeTags[language], {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'long',
    ...(day === undefined ? {} : { day: 'numeric' }),
  });
  return format.format(Date.UTC(year, month - 1, day ?? 1));
}
