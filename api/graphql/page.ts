import type { Type } from '@nestjs/common';
import { ArgsType, Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Page, PageRequest } from '../database/page';

export enum SortDirection {
  ASC = 'ASC',
  DESC = 'DESC',
}
registerEnumType(SortDirection, { name: 'SortDirection', description: 'Ascending or descending.' });

@ObjectType({ description: 'Where this page stands in the whole list.' })
export class PageInfo {
  @Field(() => Boolean, { description: 'True when there are more records after this page.' })
  hasNextPage!: boolean;
}

@ArgsType()
export class PageArgs implements PageRequest {
  @Field(() => Int, { defaultValue: 25, description: 'How many records: 1 to 100.' })
  first!: number;

  @Field(() => Int, { defaultValue: 0, description: 'How many records to pass over.' })
  offset!: number;
}

export interface PageModel<Node> {
  nodes: Node[];
  totalCount: number;
  pageInfo: PageInfo;
}

/** Base class of an XPage object type: `@ObjectType() class BusinessPage extends PageOf(BusinessModel) {}`. */
export function PageOf<Node>(node: Type<Node>): Type<PageModel<Node>> {
  @ObjectType({ isAbstract: true })
  abstract class PageBase implements PageModel<Node> {
    @Field(() => [node], { description: 'The records of this page.' })
    nodes!: Node[];

    @Field(() => Int, { description: 'How many records the filter matches; counted only when asked for.' })
    totalCount!: number;

    @Field(() => PageInfo, { description: 'Where this page stands.' })
    pageInfo!: PageInfo;
  }
  return PageBase as Type<PageModel<Node>>;
}

/** Turns a service's page into the GraphQL shape. */
export function toPageModel<Row>(page: Page<Row>): PageModel<Row> {
  return {
    nodes: page.nodes,
    totalCount: page.totalCount ?? 0,
    pageInfo: { hasNextPage: page.hasNextPage },
  };
}
