import { CustomScalar, Scalar } from '@nestjs/graphql';
import {
  GraphQLError,
  isScalarType,
  Kind,
  valueFromASTUntyped,
  type GraphQLSchema,
  type ValueNode,
} from 'graphql';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

function toDay(value: unknown): Date {
  const date = typeof value === 'string' && DAY.test(value) ? new Date(`${value}T00:00:00Z`) : undefined;
  if (!date || Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== value) {
    throw new GraphQLError('A day is written as 2026-03-14');
  }
  return date;
}

/** A calendar day without a time or a zone. */
@Scalar('Date')
export class CalendarDay implements CustomScalar<string, Date | string> {
  readonly description = 'A calendar day, written as 2026-03-14.';

  parseValue(value: unknown): Date {
    return toDay(value);
  }

  serialize(value: unknown): string {
    return value instanceof Date ? value.toISOString().slice(0, 10) : String(value).slice(0, 10);
  }

  parseLiteral(node: ValueNode): Date {
    return toDay(node.kind === Kind.STRING ? node.value : undefined);
  }
}

/** Free-form JSON whose shape its field's description tells. */
@Scalar('JSON')
export class JsonValue implements CustomScalar<unknown, unknown> {
  readonly description = 'JSON of the shape the field describes.';

  parseValue(value: unknown): unknown {
    return value;
  }

  serialize(value: unknown): unknown {
    return value;
  }

  parseLiteral(node: ValueNode): unknown {
    return valueFromASTUntyped(node);
  }
}

const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;

function toMoment(value: unknown): Date {
  const date = typeof value === 'string' && MOMENT.test(value) ? new Date(value) : undefined;
  if (!date || Number.isNaN(date.getTime()))
    throw new GraphQLError('A moment is written with its zone, as 2026-03-14T10:00:00Z');
  return date;
}

/** A moment without a zone would be another hour on another computer: Nest's own scalar lets it pass. */
export function refusingMomentsWithoutZone(schema: GraphQLSchema): GraphQLSchema {
  const moment = schema.getType('DateTime');
  if (isScalarType(moment)) {
    moment.parseValue = toMoment;
    moment.parseLiteral = (node) => toMoment(node.kind === Kind.STRING ? node.value : undefined);
  }
  return schema;
}
