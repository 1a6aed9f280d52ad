import { unwrapResolverError } from '@apollo/server/errors';
import { ApolloServerErrorCode } from '@apollo/server/errors';
import type { GraphQLError, GraphQLFormattedError } from 'graphql';
import type { Logger } from '../config/logger';
import { DomainError, StaleVersionError } from '../errors/domain-error';
import { ErrorCode } from '../errors/error-code';

const CLIENT_MISTAKES: ReadonlySet<unknown> = new Set([
  ApolloServerErrorCode.GRAPHQL_PARSE_FAILED,
  ApolloServerErrorCode.GRAPHQL_VALIDATION_FAILED,
  ApolloServerErrorCode.BAD_USER_INPUT,
  ApolloServerErrorCode.BAD_REQUEST,
  ApolloServerErrorCode.OPERATION_RESOLUTION_FAILURE,
  ApolloServerErrorCode.PERSISTED_QUERY_NOT_FOUND,
  ApolloServerErrorCode.PERSISTED_QUERY_NOT_SUPPORTED,
  ErrorCode.BAD_REQUEST,
]);

/**
 * Refusals leave with their code; the client's own mistakes without naming the schema; everything else is masked and
 * logged once, with a text for us and none for them.
 */
export function createErrorFormatter(logger: Logger) {
  return (formatted: GraphQLFormattedError, raised: unknown): GraphQLFormattedError => {
    const error = unwrapResolverError(raised);
    const path = formatted.path ? { path: formatted.path } : {};
    if (error instanceof DomainError)
      return { message: error.code, ...path, extensions: extensionsOf(error) };
    if (isClientMistake(formatted, raised)) {
      return { message: ErrorCode.BAD_REQUEST, ...path, extensions: { code: ErrorCode.BAD_REQUEST } };
    }
    logger.error({ event: 'graphql.failed', path: formatted.path, error: describe(error) });
    return { message: ErrorCode.INTERNAL, ...path, extensions: { code: ErrorCode.INTERNAL } };
  };
}

function isClientMistake(formatted: GraphQLFormattedError, raised: unknown): boolean {
  if (CLIENT_MISTAKES.has(formatted.extensions?.['code'])) return true;
  // graphql-js refuses wrong variable values and scalars with a plain GraphQLError that wraps nothing of ours.
  // Two copies of its class may be about (Nest and Apollo are ES modules), so the name decides.
  return isPlainGraphqlError(raised);
}

function isPlainGraphqlError(raised: unknown): boolean {
  if (!(raised instanceof Error) || raised.name !== 'GraphQLError') return false;
  const { originalError, path } = raised as GraphQLError;
  return path === undefined && (originalError === undefined || originalError.name === 'GraphQLError');
}

function extensionsOf(error: DomainError): Record<string, unknown> {
  const [first] = error.problems;
  return {
    code: error.code,
    params: error.params,
    ...(first ? { field: first.field, problems: error.problems } : {}),
    ...(error instanceof StaleVersionError ? { current: withoutSecrets(error.current) } : {}),
  };
}

/** A row as the screen may compare with it: never a password hash. */
function withoutSecrets({ passwordHash: _never, ...row }: Record<string, unknown>): Record<string, unknown> {
  return row;
}

function describe(error: unknown): { name: string; message: string; stack: string | undefined } {
  if (error instanceof Error) return { name: error.name, message: error.message, stack: error.stack };
  return { name: 'unknown', message: String(error), stack: undefined };
}
