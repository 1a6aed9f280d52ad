import SearchIcon from '@mui/icons-material/ManageSearchOutlined';
import { Alert, Box, Collapse } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useDataProvider, usePermissions, useTranslate } from 'react-admin';
import {
  type EstablishmentFactsFragment,
  ReadEstablishmentDocument,
  RegisterSourceDocument,
} from '../graphql/generated';
import type { IngangDataProvider } from '../providers/data-provider';
import { Differences } from './Differences';
import { EstablishmentSearch, type Hit } from './EstablishmentSearch';
import { useFilling } from './use-filling';
import { WordButton } from '../layout/WordButton';

/** Fills the form of a business from the trade register. When the register is away it says so, and the form works on. */
export const RegisterLookUp = () => {
  const { permissions = [] } = usePermissions<string[]>();
  return permissions.includes('register.read') ? <LookUp /> : null;
};

const LookUp = () => {
  const translate = useTranslate();
  const dataProvider = useDataProvider<IngangDataProvider>();
  const { fillIn, differences, take } = useFilling();
  const [open, setOpen] = useState(false);
  const [said, setSaid] = useState<{ severity: 'success' | 'warning' | 'error'; texts: string[] }>();
  const panelId = useId();
  const { data } = useQuery({
    queryKey: ['registerSource'],
    queryFn: () => dataProvider.perform(RegisterSourceDocument, {}),
    staleTime: Infinity,
  });

  const choose = async ({ kvkNumber, branchNumber }: Hit) => {
    try {
      const answer = await dataProvider.perform(ReadEstablishmentDocument, { kvkNumber, branchNumber });
      const facts = answer.readEstablishment;
      const filled = await fillIn(fieldsOf(facts));
      const texts = [
        filled > 0 ? translate('register.filled', { smart_count: filled }) : translate('register.same'),
        ...(facts.isAddressShielded ? [translate('register.shielded')] : []),
        ...(facts.hasEnded ? [translate('register.ended')] : []),
      ];
      setSaid({ severity: facts.hasEnded ? 'warning' : 'success', texts });
      setOpen(false);
    } catch (error) {
      setSaid({
        severity: 'error',
        texts: [error instanceof Error ? error.message : translate('errors.INTERNAL')],
      });
    }
  };

  if (data?.registerSource === 'none') return null;
  return (
    <Box sx={{ width: '100%', mb: 2 }}>
      <WordButton
        label="register.lookUp"
        variant="outlined"
        aria-expanded={open}
        aria-controls={panelId}
        startIcon={<SearchIcon />}
        onClick={() => setOpen(!open)}
      />
      <Collapse in={open} id={panelId} unmountOnExit>
        {data?.registerSource === 'demo' && (
          <Alert severity="warning" sx={{ mt: 1 }}>
            {translate('register.demo')}
          </Alert>
        )}
        <EstablishmentSearch onChoose={(hit) => void choose(hit)} />
      </Collapse>
      <div role="status">
        {said && (
          <Alert severity={said.severity} sx={{ mt: 1 }}>
            {said.texts.join(' ')}
          </Alert>
        )}
      </div>
      <Differences rows={differences} take={take} />
    </Box>
  );
};

/** The facts under the names of the form. */
function fieldsOf({ hasEnded: _ended, ...facts }: EstablishmentFactsFragment) {
  return facts;
}
