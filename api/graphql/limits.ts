import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { maxDirectivesRule } from '@escape.tech/graphql-armor-max-directives';
import {
  GraphQLError,
  type OperationDefinitionNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';
import { fieldExtensionsEstimator, getComplexity, simpleEstimator } from 'graphql-query-complexity';
import { LRUCache } from 'lru-cache';
import type { ApolloDriverConfig } from '@nestjs/apollo';
import { ErrorCode } from '../errors/error-code';

// Nest is an ES module and brings Apollo's ES-module types: ours must be the same ones.
type ApolloServerPlugin = NonNullable<ApolloDriverConfig['plugins']>[number];

const MAX_ROOT_FIELDS = 5;
const MAX_COMPLEXITY = 5_000;
const MAX_ERRORS = 3;
export const MAX_TOKENS = 1_000;

// Reported like any other validation error (400) instead of thrown (500), and without telling the limit.
const quietly = {
  exposeLimits: false,
  propagateOnRejection: false,
  onReject: [(context: ValidationContext | null, error: GraphQLError) => context?.reportError(error)],
};

/** What a document may weigh before anything of it runs. */
export const limitRules: ValidationRule[] = [
  maxDepthRule({ n: 8, flattenFragments: true, ...quietly }),
  maxAliasesRule({ n: 15, allowList: [], ...quietly }),
  maxDirectivesRule({ n: 5, ...quietly }),
  maxRootFieldsRule,
];

function maxRootFieldsRule(context: ValidationContext) {
  return {
    OperationDefinition(node: { selectionSet: { selections: readonly unknown[] } }) {
      if (node.selectionSet.selections.length > MAX_ROOT_FIELDS) {
        context.reportError(new GraphQLError('Too many root fields'));
      }
    },
  };
}

const ESTIMATORS = [
  fieldExtensionsEstimator(),
  ({ args, childComplexity }: { args: Record<string, unknown>; childComplexity: number }) =>
    typeof args['first'] === 'number' ? Math.abs(args['first']) * Math.max(1, childComplexity) : undefined,
  simpleEstimator({ defaultComplexity: 1 }),
];

const MAX_KNOWN_QUESTIONS = 5_000;

/** Counts a list as its page size times its fields, with the variables filled in: a literal is not the only way to ask for a million. */
export function complexityLimit(): ApolloServerPlugin {
  const known = new LRUCache<string, number>({ max: MAX_KNOWN_QUESTIONS });
  return {
    requestDidStart: () =>
      Promise.resolve({
        didResolveOperation({ schema, request, document, operation, operationName, queryHash }) {
          const variables = request.variables ?? {};
          const weight = () => {
            try {
              return getComplexity({
                schema,
                query: document,
                ...(operationName ? { operationName } : {}),
                variables,
                estimators: ESTIMATORS,
              });
            } catch {
              // Variables that do not fit their types cannot be weighed.
              throw badRequest('Variables do not fit');
            }
          };
          const key = `${queryHash} ${operationName ?? ''} ${weighingVariables(operation, variables)}`;
          const complexity = known.get(key) ?? weight();
          if (complexity > MAX_COMPLEXITY) throw badRequest('Too complex');
          known.set(key, complexity);
          return Promise.resolve();
        },
      }),
  };
}

function badRequest(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: ErrorCode.BAD_REQUEST, http: { status: 400 } } });
}

/** Only numbers (page sizes) and booleans (@include, @skip) can change what a document weighs. */
function weighingVariables(
  operation: OperationDefinitionNode | undefined,
  variables: Record<string, unknown>,
): string {
  const values = (operation?.variableDefinitions ?? []).map(({ variable }) => variables[variable.name.value]);
  return values.map((value) => (typeof value === 'number' || typeof value === 'boolean' ? value : '')).join();
}

/** A flood of errors is a flood too: at most three leave. */
export const trimErrorsPlugin: ApolloServerPlugin = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse({ response }) {
        if (response.body.kind === 'single' && response.body.singleResult.errors) {
          response.body.singleResult.errors = response.body.singleResult.errors.slice(0, MAX_ERRORS);
        }
        return Promise.resolve();
      },
    }),
};
