/** The one error class: input that cannot be used at all, or a wrong option. Everything milder is a Problem. */

export type ErrorCode =
  /** The file is of another kind; details.kind says which. */
  | 'looks-like'
  | 'empty-file'
  /** A readable table, but nothing in it is a commute survey. */
  | 'not-a-survey'
  | 'file-unreadable'
  /** details.file, details.limitKb */
  | 'file-too-big'
  /** details.columns, details.limit */
  | 'too-many-columns'
  /** details.limit: more sites, departments and employers than there can be */
  | 'too-many-units'
  /** details.limitMb */
  | 'xlsx-too-big'
  /** details.reason */
  | 'xlsx-unreadable'
  /** details.sheet was asked for, details.sheets are the ones there. */
  | 'sheet-unknown'
  /** details.option, details.value, details.allowed */
  | 'option-invalid'
  /** details.file */
  | 'file-missing'
  /** details.pattern: a glob that matched nothing */
  | 'nothing-matched'
  /** details.file, details.reason, details.limitKb */
  | 'logo-unusable'
  /** details.file, details.reason */
  | 'output-unwritable'
  /** details.field, details.closest */
  | 'map-field-unknown'
  /** details.field, details.header, details.closest, details.headers */
  | 'map-header-unknown'
  /** details.file, details.line, details.column, details.key, details.problem */
  | 'plan-invalid'
  /** details.key */
  | 'plan-place-unknown'
  /** details.file, details.path, details.problem */
  | 'factors-invalid'
  /** details.file, details.path, details.problem */
  | 'measures-invalid'
  /** details.id, details.known */
  | 'factors-unknown'
  /** details.file, details.path, details.problem */
  | 'profile-invalid'
  /** details.file, details.version, details.known */
  | 'profile-version'
  /** details.what, details.first, details.second, details.where */
  | 'profiles-differ'
  /** details.figure, details.known */
  | 'explain-unknown'
  /** details.minGroup */
  | 'too-few-to-share'
  /** details.minGroup */
  | 'too-few-to-report'
  /** details.file, details.known */
  | 'format-of-name-unknown'
  /** details.id, details.closest */
  | 'measure-unknown'
  /** details.name */
  | 'employer-twice'
  /** details.file, details.line, details.value */
  | 'headcounts-invalid'
  /** details.file, details.line, details.problem, details.value */
  | 'manifest-invalid'
  | 'key-invalid'
  | 'network-missing'
  | 'output-for-file'
  /** details.file, details.kind: it is a plan or a profile */
  | 'no-network'
  /** details.gate, details.reason, and what it is about: a bound of --fail-on */
  | 'gate-invalid'
  /** details.first, details.second */
  | 'measures-exclude'
  /** details.plans, details.limit, details.forbid */
  | 'plans-too-many'
  /** details.reason */
  | 'plans-impossible'
  /** details.id, details.size, details.unit */
  | 'size-invalid';

/** Thrown where the run cannot go on (exit code 2). The words for the user are made in i18n from code and details. */
export class ResplanError extends Error {
  readonly code: ErrorCode;
  readonly details: Record<string, string | number>;

  constructor(code: ErrorCode, details: Record<string, string | number> = {}, options?: ErrorOptions) {
    super(`${code}: ${JSON.stringify(details)}`, options);
    this.name = 'ResplanError';
    this.code = code;
    this.details = details;
  }
}
