import type { ApolloDriverConfig } from '@nestjs/apollo';
import {
  valueFromASTUntyped,
  type ExecutionResult,
  type GraphQLError,
  type GraphQLFormattedError,
  type OperationDefinitionNode,
} from 'graphql';
import { compileQuery, isCompiledQuery, type CompiledQuery } from 'graphql-jit';
import { LRUCache } from 'lru-cache';

// Nest is an ES module and brings Apollo's ES-module types: ours must be the same ones.
type ApolloServerPlugin = NonNullable<ApolloDriverConfig['plugins']>[number];
type FormatError = (formatted: GraphQLFormattedError, raised: unknown) => GraphQLFormattedError;

/** The back-office asks some two hundred different questions; more than that is somebody trying. */
const MAX_OPERATIONS = 500;

/**
 * Runs every operation as a function compiled from its document when it was first asked: half the work of walking the document at each
 * request. Guards, scalars and loaders are the schema's own and run all the same; errors leave through the same formatter.
 */
export function compiledOperations(formatError: FormatError): ApolloServerPlugin {
  const compiled = new LRUCache<string, Compiled>({ max: MAX_OPERATIONS });
  return {
    requestDidStart: () =>
      Promise.resolve({
        async responseForOperation(asked) {
          const { schema, document, operation: asks, operationName, queryHash, request, response } = asked;
          const context: unknown = asked.contextValue;
          const key = `${queryHash} ${operationName ?? ''}`;
          let operation = compiled.get(key);
          if (!operation) {
            const made = compileQuery(schema, document, operationName ?? undefined);
            // What cannot be compiled is left to Apollo, which can run anything.
            if (!isCompiledQuery(made)) return null;
            compiled.set(key, (operation = { run: made.query, defaults: defaultsOf(asks) }));
          }
          const { data, errors } = await run(operation, context, request.variables);
          // A question whose variables do not fit never ran: the asker's mistake.
          if (data === undefined && errors) response.http.status = 400;
          return {
            http: response.http,
            body: { kind: 'single', singleResult: answer(data, errors, formatError) },
          };
        },
      }),
  };
}

interface Compiled {
  run: CompiledQuery['query'];
  /** graphql-jit takes a variable that may not be null and was left out for missing, although it has a default. */
  defaults: Record<string, unknown>;
}

function defaultsOf({ variableDefinitions = [] }: OperationDefinitionNode): Record<string, unknown> {
  const withDefault = variableDefinitions.filter(({ defaultValue }) => defaultValue !== undefined);
  return Object.fromEntries(
    withDefault.map(({ variable, defaultValue }) => [
      variable.name.value,
      defaultValue && valueFromASTUntyped(defaultValue),
    ]),
  );
}

/** A scalar that refuses a variable does so before anything runs. */
async function run(
  { run: ask, defaults }: Compiled,
  context: unknown,
  variables: Record<string, unknown> | undefined,
): Promise<ExecutionResult> {
  try {
    return await ask({}, context, { ...defaults, ...variables });
  } catch (error) {
    return { errors: [error as GraphQLError] };
  }
}

function answer(
  data: ExecutionResult['data'],
  errors: readonly GraphQLError[] | undefined,
  formatError: FormatError,
) {
  return {
    ...(data === undefined ? {} : { data }),
    ...(errors?.length ? { errors: errors.map((error) => formatError(toJson(error), error)) } : {}),
  };
}

function toJson({ message, path, extensions }: GraphQLError): GraphQLFormattedError {
  return { message, ...(path ? { path } : {}), extensions };
}
