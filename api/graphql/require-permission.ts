import {
  type CanActivate,
  type ExecutionContext,
  Injectable,
  type OnModuleInit,
  SetMetadata,
} from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { GqlExecutionContext, type GqlContextType } from '@nestjs/graphql';
import { requirePermission, type Permission } from '../access/permissions';
import { ForbiddenError } from '../errors/domain-error';
import type { GraphqlContext } from './context';

const PERMISSION = 'ingang:permission';
const PUBLIC = 'public';
// Nest's own metadata of a resolver method: whether it is a query, and the name of its field.
const RESOLVER_TYPE = 'graphql:resolver_type';
const RESOLVER_NAME = 'graphql:resolver_name';
const ROOT_TYPES = new Set(['Query', 'Mutation', 'Subscription']);

/** The permission an operation needs. Without this or @PublicOperation() the program does not start. */
export const RequirePermission = (permission: Permission) => SetMetadata(PERMISSION, permission);

/** For the few operations that anybody may call, such as signing in. */
export const PublicOperation = () => SetMetadata(PERMISSION, PUBLIC);

/** Denies every GraphQL operation that does not say who may call it. */
@Injectable()
export class PermissionGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    if (context.getType<GqlContextType>() !== 'graphql') return true;
    const declared = this.reflector.get<Permission | typeof PUBLIC | undefined>(
      PERMISSION,
      context.getHandler(),
    );
    if (declared === undefined) throw new ForbiddenError('undeclared');
    if (declared !== PUBLIC) {
      requirePermission(GqlExecutionContext.create(context).getContext<GraphqlContext>().actor, declared);
    }
    return true;
  }
}

export interface DeclaredOperation {
  kind: string;
  /** Method of the resolver class. */
  name: string;
  /** Field of the schema. */
  fieldName: string;
  permission: string | undefined;
}

/** Refuses to start while an operation has no declared permission; lists them all for the role matrix test. */
@Injectable()
export class PermissionCheck implements OnModuleInit {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  onModuleInit(): void {
    const undeclared = this.operations().filter((operation) => operation.permission === undefined);
    if (undeclared.length > 0) {
      throw new Error(
        `No permission declared for: ${undeclared.map((operation) => operation.name).join(', ')}`,
      );
    }
  }

  operations(): DeclaredOperation[] {
    return this.discovery
      .getProviders()
      .flatMap(({ instance }: { instance: unknown }) =>
        isObject(instance) ? this.operationsOf(instance) : [],
      );
  }

  private operationsOf(instance: object): DeclaredOperation[] {
    const prototype = Object.getPrototypeOf(instance) as Record<string, unknown> | null;
    if (!prototype) return [];
    return this.scanner.getAllMethodNames(prototype).flatMap((name) => {
      const method = prototype[name];
      return isHandler(method) ? this.operationOf(name, method) : [];
    });
  }

  private operationOf(name: string, method: Handler): DeclaredOperation[] {
    const kind = this.reflector.get<string | undefined>(RESOLVER_TYPE, method);
    if (kind === undefined || !ROOT_TYPES.has(kind)) return [];
    const fieldName = this.reflector.get<string | undefined>(RESOLVER_NAME, method) ?? name;
    return [
      { kind, name, fieldName, permission: this.reflector.get<string | undefined>(PERMISSION, method) },
    ];
  }
}

type Handler = () => unknown;

function isHandler(value: unknown): value is Handler {
  return typeof value === 'function';
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
