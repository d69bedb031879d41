/** Why a text is no YAML, by the code of its parser. */
import type { Language } from './language.ts';

const en: Record<string, string> = {
  TAB_AS_INDENT: 'a tab stands where YAML wants spaces. Indent with two spaces.',
  BAD_INDENT: 'the indentation is not the same as in the lines around. Indent with two spaces a level.',
  DUPLICATE_KEY: 'the same key stands twice.',
  MISSING_CHAR: 'a quotation mark, bracket or comma is missing.',
  MULTILINE_IMPLICIT_KEY: 'a colon seems to be missing, or a text with a colon in it needs quotation marks.',
  BLOCK_AS_IMPLICIT_KEY: 'a text with a colon in it needs quotation marks: title: "Plan: 2027".',
  TOO_MANY_ALIASES: 'too many references (*name) to other places. Write out what they stand for.',
  RESOURCE_EXHAUSTION: 'lists and keys are nested too deeply for a plan.',
};
const sv: Record<string, string> = {
  TAB_AS_INDENT: 'en tabb står där YAML vill ha mellanslag. Dra in med två mellanslag.',
  BAD_INDENT: 'indraget är inte detsamma som i raderna omkring. Dra in med två mellanslag per nivå.',
  DUPLICATE_KEY: 'samma nyckel står två gånger.',
  MISSING_CHAR: 'ett citattecken, en parentes eller ett komma saknas.',
  MULTILINE_IMPLICIT_KEY: 'ett kolon verkar saknas, eller så behöver en text med kolon i citattecken.',
  BLOCK_AS_IMPLICIT_KEY: 'en text med kolon i behöver citattecken: title: "Plan: 2027".',
  TOO_MANY_ALIASES: 'för många hänvisningar (*namn) till andra ställen. Skriv ut det som de står för.',
  RESOURCE_EXHAUSTION: 'listor och nycklar är nästlade djupare än i någon plan.',
};

export function yamlProblem(code: string, language: Language): string {
  return language === 'sv'
    ? (sv[code] ?? `det här är inte giltig YAML (${code}).`)
    : (en[code] ?? `this is not valid YAML (${code}).`);
}
