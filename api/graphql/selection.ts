import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { parseResolveInfo, type ResolveTree } from 'graphql-parse-resolve-info';
import type { Wanted } from '../database/page';

/** The names of the fields a document asks for, so that a list reads only those columns and counts only when told to. */
export class Selection {
  private constructor(private readonly fields: Readonly<Record<string, ResolveTree>>) {}

  static of(info: GraphQLResolveInfo): Selection {
    return new Selection(fieldsOf(parseResolveInfo(info) as ResolveTree | null));
  }

  has(...path: string[]): boolean {
    const [name, ...rest] = path;
    if (name === undefined) return true;
    const field = Object.values(this.fields).find((candidate) => candidate.name === name);
    return field !== undefined && new Selection(fieldsOf(field)).has(...rest);
  }

  /** Names asked for under `path`, for example under `nodes`. */
  names(...path: string[]): Set<string> {
    const [name, ...rest] = path;
    if (name === undefined) return new Set(Object.values(this.fields).map((field) => field.name));
    const field = Object.values(this.fields).find((candidate) => candidate.name === name);
    return field ? new Selection(fieldsOf(field)).names(...rest) : new Set();
  }
}

function fieldsOf(tree: ResolveTree | null | undefined): Record<string, ResolveTree> {
  return Object.assign({}, ...Object.values(tree?.fieldsByTypeName ?? {})) as Record<string, ResolveTree>;
}

/** What a list field asks for, in the words services take. */
export function wantedOf(selection: Selection): Wanted {
  return { columns: selection.names('nodes'), totalCount: selection.has('totalCount') };
}

/** Puts the selection of the current field into a resolver's parameter. */
export const Selected = createParamDecorator((_data: unknown, context: ExecutionContext): Selection =>
  Selection.of(GqlExecutionContext.create(context).getInfo<GraphQLResolveInfo>()),
);
