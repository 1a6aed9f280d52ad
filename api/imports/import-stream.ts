import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { getDecoder } from 'iconv-lite';
import { EXCEL_HINT, type ImportFileRow, isFilled, OPTIONS, type Separator } from './import-file';

export interface StreamChoices {
  encoding: string;
  separator: Separator;
  /** Rows per batch. */
  take: number;
}

export interface StreamedRows {
  rows: ImportFileRow[];
  /** Rows of this stretch of the file without a single filled cell. */
  blank: number;
  /** Bytes of the file read so far. */
  bytes: number;
}

/** A quote was opened and never closed: read again with quotes as ordinary characters. */
export class QuotesBroken extends Error {}

/**
 * Reads the rows of a text file behind its header, in batches, without ever holding the file: numbered as a person counts in the sheet,
 * as `readImportFile` does for its first rows.
 * @throws QuotesBroken when `quotes` is on and the file cannot be read with them
 */
export async function* streamRows(
  chunks: AsyncIterable<Uint8Array>,
  { encoding, separator, take }: StreamChoices,
  quotes = true,
): AsyncGenerator<StreamedRows> {
  let bytes = 0;
  const decoder = getDecoder(encoding);
  const decoded = async function* () {
    for await (const chunk of chunks) {
      bytes += chunk.length;
      yield decoder.write(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length));
    }
    yield decoder.end() ?? '';
  };
  const hint = new HintRemover();
  const parser = parse({ ...OPTIONS, delimiter: separator, ...(quotes ? {} : { quote: false }) });
  const read = pipeline(Readable.from(hint.remove(decoded())), parser);
  // Its failure comes out of the parser too; nobody waits for this promise before that.
  read.catch(() => undefined);
  const numbering = new RowNumbering();
  let batch: StreamedRows = { rows: [], blank: 0, bytes };
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      numbering.put(cells, batch, hint.lines);
      if (batch.rows.length < take) continue;
      yield { ...batch, bytes };
      batch = { rows: [], blank: 0, bytes };
    }
    await read;
  } catch (error) {
    throw error instanceof CsvError && quotes ? new QuotesBroken() : error;
  }
  yield { ...batch, bytes };
}

/** Counts rows as a person does in the sheet. The header is the first row in which anything stands. */
class RowNumbering {
  private number = 0;
  private hasHeader = false;

  put(cells: string[], batch: StreamedRows, linesBefore: number): void {
    this.number += 1;
    const number = this.number + linesBefore;
    if (!cells.some(isFilled)) batch.blank += this.hasHeader ? 1 : 0;
    else if (this.hasHeader) batch.rows.push({ number, cells });
    else this.hasHeader = true;
  }
}

const LONGEST_HINT = 16;

/** Takes off a byte-order mark and Excel's own first line 'sep=;', which is no row of the list. */
class HintRemover {
  /** Lines that were taken off. */
  lines = 0;

  async *remove(text: AsyncIterable<string>): AsyncGenerator<string> {
    let start: string | undefined = '';
    for await (const piece of text) {
      if (start === undefined) {
        yield piece;
        continue;
      }
      start += piece;
      if (start.length < LONGEST_HINT) continue;
      yield this.without(start);
      start = undefined;
    }
    if (start !== undefined) yield this.without(start);
  }

  private without(start: string): string {
    const unmarked = start.replace(/^\ufeff/, '');
    const [hint = ''] = EXCEL_HINT.exec(unmarked) ?? [];
    if (hint !== '') this.lines = 1;
    return unmarked.slice(hint.length);
  }
}
