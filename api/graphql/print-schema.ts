import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { ApiModule } from '../api.module';
import { createAdapter } from '../server';

/** Prints the contract with the admin, for api/schema.graphql. The settings must be there, but no database is asked. */
async function main(): Promise<void> {
  const app = await NestFactory.create<NestFastifyApplication>(
    ApiModule,
    createAdapter({ trustedProxies: 0 }),
    {
      logger: false,
      abortOnError: false,
    },
  );
  await app.init();
  const schema = lexicographicSortSchema(app.get(GraphQLSchemaHost).schema);
  const header = '# Generated from the resolvers by `npm run codegen`: the contract with the admin.\n\n';
  process.stdout.write(`${header}${printSchema(schema)}\n`);
  await app.close();
}

void main();
