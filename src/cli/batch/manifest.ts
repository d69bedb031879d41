/** The list of clients as a CSV table, as Excel or anyone writes it. In: its records. Out: who they are. */
import { dirname } from 'node:path';
import { ResplanError } from '../../resplan-error.ts';
import { decodeText } from '../../survey/decode.ts';
import { looksLike } from '../../survey/looks-like.ts';
import { wordKey } from '../../survey/normalise.ts';
import { readRecords } from '../../survey/table.ts';
import { recordsOf as asRecords, type TableRecord } from '../../survey/table-rows.ts';
import { absolute, openBytes } from '../files.ts';
import type { Shell } from '../shell.ts';
import type { ClientList, ListedClient } from './listed-client.ts';

const headers = {
  name: ['name', 'namn', 'client', 'kund', 'employer', 'arbetsgivare', 'company', 'företag', 'organisation'],
  survey: ['survey', 'surveys', 'enkät', 'enkäter', 'enkat', 'file', 'files', 'fil', 'filer', 'answers', 'svar'],
  profile: ['profile', 'profil'],
  plan: ['plan', 'planfil', 'plan file'],
  headcount: ['headcount', 'employees', 'anställda', 'anstallda', 'antal anställda', 'antal anstallda'],
  language: ['language', 'lang', 'språk', 'sprak'],
} as const;
type Column = keyof typeof headers;

/** @throws ResplanError 'manifest-invalid' for a table without employers, 'file-missing' or 'file-unreadable' */
export async function readManifest(shell: Shell, path: string): Promise<ClientList> {
  const [header, ...rows] = await recordsOf(shell, path);
  const columns = (header?.cells ?? []).map(columnOf);
  const written = (header?.cells ?? []).map((cell) => cell.trim());
  if (!columns.includes('name'))
    throw new ResplanError('manifest-invalid', { file: path, problem: 'no-name-column', value: written.join(', ') });
  const clients = rows.map((row) => clientOf(row, columns, path));
  if (clients.length === 0) throw new ResplanError('manifest-invalid', { file: path, problem: 'no-clients' });
  return {
    base: path === '-' ? shell.cwd : dirname(absolute(shell, path)),
    clients,
    unusedColumns: written.filter((cell, i) => cell !== '' && columns[i] === null),
  };
}

async function recordsOf(shell: Shell, path: string): Promise<TableRecord[]> {
  const parts: Uint8Array[] = [];
  for await (const part of await openBytes(shell, path)) parts.push(part);
  const bytes = Buffer.concat(parts);
  const kind = looksLike(bytes.subarray(0, 65_536), path);
  if (kind !== 'csv' && kind !== 'empty')
    throw new ResplanError('manifest-invalid', { file: path, problem: 'not-csv' });
  const records: TableRecord[] = [];
  async function* all() {
    yield bytes;
  }
  for await (const batch of readRecords(
    decodeText(all(), () => {}),
    { delimiter: null },
    () => {},
  ))
    records.push(...asRecords(batch));
  return records;
}

function columnOf(header: string): Column | null {
  const key = wordKey(header);
  const found = (Object.keys(headers) as Column[]).find((column) => headers[column].some((word) => word === key));
  return found ?? null;
}

function clientOf(
  { row, cells, broken }: TableRecord,
  columns: readonly (Column | null)[],
  file: string,
): ListedClient {
  const cell = (column: Column) => {
    const at = columns.indexOf(column);
    const text = at < 0 ? '' : (cells[at] ?? '').trim();
    return text === '' ? null : text;
  };
  const [name, survey, profile, plan] = [cell('name'), cell('survey'), cell('profile'), cell('plan')];
  const problem = broken
    ? 'broken'
    : name === null
      ? 'no-name'
      : survey !== null && profile !== null
        ? 'survey-and-profile'
        : (survey ?? profile ?? plan) === null
          ? 'no-file'
          : null;
  return {
    name: name ?? `#${row}`,
    files: severalFiles(survey ?? profile ?? ''),
    plan,
    headcount: cell('headcount'),
    language: cell('language'),
    isNamed: true,
    problem: problem === null ? null : new ResplanError('manifest-invalid', { file, line: row, problem }),
  };
}

/** `site-a.csv | site-b.csv`: several surveys of one employer. */
function severalFiles(cell: string): string[] {
  return cell
    .split(/[|;\n]/)
    .map((one) => one.trim())
    .filter((one) => one !== '');
}
