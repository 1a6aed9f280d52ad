import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { SYSTEM_ACTOR } from '../access/actor';
import { ConfigModule } from '../config/config.module';
import { DatabaseModule } from '../database/database.module';
import { ValidationError } from '../errors/domain-error';
import { initialsOf } from './user.rules';
import { UsersModule } from './users.module';
import { UsersService } from './users.service';

@Module({ imports: [ConfigModule.of('jobs'), DatabaseModule, UsersModule] })
class UsersCommandModule {}

/** `npm run administrator -- <e-mail> "<name>"`: the first account of an installation without the demo. The password is shown once. */
async function main([email, name]: string[]): Promise<number> {
  if (!email || !name) {
    process.stdout.write('npm run administrator -- <e-mail> "<name>"\n');
    return 2;
  }
  const app = await NestFactory.createApplicationContext(UsersCommandModule, {
    logger: ['error', 'warn'],
    abortOnError: false,
  });
  try {
    const password = randomBytes(15).toString('base64url');
    await app.get(UsersService).create(SYSTEM_ACTOR, {
      ...{ email, name, password },
      ...{ initials: initialsOf(name), role: 'ADMINISTRATOR' },
    });
    process.stdout.write(`${name} can sign in at /admin with ${email} and the password ${password}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof ValidationError)) throw error;
    for (const { field, code } of error.problems) process.stderr.write(`${field}: ${code}\n`);
    return 1;
  } finally {
    await app.close();
  }
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`${(error as Error).stack}\n`);
    process.exitCode = 1;
  },
);
