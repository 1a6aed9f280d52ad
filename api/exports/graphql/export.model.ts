import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ExportFormat, ExportLines } from '../../../prisma/generated/enums';

registerEnumType(ExportFormat, { name: 'ExportFormat', description: 'What kind of file.' });
registerEnumType(ExportLines, {
  name: 'ExportLines',
  description: 'What a line of a sheet of people is: one of their functions, or all of somebody.',
});

@ObjectType({
  description: 'A file that is ready to be fetched once or more, for ten minutes, by who made it.',
})
export class StartedExport {
  @Field(() => ID, { description: 'Unique id.' })
  id!: string;

  @Field(() => String, { description: 'Where to fetch it.' })
  path!: string;

  @Field(() => String, { description: 'Its name.' })
  fileName!: string;

  @Field(() => Int, { description: 'How many records, or lines of a sheet.' })
  rows!: number;
}
