import 'reflect-metadata';
import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { Module, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { SYSTEM_ACTOR } from '../access/actor';
import { ConfigModule } from '../config/config.module';
import { DatabaseModule } from '../database/database.module';
import { PrismaService } from '../database/prisma.service';
import { DomainError, NotFoundError } from '../errors/domain-error';
import { QueuesModule } from '../queues/queues.module';
import { ImportApplier } from './import-applier.service';
import { ImportChecker } from './import-checker.service';
import { countsOf } from './import-reading';
import { ImportReportService } from './import-report.service';
import { ImportsModule } from './imports.module';
import type { ImportRecord } from './import.types';
import { ImportIntake } from './import-intake.service';
import { ImportSteps } from './import-steps.service';
import { ImportsService } from './imports.service';

@Module({ imports: [ConfigModule.of('jobs'), DatabaseModule, QueuesModule, ImportsModule] })
class ImportCommandModule {}

const USAGE = `npm run import -- <file.csv> [--dry-run] [--report <rows-to-look-at.csv>] [--newsletter <topic> [--proof <where it is kept>]]`;

const WITH_VALUE = ['--report', '--newsletter', '--proof'];

function valueOf(args: string[], name: string): string | undefined {
  const at = args.indexOf(name);
  return at < 0 ? undefined : args[at + 1];
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function show(title: string, found: ImportRecord): void {
  const { rows, issues, ...counts } = countsOf(found);
  say(`\n${title} (${found.status})`);
  const lines = { rows: found.totalRows, ...rows, ...counts, ...issues };
  for (const [name, count] of Object.entries(lines))
    if (count > 0) say(`  ${name.padEnd(28)}${String(count).padStart(8)}`);
}

/** Checks a list and, unless it is a dry run, writes it: `npm run import -- <file>`. Works without the jobs program. */
async function main(args: string[]): Promise<number> {
  const [path] = args.filter(
    (arg, place) => !arg.startsWith('--') && !WITH_VALUE.includes(args[place - 1] ?? ''),
  );
  if (path === undefined) {
    say(USAGE);
    return 2;
  }
  const app = await NestFactory.createApplicationContext(ImportCommandModule, {
    logger: ['error', 'warn'],
    abortOnError: false,
  });
  try {
    const imports = app.get(ImportsService);
    const { id } = await app.get(ImportIntake).upload(SYSTEM_ACTOR, {
      fileName: basename(path),
      bytes: await readFile(path),
    });
    await chooseNewsletter(app, id, args);
    await app.get(ImportSteps).check(SYSTEM_ACTOR, id);
    await app.get(ImportChecker).run(id);
    show('Checked', await imports.get(SYSTEM_ACTOR, id));
    if (!args.includes('--dry-run')) {
      await app.get(ImportSteps).apply(SYSTEM_ACTOR, id);
      await app.get(ImportApplier).run(id);
      show('Written', await imports.get(SYSTEM_ACTOR, id));
    }
    await report(app.get(ImportReportService), id, args);
    return (await imports.get(SYSTEM_ACTOR, id)).status === 'STOPPED' ? 1 : 0;
  } finally {
    await app.close();
  }
}

/** Invites those who want the newsletter to a topic, or subscribes them when the proof of their consent is stated. */
async function chooseNewsletter(app: INestApplicationContext, id: string, args: string[]): Promise<void> {
  const slug = valueOf(args, '--newsletter');
  if (slug === undefined) return;
  const topic = await app.get(PrismaService).topic.findFirst({ where: { slug, archivedAt: null } });
  if (!topic) throw new NotFoundError(`Topic ${slug}`);
  const options = { topicId: topic.id, consentProof: valueOf(args, '--proof') };
  const imports = app.get(ImportsService);
  const { version } = await imports.get(SYSTEM_ACTOR, id);
  await app.get(ImportIntake).changeSettings(SYSTEM_ACTOR, id, version, { options });
}

async function report(reports: ImportReportService, id: string, args: string[]): Promise<void> {
  const path = valueOf(args, '--report');
  if (path === undefined) return;
  const { content } = await reports.wrongRows(SYSTEM_ACTOR, id, { remarked: true, language: 'nl' });
  await writeFile(path, content);
  say(`\nRows to look at: ${path}`);
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    const isExpected = error instanceof DomainError || (error as NodeJS.ErrnoException).code === 'ENOENT';
    process.stderr.write(`${isExpected ? String(error) : (error as Error).stack}\n`);
    process.exitCode = 1;
  },
);
