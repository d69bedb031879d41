import { describe, expect, it } from 'vitest';
import { decodeAll, encode } from './bytes.ts';

const swedish = 'färdmedel;sträcka\nbåt;2,9\n';

describe('decodeText', () => {
  for (const encoding of ['utf-8', 'utf-8-bom', 'utf-16le', 'utf-16be', 'windows-1252'] as const) {
    it(`reads ${encoding} without a mark in the text`, async () => {
      expect(await decodeAll([encode(swedish, encoding)])).toEqual({ text: swedish, problems: [] });
    });

    it(`reads ${encoding} byte by byte`, async () => {
      const bytes = encode(swedish, encoding);
      expect(await decodeAll([...bytes].map((byte) => Uint8Array.of(byte)))).toEqual({ text: swedish, problems: [] });
    });
  }

  it('reads UTF-16 without a byte order mark by the pattern of its NUL bytes', async () => {
    const little = encode(swedish, 'utf-16le').slice(2);
    const big = encode(swedish, 'utf-16be').slice(2);
    expect((await decodeAll([little])).text).toBe(swedish);
    expect((await decodeAll([big])).text).toBe(swedish);
  });

  it('reads the characters of Windows-1252 that Latin-1 does not have', async () => {
    const { text, problems } = await decodeAll([Uint8Array.of(0x80, 0x93, 0xe5, 0x94, 0x96, 0x92)]);
    expect(text).toBe('€“å”–’');
    expect(problems).toEqual([]);
  });

  it('decides for Windows-1252 also when the first umlaut comes after a megabyte of ASCII', async () => {
    const ascii = new Uint8Array(1_000_000).fill(0x61);
    const { text } = await decodeAll([ascii, encode('gång', 'windows-1252')]);
    expect(text.endsWith('gång')).toBe(true);
    expect(text.length).toBe(1_000_004);
  });

  it('keeps a character whose bytes are cut between chunks', async () => {
    const bytes = encode(`${'a'.repeat(2000)}å🚲`, 'utf-8');
    const { text } = await decodeAll([bytes.slice(0, 2001), bytes.slice(2001, 2004), bytes.slice(2004)]);
    expect(text.endsWith('å🚲')).toBe(true);
  });

  it('reports bytes that are no UTF-8 in a file that is, once and with their number', async () => {
    const valid = encode('å'.repeat(40_000), 'utf-8');
    const { text, problems } = await decodeAll([valid, Uint8Array.of(0xe5, 0x20, 0xe4, 0x20)]);
    expect(text.endsWith('å\uFFFD \uFFFD ')).toBe(true);
    expect(problems).toEqual([{ code: 'undecodable-bytes', row: null, column: null, value: '2', hint: 'utf-8' }]);
  });

  it('stays with UTF-8 when a single byte of it is damaged', async () => {
    const bytes = encode('gå, gå, gå', 'utf-8');
    bytes[2] = 0x20;
    const { text, problems } = await decodeAll([bytes]);
    expect(text.endsWith('gå, gå')).toBe(true);
    expect(problems).toHaveLength(1);
  });

  it('reports a � that was in the file already', async () => {
    const { problems } = await decodeAll([encode('b\uFFFDt', 'utf-8')]);
    expect(problems.map((problem) => problem.code)).toEqual(['undecodable-bytes']);
  });

  it('reports a UTF-16 file that ends in half a character', async () => {
    const { problems } = await decodeAll([encode('abc', 'utf-16le').slice(0, -1)]);
    expect(problems).toHaveLength(1);
  });

  it('gives no text for no bytes', async () => {
    expect(await decodeAll([])).toEqual({ text: '', problems: [] });
  });
});
