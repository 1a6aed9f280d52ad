import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { JsonValue } from '../../graphql/scalars';

@ObjectType({ description: 'Businesses that stand too close together to show apart at this zoom.' })
export class MapClusterModel {
  @Field(() => Int, { description: 'How many.' })
  count!: number;

  @Field(() => Float, { description: 'Their middle, WGS84.' })
  latitude!: number;

  @Field(() => Float, { description: 'Their middle, WGS84.' })
  longitude!: number;

  @Field(() => Float, { description: 'The southernmost of them.' })
  south!: number;

  @Field(() => Float, { description: 'The westernmost of them.' })
  west!: number;

  @Field(() => Float, { description: 'The northernmost of them.' })
  north!: number;

  @Field(() => Float, { description: 'The easternmost of them.' })
  east!: number;
}

@ObjectType({ description: 'One business on the map.' })
export class MapPointModel {
  @Field(() => ID, { description: 'Id of the business.' })
  id!: string;

  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => Float, { description: 'WGS84 latitude.' })
  latitude!: number;

  @Field(() => Float, { description: 'WGS84 longitude.' })
  longitude!: number;
}

@ObjectType({
  description: 'What a map shows: every business by itself when they are few, otherwise clusters.',
})
export class MapViewModel {
  @Field(() => Int, { description: 'Businesses in view.' })
  count!: number;

  @Field(() => [MapClusterModel], { description: 'All of them, gathered.' })
  clusters!: MapClusterModel[];

  @Field(() => [MapPointModel], { description: 'All of them, one by one, by name.' })
  points!: MapPointModel[];
}

@ObjectType({ description: 'The businesses of a filter in one area, or without one.' })
export class AreaShareModel {
  @Field(() => ID, { nullable: true, description: 'Which area; null: no area known.' })
  areaId!: string | null;

  @Field(() => String, { nullable: true, description: 'Its name.' })
  name!: string | null;

  @Field(() => JsonValue, {
    nullable: true,
    description: 'Its outline as a GeoJSON Polygon or MultiPolygon.',
  })
  outline!: unknown;

  @Field(() => Int, { description: 'How many businesses.' })
  count!: number;

  @Field(() => Int, { description: 'How many of them have a place on the map that you may see.' })
  placedCount!: number;

  @Field(() => Float, { nullable: true, description: 'Middle of those, WGS84.' })
  latitude!: number | null;

  @Field(() => Float, { nullable: true, description: 'Middle of those, WGS84.' })
  longitude!: number | null;

  @Field(() => Float, { nullable: true, description: 'The southernmost of those.' })
  south?: number | null;

  @Field(() => Float, { nullable: true, description: 'The westernmost of those.' })
  west?: number | null;

  @Field(() => Float, { nullable: true, description: 'The northernmost of those.' })
  north?: number | null;

  @Field(() => Float, { nullable: true, description: 'The easternmost of those.' })
  east?: number | null;
}
