import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { ApiModule } from '../api.module';
import { projectRoot } from '../config/project-root';
import { createAdapter } from '../server';

/** Prints the contract with the admin to api/schema.graphql. Needs no database: nothing is asked of it. */
async function main(): Promise<void> {
  const app = await NestFactory.create<NestFastifyApplication>(ApiModule, createAdapter({ trustedProxies: 0 }), {
    logger: false,
    abortOnError: false,
  });
  await app.init();
  const schema = lexicographicSortSchema(app.get(GraphQLSchemaHost).schema);
  const header = '# Generated from the resolvers by `npm run codegen`: the contract with the admin.\n\n';
  writeFileSync(join(projectRoot(), 'api', 'schema.graphql'), `${header}${printSchema(schema)}\n`);
  await app.close();
}

void main();
