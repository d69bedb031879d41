/** The few styles that printed text has. */
export interface Style {
  title(text: string): string;
  strong(text: string): string;
  faint(text: string): string;
  bar(text: string): string;
  good(text: string): string;
  warning(text: string): string;
  error(text: string): string;
}

const same = (text: string) => text;

/** No colour: for files, pipes and NO_COLOR. */
export const plainStyle: Style = {
  title: same,
  strong: same,
  faint: same,
  bar: same,
  good: same,
  warning: same,
  error: same,
};
