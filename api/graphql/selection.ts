import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import { BREAK, visit, type FieldNode, type GraphQLResolveInfo } from 'graphql';
import { parseResolveInfo, type ResolveTree } from 'graphql-parse-resolve-info';
import type { Asked, Wanted } from '../database/page';

/** The names of the fields a document asks for, so that a list reads only those columns and counts only when told to. */
export class Selection {
  private readonly wanted = new Map<string, Wanted>();

  private constructor(private readonly asked: Asked) {}

  /** Documents are parsed once and asked often, so what they select is worked out once. */
  static of(info: GraphQLResolveInfo): Selection {
    const [node] = info.fieldNodes;
    const known = node && KNOWN.get(node);
    if (known) return known;
    const selection = new Selection(askedOf(parseResolveInfo(info) as ResolveTree | null));
    // With @include and @skip the variables decide, each time anew.
    if (node && !hasDirective(info)) KNOWN.set(node, selection);
    return selection;
  }

  has(...path: string[]): boolean {
    return path.length === 0 || this.under(path.slice(0, -1)).has(path.at(-1) as string);
  }

  /** Names asked for under `path`, for example under `nodes`. */
  names(...path: string[]): Set<string> {
    return new Set(this.under(path).keys());
  }

  /** What is asked of the records at `path`, in the words services take; worked out once. */
  wantedAt(...path: string[]): Wanted {
    const at = path.join('.');
    const known = this.wanted.get(at);
    if (known) return known;
    const asked = this.under(path);
    const wanted = {
      columns: new Set(asked.keys()),
      relations: new Map([...asked].filter(([, names]) => names.size > 0)),
      totalCount: this.has('totalCount'),
    };
    this.wanted.set(at, wanted);
    return wanted;
  }

  private under(path: string[]): Asked {
    return path.reduce((asked, name) => asked.get(name) ?? NOTHING, this.asked);
  }
}

const NOTHING: Asked = new Map();

function askedOf(tree: ResolveTree | null | undefined): Asked {
  const asked = new Map<string, Asked>();
  for (const fields of Object.values(tree?.fieldsByTypeName ?? {}))
    for (const field of Object.values(fields))
      asked.set(field.name, merged(asked.get(field.name), askedOf(field)));
  return asked;
}

/** One field may be asked twice, under two aliases. */
function merged(one: Asked | undefined, other: Asked): Asked {
  if (!one) return other;
  const both = new Map(one);
  for (const [name, asked] of other) both.set(name, merged(both.get(name), asked));
  return both;
}

/** What a list field asks for. */
export function wantedOf(selection: Selection): Wanted {
  return selection.wantedAt('nodes');
}

const KNOWN = new WeakMap<FieldNode, Selection>();

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
