import { isObjectType, type GraphQLSchema } from 'graphql';
import { isBroughtAlong } from '../database/brought-along';

/** Lets every field that has a resolver first look whether the row brought its answer along: no promise per row then. */
export function takingWhatWasBroughtAlong(schema: GraphQLSchema): GraphQLSchema {
  const roots = new Set([schema.getQueryType(), schema.getMutationType()]);
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__') || roots.has(type)) continue;
    for (const [name, field] of Object.entries(type.getFields())) {
      const { resolve } = field;
      if (!resolve) continue;
      field.resolve = (row: unknown, args, context, info): unknown =>
        isBroughtAlong(row, name) ? row[name] : resolve(row, args, context, info);
    }
  }
  return schema;
}
