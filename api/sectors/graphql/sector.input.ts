import { Field, InputType, PartialType } from '@nestjs/graphql';
import type { SectorInput } from '../sector.types';

@InputType({ description: 'A new activity code.' })
export class CreateSectorInput implements SectorInput {
  @Field(() => String, { description: 'Without dots.' })
  code!: string;

  @Field(() => String, { description: '2008, 2025 or unknown.' })
  sbiVersion!: string;

  @Field(() => String, { description: 'Dutch description.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'English description.' })
  nameEn?: string | null;
}

@InputType({ description: 'What to change of an activity code; absent fields stay as they are.' })
export class UpdateSectorInput extends PartialType(CreateSectorInput) {}
