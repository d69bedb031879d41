import { formatNumber, formatShare, type Language } from './language.ts';

interface ProgressWords {
  /** How much of a file has been read; its share where its size is known, else its megabytes. */
  reading: (file: string, share: number | null, bytes: number) => string;
  searching: string;
  drawing: (draws: number) => string;
}

const megabytes = (bytes: number, language: Language) => `${formatNumber(bytes / 1_000_000, language)}\u00a0MB`;

export const progressWords: Record<Language, ProgressWords> = {
  sv: {
    reading: (file, share, bytes) =>
      `Läser ${file}: ${share === null ? megabytes(bytes, 'sv') : formatShare(share, 'sv')} …`,
    searching: 'Söker bland alla sätt att sätta samman åtgärder …',
    drawing: (draws) => `Räknar ut spannen med ${formatNumber(draws, 'sv')} dragningar …`,
  },
  en: {
    reading: (file, share, bytes) =>
      `Reading ${file}: ${share === null ? megabytes(bytes, 'en') : formatShare(share, 'en')} …`,
    searching: 'Searching all ways to put measures together …',
    drawing: (draws) => `Working out the ranges from ${formatNumber(draws, 'en')} draws …`,
  },
};
