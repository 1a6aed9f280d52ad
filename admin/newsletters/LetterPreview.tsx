import DesktopIcon from '@mui/icons-material/DesktopWindowsOutlined';
import MobileIcon from '@mui/icons-material/PhoneAndroidOutlined';
import TextIcon from '@mui/icons-material/NotesOutlined';
import {
  Alert,
  Box,
  LinearProgress,
  Stack,
  ToggleButton,
  ToggleButtonGroup,
  Typography,
} from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { LetterPreviewQuery } from '../graphql/generated';
import { aims } from './block-kinds';
import { useFindingWords } from './findings';

type Preview = LetterPreviewQuery['preview'];
type View = 'desktop' | 'mobile' | 'text';
const views = { desktop: DesktopIcon, mobile: MobileIcon, text: TextIcon } as const;

/** What a reader sees, on a wide screen, on a phone and as plain text, with what was found about it. */
export const LetterPreview = ({ preview }: { preview: Preview | undefined }) => {
  const translate = useTranslate();
  const [view, setView] = useState<View>('desktop');
  return (
    <Box component="section" aria-label={translate('letter.preview')}>
      <Stack direction="row" useFlexGap spacing={1} sx={{ flexWrap: 'wrap', alignItems: 'center', mb: 1 }}>
        <Typography component="h3" variant="h2" sx={{ flexGrow: 1 }}>
          {translate('letter.preview')}
        </Typography>
        <ToggleButtonGroup
          exclusive
          size="small"
          value={view}
          onChange={(_event, next: View | null) => next && setView(next)}
        >
          {Object.entries(views).map(([name, Icon]) => (
            <ToggleButton key={name} value={name} aria-label={translate(`letter.views.${name}`)}>
              <Icon fontSize="small" sx={{ mr: 0.5 }} /> {translate(`letter.views.${name}`)}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      </Stack>
      {!preview && <LinearProgress aria-label={translate('letter.preview')} />}
      {preview && <Mix mix={preview.mix as Mix} />}
      {preview && <FindingList findings={preview.findings} />}
      <Letter preview={preview} view={view} />
    </Box>
  );
};

const Letter = ({ preview, view }: { preview: Preview | undefined; view: View }) => {
  const translate = useTranslate();
  if (view === 'text') {
    return (
      <Box
        component="pre"
        tabIndex={0}
        sx={{ whiteSpace: 'pre-wrap', p: 2, border: 1, borderColor: 'divider', m: 0 }}
      >
        {preview?.text}
      </Box>
    );
  }
  return (
    <Box sx={{ bgcolor: 'background.default', border: 1, borderColor: 'divider', textAlign: 'center' }}>
      <Box
        component="iframe"
        title={translate('letter.preview')}
        // No script, no form, no way out: what is shown was typed by people.
        sandbox=""
        srcDoc={preview?.html ?? ''}
        sx={{
          width: view === 'mobile' ? 375 : '100%',
          maxWidth: '100%',
          height: 720,
          border: 0,
          bgcolor: 'common.white',
        }}
      />
    </Box>
  );
};

interface Mix {
  percentages: Record<string, number>;
  missing: string[];
}

const Mix = ({ mix }: { mix: Mix }) => {
  const translate = useTranslate();
  return (
    <Typography variant="body2" sx={{ mb: 1 }}>
      {aims.map((aim) => `${translate(`letter.aims.${aim}`)} ${mix.percentages[aim] ?? 0}%`).join(' · ')}
    </Typography>
  );
};

/** Everything the checks found; the blocking ones first. */
export const FindingList = ({ findings }: { findings: Preview['findings'] }) => {
  const translate = useTranslate();
  const inWords = useFindingWords();
  const groups = (['BLOCKING', 'WARNING'] as const).map((severity) => ({
    severity,
    found: findings.filter((finding) => finding.severity === severity),
  }));
  return groups
    .filter(({ found }) => found.length > 0)
    .map(({ severity, found }) => (
      <Alert key={severity} severity={severity === 'BLOCKING' ? 'error' : 'warning'} sx={{ mb: 1 }}>
        <strong>{translate(`letter.severity.${severity}`)}</strong>
        <Box component="ul" sx={{ m: 0, pl: 2 }}>
          {found.map((finding) => (
            <li key={JSON.stringify(finding)}>
              {placeOf(finding.path, translate)}
              {inWords(finding)}
            </li>
          ))}
        </Box>
      </Alert>
    ));
};

function placeOf(path: string | null | undefined, translate: ReturnType<typeof useTranslate>): string {
  const place = /^blocks\.(\d+)/.exec(path ?? '')?.[1];
  return place === undefined ? '' : `${translate('letter.place', { number: Number(place) + 1 })}: `;
}
