import { ArgsType, Field, Float, InputType, Int } from '@nestjs/graphql';
import { BusinessFilterInput } from '../../businesses/graphql/businesses.args';
import type { MapBounds, MapRequest } from '../map.types';

@InputType({ description: 'A rectangle in WGS84 degrees.' })
class MapBoundsInput implements MapBounds {
  @Field(() => Float, { description: 'Its southern side.' })
  south!: number;

  @Field(() => Float, { description: 'Its western side.' })
  west!: number;

  @Field(() => Float, { description: 'Its northern side.' })
  north!: number;

  @Field(() => Float, { description: 'Its eastern side.' })
  east!: number;
}

@ArgsType()
export class BusinessMapArgs implements MapRequest {
  @Field(() => BusinessFilterInput, { defaultValue: {}, description: 'Which businesses.' })
  filter!: BusinessFilterInput;

  @Field(() => MapBoundsInput, { description: 'What is in view.' })
  bounds!: MapBoundsInput;

  @Field(() => Int, { description: 'As map tiles count: 0 shows the world, each next one half as much.' })
  zoom!: number;
}
