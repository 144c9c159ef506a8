import { CsvError, parse as parseCsv } from 'csv-parse/sync';
import { type CaseSource, textBlocks, unreadable } from './case-file.js';

/**
 * The records of a CSV file, one after the other: only those of one block stand in memory. Blank lines are records too, so
 * that they count in the numbers of the rows. Throws `UnreadableFile`.
 */
export function* recordsOf(file: CaseSource): Generator<readonly string[]> {
  const texts = textBlocks(file);
  let done = 0;
  for (const block of wholeRecords(texts)) {
    const records = parsed(block);
    if (typeof records === 'number') {
      for (const _ of texts); // what is not UTF-8 further down is the graver fault
      throw unreadable('csv.quoting', file.name, done + records);
    }
    yield* records;
    done += records.length;
  }
}

/**
 * Texts joined until their quotes are even: then their last line break ends a record. In a file whose quotes are broken they
 * may stay odd to the end; its first broken record is in the last block all the same.
 */
function* wholeRecords(texts: Iterable<string>): Generator<string> {
  let begun = '';
  let isOpen = false;
  for (const text of texts) {
    begun += text;
    if (hasOddQuotes(text)) isOpen = !isOpen;
    if (isOpen) continue;
    yield begun;
    begun = '';
  }
  if (begun !== '') yield begun;
}

const hasOddQuotes = (text: string): boolean => {
  let odd = false;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) odd = !odd;
  return odd;
};

/** The records of a text, or the number of the first that is broken, from 1. */
const parsed = (text: string): readonly string[][] | number => {
  try {
    return parseCsv(text, {
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true, // a row of another length is reported where it is read, with the others
      skip_empty_lines: false,
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return Number(error.records ?? 0) + 1; // csv-parse counts the records that it has finished
  }
};
