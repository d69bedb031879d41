import type { Language } from './language.ts';

/** Said on standard error when a profile is written. */
export const unsharedWarning: Record<Language, string> = {
  sv: 'Profilen är personuppgifter, precis som enkäten: skicka den inte vidare. Med --share görs en som kan lämna huset.',
  en: 'This profile is personal data, just as the survey is: do not send it on. --share makes one that may leave the house.',
};

export const sharedNote: Record<Language, (minGroup: number) => string> = {
  sv: (minGroup) =>
    `Delad profil: ingen grupp under ${minGroup} personer. Se docs/privacy.md för vad den skyddar mot och inte.`,
  en: (minGroup) =>
    `Shared profile: no group under ${minGroup} people. See docs/privacy.md for what it protects against and what not.`,
};

export const namedAlready: Record<Language, string> = {
  sv: 'Enkäten säger själv vilken arbetsgivare var och en hör till: --name används inte.',
  en: 'The survey says itself which employer each one is of: --name is not used.',
};
