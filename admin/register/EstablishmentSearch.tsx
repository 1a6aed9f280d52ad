import { Alert, Box, List, ListItem, ListItemText, TextField, Typography } from '@mui/material';
import { useMutation } from '@tanstack/react-query';
import { type KeyboardEvent, useState } from 'react';
import { useDataProvider, useTranslate } from 'react-admin';
import { formatPostcode } from '../fields/dutch-address';
import { FindEstablishmentsDocument, type FindEstablishmentsQuery } from '../graphql/generated';
import type { IngangDataProvider } from '../providers/data-provider';
import { WordButton } from '../layout/WordButton';

export type Hit = FindEstablishmentsQuery['findEstablishments'][number];

const nothing = { text: '', postcode: '', houseNumber: '' };
const parts = ['text', 'postcode', 'houseNumber'] as const;

/** Looks for establishments by number, name, or postcode and number. Stands inside another form, so Enter must not save that. */
export const EstablishmentSearch = ({ onChoose }: { onChoose: (hit: Hit) => void }) => {
  const translate = useTranslate();
  const dataProvider = useDataProvider<IngangDataProvider>();
  const [question, setQuestion] = useState(nothing);
  const { mutate, data, error, isPending } = useMutation({
    mutationFn: () => dataProvider.perform(FindEstablishmentsDocument, { question }),
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    mutate();
  };
  return (
    <Box role="search" sx={{ mt: 1.5 }}>
      <Box
        sx={{
          display: 'grid',
          gap: 1,
          alignItems: 'start',
          gridTemplateColumns: { xs: '1fr', sm: '2fr 1fr 1fr auto' },
        }}
      >
        {parts.map((part) => (
          <TextField
            key={part}
            label={translate(`register.${part}`)}
            helperText={part === 'text' ? translate('register.textHint') : undefined}
            value={question[part]}
            onChange={({ target }) => setQuestion({ ...question, [part]: target.value })}
            onKeyDown={onKeyDown}
            size="small"
            autoFocus={part === 'text'}
          />
        ))}
        <WordButton
          label="register.search"
          variant="contained"
          disabled={isPending}
          onClick={() => mutate()}
        />
      </Box>
      <div role="status">
        {error && (
          <Alert severity="error" sx={{ mt: 1 }}>
            {error.message}
          </Alert>
        )}
        {data?.findEstablishments.length === 0 && (
          <Typography variant="body2" sx={{ mt: 1 }}>
            {translate('register.nothing')}
          </Typography>
        )}
      </div>
      <List dense aria-label={translate('register.lookUp')}>
        {data?.findEstablishments.map((hit) => (
          <ListItem
            key={`${hit.kvkNumber} ${hit.branchNumber ?? ''}`}
            divider
            disableGutters
            secondaryAction={
              <WordButton
                label="register.choose"
                aria-label={`${translate('register.choose')}: ${hit.name}`}
                onClick={() => onChoose(hit)}
              />
            }
          >
            <ListItemText
              primary={hit.name}
              secondary={[
                translate(`register.kinds.${hit.kind}`),
                `KVK ${hit.kvkNumber}`,
                placeOf(hit) || translate('register.noAddress'),
              ].join(' · ')}
            />
          </ListItem>
        ))}
      </List>
    </Box>
  );
};

function placeOf({ street, houseNumber, postcode, city }: Hit): string {
  if (!street) return '';
  return `${street} ${houseNumber ?? ''}, ${formatPostcode(postcode) ?? ''} ${city ?? ''}`;
}
