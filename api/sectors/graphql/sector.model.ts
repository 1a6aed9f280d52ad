import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { PageOf } from '../../graphql/page';

@ObjectType('Sector', { description: 'An activity code of the Standaard Bedrijfsindeling (SBI).' })
export class SectorModel {
  @Field(() => ID, { description: 'Unique id.' })
  id!: string;

  @Field(() => String, { description: 'Without dots: a section letter or 2 to 5 digits.' })
  code!: string;

  @Field(() => String, {
    description: '2008, 2025 or unknown: a code means something only within its version.',
  })
  sbiVersion!: string;

  @Field(() => String, { description: 'Dutch description.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'English description.' })
  nameEn!: string | null;

  @Field(() => Int, { description: 'Grows with every change; send it back when updating.' })
  version!: number;

  @Field(() => Date, { nullable: true, description: 'When it was put away.' })
  archivedAt!: Date | null;
}

@ObjectType({ description: 'A page of activity codes.' })
export class SectorPage extends PageOf(SectorModel) {}
