/** What no run may show, whatever it read. */
export interface Ended {
  /** Null where it was killed by a signal. */
  code: number | null;
  out: string;
  err: string;
}

/** What is wrong with a run, in words; empty where nothing is. `format`: that of its output. */
export function outputFaults({ code, out, err }: Ended, format = 'text'): string[] {
  const shown = format === 'html' ? withoutScripts(out) : out;
  return [
    ...(code === 0 || code === 1 || code === 2 ? [] : [`exit code ${code}`]),
    ...(code === 2 && err.trim() === '' ? ['ended with 2 and said nothing'] : []),
    ...(/^\s+at .+[:(]\d+:\d+\)?$/m.test(err + shown) ? ['a stack trace'] : []),
    ...(/in resplan itself|i resplan självt/.test(err.replace(/\s+/g, ' ')) ? ['a fault of its own'] : []),
    ...(/\bNaN\b|Infinity|∞|\bundefined\b|\[object /.test(err + shown) ? ['NaN, Infinity or undefined'] : []),
    ...(format !== 'xlsx' && controls.test(err + shown) ? ['a control character'] : []),
    ...(format === 'html' && /<script>alert/i.test(shown) ? ['a script of the file'] : []),
    ...(format === 'csv' && /(^|[,;\n])"?=cmd/.test(shown) ? ['a formula of the file'] : []),
    ...rowFaults(out),
    ...(format === 'json' && code !== 2 ? jsonFaults(out) : []),
  ];
}

/** All but line breaks and tabs; and what turns text round. */
const controls = /(?![\t\n\r])[\p{Cc}\u202a-\u202e\u2066-\u2069]/u;

function withoutScripts(html: string): string {
  return html.replace(/<script\b(?!>alert)[^>]*>[\s\S]*?<\/script>/g, '');
}

/** `12 rows read = 10 used + 2 set aside`, in either language. */
function rowFaults(out: string): string[] {
  const lines = out.matchAll(/^([\d\s,]+) (?:rows read|rader lästa) = ([\d\s,]+) \S+ \+ ([\d\s,]+) /gmu);
  const whole = (text = '') => Number(text.replace(/\D/g, ''));
  return [...lines].flatMap(([line, read, used, aside]) =>
    whole(read) === whole(used) + whole(aside) ? [] : [`rows unaccounted for: ${line}`],
  );
}

interface Counted {
  quality?: { rowsRead?: number; rowsUsed?: number; rowsSetAside?: number };
}

function jsonFaults(out: string): string[] {
  let report: Counted;
  try {
    report = JSON.parse(out) as Counted;
  } catch {
    return ['no whole JSON'];
  }
  const { rowsRead = 0, rowsUsed = 0, rowsSetAside = 0 } = report.quality ?? {};
  return rowsRead === rowsUsed + rowsSetAside ? [] : ['rows unaccounted for'];
}

/** Paths of numbers in a value that JSON would write as null. */
export function notFinite(value: unknown, path = ''): string[] {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [`${path} is ${value}`];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => notFinite(inner, `${path}.${key}`));
}

export function formatOf(args: readonly string[]): string {
  const at = args.indexOf('--format');
  return at < 0 ? (args[0] === 'profile' ? 'json' : 'text') : (args[at + 1] as string);
}
