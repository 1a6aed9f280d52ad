import { Box } from '@mui/material';
import { required, TextInput } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { LanguageValues, type Language } from '../graphql/generated';
import { EnumInput } from '../inputs/EnumInput';
import { FormSection } from '../inputs/FormSection';
import { AudienceInput } from './AudienceInput';
import { BlocksInput } from './BlocksInput';
import { LetterPreview } from './LetterPreview';
import { useLetterPreview } from './use-letter-preview';

/** The editor: what is typed on the left, what a reader gets of it on the right. */
export const NewsletterInputs = () => {
  const { subject, preheader, blocks, language } = useWatch() as Record<string, unknown>;
  const preview = useLetterPreview({
    subject: typeof subject === 'string' ? subject : '',
    preheader: typeof preheader === 'string' ? preheader : null,
    blocks: blocks ?? [],
    language: (language ?? 'NL') as Language,
  });
  return (
    <Box
      sx={{
        display: 'grid',
        width: '100%',
        gap: 4,
        alignItems: 'start',
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) minmax(0, 1fr)' },
      }}
    >
      <div>
        <FormSection title="resources.newsletters.sections.head">
          <TextInput source="subject" validate={required()} className="wide" />
          <TextInput source="preheader" className="wide" helperText="letter.preheaderHelp" />
          <EnumInput source="language" of="Language" values={LanguageValues} validate={required()} />
        </FormSection>
        <BlocksInput findings={preview?.findings ?? []} />
        <FormSection title="resources.newsletters.sections.audience">
          <div className="wide">
            <AudienceInput />
          </div>
        </FormSection>
      </div>
      <Box sx={{ position: { lg: 'sticky' }, top: { lg: 64 } }}>
        <LetterPreview preview={preview} />
      </Box>
    </Box>
  );
};
