/** Deeper than any plan, factor set or measure; and no deeper than the parser's stack allows for. */
const deepest = 60;

/**
 * Whether YAML or JSON nests deeper than the parser could follow. Asked before it parses: a stack that runs out there
 * may end the process, with nothing to catch. Brackets in texts count as well, which in sound files close again.
 */
export function nestsTooDeeply(text: string): boolean {
  let open = 0;
  for (let i = 0; i < text.length; i++) {
    const sign = text[i];
    if (sign === '[' || sign === '{') open++;
    else if ((sign === ']' || sign === '}') && open > 0) open--;
    if (open > deepest) return true;
  }
  // `- - - -` opens a list in a list, and each level of a block is indented by a space at the least
  const lists = new RegExp(`^[ \\t]*(?:[-?:][ \\t]+){${deepest},}`, 'm');
  const indents = new RegExp(`^ {${deepest * 2},}[^ #\\r\\n]`, 'm');
  return lists.test(text) || indents.test(text);
}
