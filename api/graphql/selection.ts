import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import { BREAK, visit, type FieldNode, type GraphQLResolveInfo } from 'graphql';
import { parseResolveInfo, type ResolveTree } from 'graphql-parse-resolve-info';
import type { Wanted } from '../database/page';

/** The names of the fields a document asks for, so that a list reads only those columns and counts only when told to. */
export class Selection {
  private constructor(private readonly fields: Readonly<Record<string, ResolveTree>>) {}

  /** Documents are parsed once and asked often, so what they select is worked out once. */
  static of(info: GraphQLResolveInfo): Selection {
    const [node] = info.fieldNodes;
    const known = node && KNOWN.get(node);
    if (known) return known;
    const selection = new Selection(fieldsOf(parseResolveInfo(info) as ResolveTree | null));
    // With @include and @skip the variables decide, each time anew.
    if (node && !hasDirective(info)) KNOWN.set(node, selection);
    return selection;
  }

  /** The object fields under `path`, each with the names asked of it. */
  relations(...path: string[]): Map<string, Set<string>> {
    const names = [...this.names(...path)].filter((name) => this.names(...path, name).size > 0);
    return new Map(names.map((name) => [name, this.names(...path, name)]));
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
  const known = WANTED.get(selection);
  if (known) return known;
  const wanted = {
    columns: selection.names('nodes'),
    relations: selection.relations('nodes'),
    totalCount: selection.has('totalCount'),
  };
  WANTED.set(selection, wanted);
  return wanted;
}

const KNOWN = new WeakMap<FieldNode, Selection>();
const WANTED = new WeakMap<Selection, Wanted>();

function hasDirective({ operation, fragments }: GraphQLResolveInfo): boolean {
  let found = false;
  const look = { Directive: () => ((found = true), BREAK) };
  for (const definition of [operation, ...Object.values(fragments)]) if (!found) visit(definition, look);
  return found;
}

/** Puts the selection of the current field into a resolver's parameter. */
export const Selected = createParamDecorator((_data: unknown, context: ExecutionContext): Selection =>
  Selection.of(GqlExecutionContext.create(context).getInfo<GraphQLResolveInfo>()),
);
