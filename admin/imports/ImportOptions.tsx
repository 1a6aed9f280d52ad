import { Alert, Stack, TextField, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { useCanAccess, useDataProvider, useTranslate } from 'react-admin';
import {
  type ImportMatchKey,
  ImportMatchKeyValues,
  type ImportMode,
  ImportModeValues,
  ImportTopicsDocument,
} from '../graphql/generated';
import type { IngangDataProvider } from '../providers/data-provider';

export interface Options {
  mode: ImportMode;
  matchBy: ImportMatchKey;
  tag: string;
  topicId: string;
  consentProof: string;
}

interface ImportOptionsProps {
  options: Options;
  disabled: boolean;
  onChange: (options: Options) => void;
}

/** To which topic people are invited, and whether their consent is proven. Only for who may subscribe people. */
const Invitations = ({ options, disabled, onChange }: ImportOptionsProps) => {
  const translate = useTranslate();
  const { perform } = useDataProvider<IngangDataProvider>();
  const { data } = useQuery({
    queryKey: ['imports', 'topics'],
    queryFn: () => perform(ImportTopicsDocument, {}),
  });
  const topicId = useId();
  const proofId = useId();
  const change = (values: Partial<Options>) => onChange({ ...options, ...values });
  return (
    <>
      <TextField
        select
        id={topicId}
        label={translate('resources.imports.options.topic')}
        helperText={translate('resources.imports.options.topicHint')}
        value={options.topicId}
        disabled={disabled}
        // A proof belongs to what people agreed to.
        onChange={({ target }) =>
          change({ topicId: target.value, consentProof: target.value ? options.consentProof : '' })
        }
        slotProps={{ select: { native: true }, inputLabel: { shrink: true } }}
      >
        <option value="">{translate('resources.imports.options.noTopic')}</option>
        {data?.page.nodes.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </TextField>
      {options.topicId && (
        <>
          <Alert severity="info">{translate('resources.imports.options.proofExplanation')}</Alert>
          <TextField
            id={proofId}
            label={translate('resources.imports.options.proof')}
            helperText={translate('resources.imports.options.proofHint')}
            value={options.consentProof}
            disabled={disabled}
            onChange={({ target }) => change({ consentProof: target.value })}
            slotProps={{ htmlInput: { maxLength: 1000 } }}
          />
        </>
      )}
    </>
  );
};

interface ChoiceProps<Value extends string> {
  of: 'ImportMode' | 'ImportMatchKey';
  words: 'mode' | 'matchBy';
  values: readonly Value[];
  value: Value;
  disabled: boolean;
  onChange: (value: Value) => void;
}

const Choice = <Value extends string>({
  of,
  words,
  values,
  value,
  disabled,
  onChange,
}: ChoiceProps<Value>) => {
  const translate = useTranslate();
  const id = useId();
  return (
    <TextField
      select
      id={id}
      label={translate(`resources.imports.options.${words}`)}
      helperText={translate(`resources.imports.options.${words}Hint`)}
      value={value}
      disabled={disabled}
      onChange={({ target }) => onChange(target.value as Value)}
      slotProps={{ select: { native: true }, inputLabel: { shrink: true } }}
    >
      {values.map((each) => (
        <option key={each} value={each}>
          {translate(`enums.${of}.${each}`)}
        </option>
      ))}
    </TextField>
  );
};

/** What the list may do with what is there, and what else to do with its rows. */
export const ImportOptions = (props: ImportOptionsProps) => {
  const { options, disabled, onChange } = props;
  const translate = useTranslate();
  const tagId = useId();
  const { canAccess: maySubscribe } = useCanAccess({ resource: 'subscriptions', action: 'edit' });
  return (
    <Stack spacing={2} sx={{ mt: 3, maxWidth: 560 }}>
      <Typography component="h3" variant="h3">
        {translate('resources.imports.options.title')}
      </Typography>
      <Choice
        of="ImportMode"
        words="mode"
        values={ImportModeValues}
        value={options.mode}
        disabled={disabled}
        onChange={(mode) => onChange({ ...options, mode })}
      />
      <Choice
        of="ImportMatchKey"
        words="matchBy"
        values={ImportMatchKeyValues}
        value={options.matchBy}
        disabled={disabled}
        onChange={(matchBy) => onChange({ ...options, matchBy })}
      />
      <TextField
        id={tagId}
        label={translate('resources.imports.options.tag')}
        helperText={translate('resources.imports.options.tagHint')}
        value={options.tag}
        disabled={disabled}
        onChange={({ target }) => onChange({ ...options, tag: target.value })}
        slotProps={{ htmlInput: { maxLength: 50 } }}
      />
      {maySubscribe && <Invitations {...props} />}
    </Stack>
  );
};
