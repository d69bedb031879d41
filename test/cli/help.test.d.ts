/** --help of every command, in both languages: headings, width, examples. */
export {};
