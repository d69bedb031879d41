import { describe, expect, it } from 'vitest';
import { ResplanError } from '../../src/resplan-error.ts';
import { findDelimiter, readDelimiterOption, takeSepLine } from '../../src/survey/delimiter.ts';

describe('findDelimiter', () => {
  it.each([
    ['comma', ',', 'id,mode,km\n1,car,5\n2,bus,7\n'],
    ['semicolon', ';', 'id;mode;km\n1;car;5\n2;bus;7\n'],
    ['tab', '\t', 'id\tmode\tkm\n1\tcar\t5\n2\tbus\t7\n'],
    ['pipe', '|', 'id|mode|km\n1|car|5\n2|bus|7\n'],
    ['semicolon beside decimal commas', ';', 'km;färdmedel\n2,9;bil\n3,4;buss\n'],
    ['semicolon beside a decimal comma in every row and the header', ';', 'km, enkel;dagar\n2,9;5\n3,4;4\n'],
    [
      'semicolon beside prose with commas',
      ';',
      'Hur långt, i km, har du?;Hur, oftast?\n2,9;bil, buss\n3,4;cykel, gång\n',
    ],
    ['comma beside multiple choice joined by semicolons', ',', 'id,modes\n1,Bil;Cykel;\n2,Buss;\n3,Bil;Buss;Cykel;\n'],
    ['comma beside quoted commas', ',', 'id,modes\n1,"car, bus, walk"\n2,"bus; walk"\n'],
    ['comma where quoted cells hold line breaks and semicolons', ',', 'id,"a;b\nc;d",km\n1,x;y,5\n2,z,7\n'],
    ['semicolon under a title line', ';', 'Resvaneundersökning 2024\n\nid;km;mode\n1;2,5;bil\n2;3,5;buss\n'],
    ['semicolon although some rows are short', ';', 'a;b;c;d\n1;2;3;4\n1;2\n1;2;3;4\n1\n1;2;3;4\n'],
    ['semicolon although a quote is broken', ';', 'a;b;c\n1;"2;3\n4;5;6\n7;8;9\n'],
    ['comma for a table of one column', ',', 'mode\ncar\nbus\n'],
  ])('finds %s', (_, delimiter, head) => {
    expect(findDelimiter(head, true)).toBe(delimiter);
  });

  it('does not count a last record that is cut off', () => {
    expect(findDelimiter('a;b\n1,5;2,', false)).toBe(';');
  });
});

describe('takeSepLine', () => {
  it('takes the delimiter from a first line sep= and drops the line', () => {
    expect(takeSepLine('sep=;\r\na;b\r\n')).toEqual({ delimiter: ';', rest: 'a;b\r\n' });
    expect(takeSepLine('"sep=,"\na,b')).toEqual({ delimiter: ',', rest: 'a,b' });
    expect(takeSepLine('SEP=\t\ra\tb')).toEqual({ delimiter: '\t', rest: 'a\tb' });
  });

  it('leaves any other first line alone', () => {
    expect(takeSepLine('separate;b\n')).toEqual({ delimiter: null, rest: 'separate;b\n' });
  });
});

describe('readDelimiterOption', () => {
  it('takes one character, or tab by name', () => {
    expect([';', ':', 'tab', '\\t', '\t'].map(readDelimiterOption)).toEqual([';', ':', '\t', '\t', '\t']);
  });

  it.each(['', ';;', '"', '\n'])('refuses %j', (value) => {
    expect(() => readDelimiterOption(value)).toThrow(ResplanError);
  });
});
