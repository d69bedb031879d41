import { describe, expect, it } from 'vitest';
import { readTable } from './bytes.ts';

const rows = async (text: string, delimiter: string | null = null) => {
  const { records, problems } = await readTable(text, delimiter);
  return {
    cells: records.map((record) => (record.broken ? 'broken' : record.cells.join('|'))),
    rows: records.map((record) => record.row),
    problems: problems.map((problem) => [problem.code, problem.row]),
  };
};

describe('readRecords', () => {
  it.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
    ['a lone CR', '\r'],
  ])('reads lines that end in %s', async (_, end) => {
    const { cells } = await rows(['a,b', '1,"x', 'y"', '3,4', ''].join(end));
    expect(cells).toEqual(['a|b', `1|x${end}y`, '3|4']);
  });

  it('reads a mixture of line ends', async () => {
    expect((await rows('a,b\r\n1,2\r3,4\n5,6')).cells).toEqual(['a|b', '1|2', '3|4', '5|6']);
  });

  it('numbers rows as a spreadsheet does: blank rows counted, line breaks in a cell not, no row for sep=', async () => {
    const read = await rows('sep=;\na;b\n\n1;"x\n\ny"\n;\n  \n2;z\n\n\n');
    expect(read.cells).toEqual(['a|b', '1|x\n\ny', '2|z']);
    expect(read.rows).toEqual([1, 3, 6]);
  });

  it('keeps ragged rows as they are', async () => {
    expect((await rows('a,b,c\n1\n1,2,3,4\n')).cells).toEqual(['a|b|c', '1', '1|2|3|4']);
  });

  it('reads with the given delimiter whatever the content or a sep= line says', async () => {
    expect((await rows('sep=;\na;b,c\n1;2,3\n', ',')).cells).toEqual(['a;b|c', '1;2|3']);
  });

  it('gives nothing for nothing', async () => {
    expect(await rows('')).toEqual({ cells: [], rows: [], problems: [] });
    expect((await rows('\n\n,,\n')).cells).toEqual([]);
  });
});

describe('a broken quote', () => {
  it('inside a cell is read as it stands, with a note', async () => {
    const read = await rows('id,what,km\n1,5" nail,2\n2,x,3\n');
    expect(read.cells).toEqual(['id|what|km', '1|5" nail|2', '2|x|3']);
    expect(read.problems).toEqual([['stray-quote', 2]]);
  });

  it('with text after a closing quote is kept where the row has its right number of cells', async () => {
    const read = await rows('id,what,km\n1,"5" nail",2\n');
    expect(read.cells[1]).toBe('1|"5" nail"|2');
    expect(read.problems).toEqual([['stray-quote', 2]]);
  });

  it('with text after a closing quote sets the row aside where the cells do not add up', async () => {
    const read = await rows('id,what\n1,"he said "hi, there" to me"\n2,x\n');
    expect(read.cells).toEqual(['id|what', 'broken', '2|x']);
    expect(read.problems).toEqual([['broken-quote', 2]]);
  });

  it('never closed sets its row aside and leaves the rows below', async () => {
    const read = await rows('id,mode,what\n1,car,"open\n2,bus,x\n3,walk,y\n');
    expect(read.cells).toEqual(['id|mode|what', 'broken', '2|bus|x', '3|walk|y']);
    expect(read.rows).toEqual([1, 2, 3, 4]);
    expect(read.problems).toEqual([['broken-quote', 2]]);
  });

  it('closed only by the quotes of a later row does not swallow the rows between', async () => {
    const read = await rows('id,mode,what\n1,car,"open\n2,bus,x\n3,walk,"good, too"\n4,car,\n');
    expect(read.cells).toEqual(['id|mode|what', 'broken', '2|bus|x', '3|walk|good, too', '4|car|']);
  });

  it('that makes one record of several, in order and with the right number of cells, is seen all the same', async () => {
    const read = await rows('id,mode,what\n1,car,"open\n2,bus,x\n3,walk,24"\n4,car,z\n');
    expect(read.cells).toEqual(['id|mode|what', 'broken', '2|bus|x', '3|walk|24"', '4|car|z']);
    expect(read.problems).toEqual([
      ['broken-quote', 2],
      ['stray-quote', 4],
    ]);
  });

  it('in the first column is seen the same way', async () => {
    const read = await rows('a,b,c\n"1,car,x\n2,bus,y\n3",walk,z\n');
    expect(read.cells).toEqual(['a|b|c', 'broken', '2|bus|y', '3"|walk|z']);
  });

  it('is not seen in an honest answer of several lines, prose with commas included', async () => {
    const text =
      'id,mode,what\n1,car,"I drive, mostly\nsometimes the bus, or walk, it depends\n\nsee you"\n2,"a\nb",x\n';
    const read = await rows(text);
    expect(read.rows).toEqual([1, 2, 3]);
    expect(read.problems).toEqual([]);
  });

  it('takes its own further lines with it', async () => {
    const read = await rows('id,mode,what\n1,car,"one\nhe said "hi" twice\nthree"\n2,bus,x\n');
    expect(read.cells).toEqual(['id|mode|what', 'broken', '2|bus|x']);
    expect(read.rows).toEqual([1, 2, 3]);
  });

  it('in the header is read as it stands, for a header is too dear to lose', async () => {
    const read = await rows('id,"mode,km\n1,car,5\n2,bus,7\n');
    expect(read.cells).toEqual(['id|mode|km', '1|car|5', '2|bus|7']);
    expect(read.problems).toEqual([['stray-quote', 1]]);
  });

  it('on the last line sets that line aside', async () => {
    expect((await rows('a,b\n1,2\n3,"4')).cells).toEqual(['a|b', '1|2', 'broken']);
  });

  it('in every row costs time in proportion to the file', async () => {
    const text = `a,b,c\n${'1,2,"x\n'.repeat(100_000)}`;
    const read = await rows(text);
    expect(read.cells.filter((cell) => cell === 'broken')).toHaveLength(100_000);
  }, 10_000);

  it('that finds no end within the longest record is given up without reading on', async () => {
    const read = await rows(`a,b,c\n1,2,"x\n${'4,5,6\n'.repeat(300_000)}`);
    expect(read.rows.at(-1)).toBe(300_002);
    expect(read.problems).toEqual([['broken-quote', 2]]);
  }, 10_000);
});

describe('a line of many megabytes', () => {
  it('is set aside and the rows around it are read', async () => {
    const read = await rows(`a,b\n1,2\n${'x'.repeat(5_000_000)}\n3,4\n`);
    expect(read.cells).toEqual(['a|b', '1|2', 'broken', '3|4']);
    expect(read.problems).toEqual([['row-too-long', 3]]);
  });
});
