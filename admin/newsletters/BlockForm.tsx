import { Alert, Stack, TextField } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useFormState } from 'react-hook-form';
import { type Block, blockFields, type BlockFieldType } from './block-kinds';
import { type Finding, useFindingWords } from './findings';
import { toHtml, toText } from './letter-text';

interface BlockFormProps {
  block: Block;
  place: number;
  findings: readonly Finding[];
  onChange: (block: Block) => void;
}

type Errors = { blocks?: Record<number, Record<string, { message?: string }>> };

/** The small form of one block; what was found about a field stands below it. */
export const BlockForm = ({ block, place, findings, onChange }: BlockFormProps) => {
  const translate = useTranslate();
  const inWords = useFindingWords();
  const { errors } = useFormState() as { errors: Errors };
  const refused = errors.blocks?.[place];
  const about = (field: string) => findings.filter(({ path }) => path === `blocks.${place}.${field}`);
  const fields = Object.entries(blockFields[block.kind]) as [string, BlockFieldType][];
  return (
    <Stack spacing={2} sx={{ p: 2 }}>
      {fields.map(([field, type]) => {
        const found = about(field).map(inWords).join(' ');
        const problem = refused?.[field]?.message;
        const Input = type === 'text' ? LetterTextField : TextField;
        return (
          <Input
            key={field}
            size="small"
            fullWidth
            type={type === 'text' || type === 'line' ? undefined : type}
            label={translate(`letter.fields.${field}`)}
            value={block[field] ?? ''}
            error={Boolean(problem)}
            helperText={[problem && translate(problem, { _: problem }), found].filter(Boolean).join(' ')}
            onChange={({ target }) => onChange({ ...block, [field]: target.value })}
          />
        );
      })}
      {about('').length > 0 && <Alert severity="warning">{about('').map(inWords).join(' ')}</Alert>}
    </Stack>
  );
};

type LetterTextFieldProps = Omit<React.ComponentProps<typeof TextField>, 'onChange'> & {
  onChange: (event: { target: { value: string } }) => void;
};

/** Running text; kept as typed while somebody types, and as HTML in the block. */
const LetterTextField = ({ value, onChange, helperText, ...props }: LetterTextFieldProps) => {
  const translate = useTranslate();
  const [text, setText] = useState(() => toText(String(value)));
  return (
    <TextField
      {...props}
      multiline
      minRows={3}
      value={text}
      helperText={helperText ? helperText : translate('letter.textHelp')}
      onChange={({ target }) => {
        setText(target.value);
        onChange({ target: { value: toHtml(target.value) } });
      }}
    />
  );
};
