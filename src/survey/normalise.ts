/** Texts made comparable: how a cell is written must not change what it means. */

const emojis = /(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|[\u{1f1e6}-\u{1f1ff}])/gu;
const invisible = /(?:\u00ad|[\u200b-\u200f]|\u2060|\ufe0e|\ufe0f|\ufeff)/g;
const optionNumber = /^(?:\(?(?:\d{1,2}[.)]|[a-z]\)|[a-z]\.(?=\s))|\d{1,2}\s?[-:=](?=\s)|[-•*·–](?=\s))\s*(?=\p{L})/u;

/**
 * Lower case, one kind of dash, quote and space, no option number (`1.`, `a)`), no emojis beside words, no punctuation
 * at the end. An emoji or a punctuation mark that is the whole answer stays.
 */
export function normalise(text: string): string {
  const plain = unify(text);
  const bare = plain.replace(emojis, ' ').replace(/\s+/g, ' ').trim();
  const unnumbered = unquote(bare === '' ? plain : bare).replace(optionNumber, '');
  const ended = unnumbered.replace(/[\s.,;:!?*"']+$/u, '');
  return ended === '' ? unnumbered : ended;
}

/** One kind of letter form, case, dash, quote and space; nothing left out. */
export function unify(text: string): string {
  return (
    text
      // before NFKC, which takes these marks apart
      .replace(/[\u2018\u2019\u201a\u201b\u2032\u00b4`]/g, "'")
      .replace(/[\u201c-\u201f\u00ab\u00bb\u2033]/g, '"')
      .toLowerCase()
      .normalize('NFKC')
      .replace(invisible, '')
      .replace(/[\u2010-\u2015\u2212\ufe58\ufe63]/g, '-')
      .replace(/[\s\p{Cc}]+/gu, ' ')
      .trim()
  );
}

function unquote(text: string): string {
  return /^(["']).+\1$/u.test(text) ? text.slice(1, -1).trim() : text;
}

/**
 * The words of a text with single spaces between them, by which texts are looked up: `Bil (ensam)`, `bil, ensam` and
 * `BIL - ensam` have the key `bil ensam`. A text without letters or digits is its own key.
 */
export function wordKey(text: string): string {
  const normal = normalise(text);
  const words = normal
    .replace(/'/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
  return words === '' ? normal : words;
}
