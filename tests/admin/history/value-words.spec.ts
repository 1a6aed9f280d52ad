/** @jest-environment node */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assertInputObjectType, buildSchema, getNamedType, isEnumType } from 'graphql';
import { resourceOfKind } from '../../../admin/history/record-kinds';
import { enumOf } from '../../../admin/history/value-words';
import { projectRoot } from '../../../api/config/project-root';
import { RECORD_KINDS } from '../../../api/history/record-kinds';
import { RecordKind } from '../../../api/history/history.types';

const schema = buildSchema(readFileSync(join(projectRoot(), 'api/schema.graphql'), 'utf8'));

describe('the history of a record', () => {
  it.each(Object.values(RecordKind))('has words for every choice in a form of a %s', (kind) => {
    const form = assertInputObjectType(schema.getType(`Update${RECORD_KINDS[kind].type}Input`));
    const choices = Object.entries(form.getFields()).flatMap(([field, { type }]) => {
      const named = getNamedType(type);
      return isEnumType(named) ? [[field, named.name]] : [];
    });
    expect(enumOf[resourceOfKind[kind]] ?? {}).toMatchObject(Object.fromEntries(choices) as object);
  });
});
