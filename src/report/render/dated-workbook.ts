import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { escapeHtml } from './escape-html.ts';

/** The first day that a zip file knows. */
const firstDay = '1980-01-01';
const corePath = 'docProps/core.xml';
const coreType =
  '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>';
const coreRelation =
  '<Relationship Id="rIdCore" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>';

/**
 * A workbook whose files and properties all have one date, so that the same sheets are the same bytes.
 * `date` is YYYY, YYYY-MM or YYYY-MM-DD; null is 1980-01-01.
 */
export function datedWorkbook(bytes: Uint8Array, date: string | null, title: string): Uint8Array {
  const [year, month, day] = (date ?? firstDay).split('-').map(Number) as [number, number?, number?];
  const moment = [Math.min(2107, Math.max(1980, year)), month ?? 1, day ?? 1] as const;
  const files = unzipSync(bytes);
  const edit = (path: string, end: string, addition: string) => {
    const file = files[path];
    if (file) files[path] = strToU8(strFromU8(file).replace(end, `${addition}${end}`));
  };
  edit('[Content_Types].xml', '</Types>', coreType);
  edit('_rels/.rels', '</Relationships>', coreRelation);
  files[corePath] = strToU8(coreProperties(isoDay(moment), title));
  const entries = Object.keys(files)
    .sort((a, b) => Number(b === '[Content_Types].xml') - Number(a === '[Content_Types].xml') || (a < b ? -1 : 1))
    .map((path) => [path, files[path] as Uint8Array] as const);
  // a zip file holds local time without a zone: the parts are given as they are to stand there
  return zipSync(Object.fromEntries(entries), { mtime: new Date(moment[0], moment[1] - 1, moment[2]), level: 6 });
}

function isoDay([year, month, day]: readonly [number, number, number]): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function coreProperties(day: string, title: string): string {
  const w3c = 'xsi:type="dcterms:W3CDTF"';
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escapeHtml(title)}</dc:title><dc:creator>resplan</dc:creator>`,
    `<dcterms:created ${w3c}>${day}T00:00:00Z</dcterms:created><dcterms:modified ${w3c}>${day}T00:00:00Z</dcterms:modified>`,
    '</cp:coreProperties>',
  ].join('');
}
