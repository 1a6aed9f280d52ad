import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { ImportStatus, ImportVerdict } from '../../../prisma/generated/enums';
import { PageArgs } from '../../graphql/page';
import type { ImportField } from '../import-fields';
import type {
  ImportFilter,
  ImportListRequest,
  ImportMode,
  ImportRowFilter,
  ImportRowListRequest,
  MatchKey,
} from '../import.types';
import { ImportFieldEnum, ImportModeEnum, MatchKeyEnum } from './import.enums';

@InputType({ description: 'Which imports.' })
class ImportFilterInput implements ImportFilter {
  @Field(() => String, { nullable: true, description: 'Part of the file name.' })
  q?: string;

  @Field(() => [ID], { nullable: true, description: 'Exactly these.' })
  ids?: string[];

  @Field(() => [ImportStatus], { nullable: true, description: 'Standing at one of these.' })
  statuses?: ImportStatus[];
}

@ArgsType()
export class ImportsArgs extends PageArgs implements ImportListRequest {
  @Field(() => ImportFilterInput, { defaultValue: {}, description: 'Which imports; the newest come first.' })
  filter!: ImportFilterInput;
}

@InputType({ description: 'Which rows.' })
class ImportRowFilterInput implements ImportRowFilter {
  @Field(() => [ImportVerdict], { nullable: true, description: 'With one of these verdicts.' })
  verdicts?: ImportVerdict[];

  @Field(() => Boolean, { nullable: true, description: 'Only rows with a remark.' })
  remarked?: boolean;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Only rows of which something could not be put back.',
  })
  kept?: boolean;
}

@ArgsType()
export class ImportRowsArgs extends PageArgs implements ImportRowListRequest {
  @Field(() => ID, { description: 'Of which import.' })
  importId!: string;

  @Field(() => ImportRowFilterInput, {
    defaultValue: {},
    description: 'Which rows, in the order of the sheet.',
  })
  filter!: ImportRowFilterInput;
}

@InputType({ description: 'What a column is about.' })
class ImportColumnInput {
  @Field(() => String, { description: 'Name of the column.' })
  column!: string;

  @Field(() => ImportFieldEnum, { nullable: true, description: 'What it is about; absent leaves it out.' })
  field?: ImportField | null;
}

@InputType({ description: 'What else to do with the rows of a list.' })
class ImportOptionsInput {
  @Field(() => ImportModeEnum, { nullable: true, description: 'What the list may do.' })
  mode?: ImportMode;

  @Field(() => MatchKeyEnum, { nullable: true, description: 'How its rows find what is there.' })
  matchBy?: MatchKey;

  @Field(() => String, { nullable: true, description: 'Tag to put on every business the list speaks of.' })
  tag?: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Topic to which those who want the newsletter are invited.',
  })
  topicId?: string;

  @Field(() => String, { nullable: true, description: 'Where the proof of consent is kept.' })
  consentProof?: string;
}

@InputType({ description: 'How to read a list; absent fields stay as they are.' })
export class ImportSettingsInput {
  @Field(() => String, { nullable: true, description: 'How its letters are written.' })
  encoding?: string;

  @Field(() => String, { nullable: true, description: 'What stands between its cells: ; , | or a tab.' })
  separator?: string;

  @Field(() => String, { nullable: true, description: 'Of a workbook: which sheet.' })
  sheet?: string;

  @Field(() => [ImportColumnInput], { nullable: true, description: 'What every column is about.' })
  columns?: ImportColumnInput[];

  @Field(() => ImportOptionsInput, { nullable: true, description: 'What else to do.' })
  options?: ImportOptionsInput;
}
