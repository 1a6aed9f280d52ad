import { type CanActivate, type ExecutionContext, Injectable, type OnModuleInit, SetMetadata } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { GqlExecutionContext, type GqlContextType } from '@nestjs/graphql';
import { requirePermission, type Permission } from '../access/permissions';
import { ForbiddenError } from '../errors/domain-error';
import type { GraphqlContext } from './context';

const PERMISSION = 'ingang:permission';
const PUBLIC = 'public';
const RESOLVER_TYPE = 'graphql:resolver_type';
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
    const declared = this.reflector.get<Permission | typeof PUBLIC | undefined>(PERMISSION, context.getHandler());
    if (declared === undefined) throw new ForbiddenError('undeclared');
    if (declared !== PUBLIC) {
      requirePermission(GqlExecutionContext.create(context).getContext<GraphqlContext>().actor, declared);
    }
    return true;
  }
}

export interface DeclaredOperation {
  kind: string;
  name: string;
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
      throw new Error(`No permission declared for: ${undeclared.map((operation) => operation.name).join(', ')}`);
    }
  }

  operations(): DeclaredOperation[] {
    return this.discovery
      .getProviders()
      .flatMap(({ instance }: { instance: unknown }) => (isObject(instance) ? this.operationsOf(instance) : []));
  }

  private operationsOf(instance: object): DeclaredOperation[] {
    const prototype = Object.getPrototypeOf(instance) as Record<string, unknown> | null;
    if (!prototype) return [];
    return this.scanner.getAllMethodNames(prototype).flatMap((name) => {
      const method = prototype[name];
      if (typeof method !== 'function') return [];
      const kind = this.reflector.get<string | undefined>(RESOLVER_TYPE, method as () => unknown);
      if (kind === undefined || !ROOT_TYPES.has(kind)) return [];
      return [{ kind, name, permission: this.reflector.get<string | undefined>(PERMISSION, method as () => unknown) }];
    });
  }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
