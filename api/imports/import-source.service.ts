import { Injectable } from '@nestjs/common';
import { Prisma } from '../../prisma/generated/client';
import { PrismaService } from '../database/prisma.service';
import type { Separator } from './import-file';
import { QuotesBroken, type StreamedRows, streamRows } from './import-stream';
import type { ImportRecord } from './import.types';

const SLICE = 512 * 1024;

/** The stored file of an import, slice by slice: it can be as large as all the memory a program may have. */
@Injectable()
export class ImportSource {
  constructor(private readonly prisma: PrismaService) {}

  /** Length of the file in bytes; 0 when it is gone. */
  async size(importId: string): Promise<number> {
    const [found] = await this.prisma.rows<{ size: number }>(
      Prisma.sql`SELECT coalesce(length("file"), 0)::int AS size FROM imports WHERE "id" = ${importId}::uuid`,
    );
    return found?.size ?? 0;
  }

  /** The rows of the file in batches of `take`. `restart` is called when what came before turns out to be misread. */
  async *rows(found: ImportRecord, take: number, restart: () => Promise<void>): AsyncGenerator<StreamedRows> {
    const choices = {
      encoding: found.encoding ?? 'UTF-8',
      separator: (found.separator ?? ';') as Separator,
      take,
    };
    try {
      yield* streamRows(this.slices(found.id), choices);
    } catch (error) {
      if (!(error instanceof QuotesBroken)) throw error;
      await restart();
      yield* streamRows(this.slices(found.id), choices, false);
    }
  }

  private async *slices(importId: string): AsyncGenerator<Uint8Array> {
    for (let at = 1; ; at += SLICE) {
      const [found] = await this.prisma.rows<{ slice: Uint8Array | null }>(
        Prisma.sql`SELECT substring("file" FROM ${at}::int FOR ${SLICE}::int) AS slice FROM imports WHERE "id" = ${importId}::uuid`,
      );
      if (!found?.slice?.length) return;
      yield found.slice;
    }
  }
}
