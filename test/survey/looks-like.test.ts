import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { looksLike } from '../../src/survey/looks-like.ts';
import { encode } from './bytes.ts';

const text = (content: string) => strToU8(content);

describe('looksLike', () => {
  it.each([
    ['csv', text('id,mode\n1,car\n')],
    ['csv', encode('id;färdmedel\n', 'windows-1252')],
    ['csv', encode('id;färdmedel\n', 'utf-16le')],
    ['csv', encode('id;färdmedel\n', 'utf-16be').slice(2)],
    ['csv', text('[km],mode\n5,car\n')],
    ['csv', text('BMI,distance to work\n22,5\n')],
    ['pdf', text('%PDF-1.7\n')],
    ['image', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a)],
    ['image', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0)],
    ['xls', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)],
    ['gzip', Uint8Array.of(0x1f, 0x8b, 8, 0)],
    ['html', text('\n<!DOCTYPE html><table>')],
    ['html', text('<html><body>')],
    ['json', text('{"answers": []}')],
    ['json', text('[\n  {"mode": "car"}]')],
    ['empty', new Uint8Array(0)],
    ['empty', text('\uFEFF \r\n\n')],
    ['binary', Uint8Array.of(1, 0, 0, 7, 65, 66, 0, 0, 9)],
    ['binary', Uint8Array.from({ length: 100 }, (_, i) => (i % 4 ? 65 + i : 2))],
  ])('knows %s by its content', (kind, head) => {
    expect(looksLike(head, 'answers.csv')).toBe(kind);
  });

  it('tells a workbook from any other zip by what is in it', () => {
    const entry = text('<x/>');
    const types = { '[Content_Types].xml': entry };
    expect(looksLike(zipSync({ ...types, 'xl/workbook.xml': entry }), 'a.csv')).toBe('xlsx');
    expect(looksLike(zipSync({ ...types, 'word/document.xml': entry }), 'a.xlsx')).toBe('zip');
    expect(looksLike(zipSync({ 'survey.csv': entry }), 'a.zip')).toBe('zip');
  });

  it('lets the name decide only where the first bytes leave it open', () => {
    const head = zipSync({ '[Content_Types].xml': text('<x/>'), 'docProps/app.xml': text('<x/>') });
    expect(looksLike(head, 'answers.XLSX')).toBe('xlsx');
    expect(looksLike(head, 'answers')).toBe('zip');
  });
});
