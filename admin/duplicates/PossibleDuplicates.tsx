import { Alert, AlertTitle, Box, Link } from '@mui/material';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useCanAccess, useCreatePath, useDataProvider, useRecordContext, useTranslate } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { type PossibleDuplicatesQueryVariables, PossibleDuplicatesDocument } from '../graphql/generated';
import type { IngangDataProvider } from '../providers/data-provider';

/** Long enough not to ask at every letter, short enough to see it before going on. */
const PAUSE_MS = 500;

type Question = Pick<PossibleDuplicatesQueryVariables, 'contact' | 'business'>;

interface PossibleProps {
  resource: 'contacts' | 'businesses';
  question: Question;
}

const isFilled = (value: unknown): boolean => (Array.isArray(value) ? value.length > 0 : Boolean(value));

/** Records like the one in the form: a hint, never a hindrance. Said aloud when it changes. */
const Possible = ({ resource, question }: PossibleProps) => {
  const translate = useTranslate();
  const createPath = useCreatePath();
  const exceptId = useRecordContext()?.id;
  const { canAccess } = useCanAccess({ resource: 'duplicates', action: 'list' });
  const { perform } = useDataProvider<IngangDataProvider>();
  const asked = useRested(JSON.stringify(question));
  const hasAnything = Object.values(question).some((one) => one && Object.values(one).some(isFilled));
  const { data } = useQuery({
    queryKey: ['possibleDuplicates', asked, exceptId],
    queryFn: () =>
      perform(PossibleDuplicatesDocument, {
        ...(JSON.parse(asked) as Question),
        exceptId: exceptId === undefined ? null : String(exceptId),
      }),
    enabled: Boolean(canAccess) && hasAnything,
    placeholderData: keepPreviousData,
    // A hint that cannot be given now must not disturb who is typing.
    retry: false,
  });
  const found = hasAnything ? (data?.possible ?? []) : [];
  return (
    <Box role="status" sx={{ width: '100%' }}>
      {found.length > 0 && (
        <Alert severity="info" sx={{ mb: 2 }}>
          <AlertTitle>{translate(`resources.duplicates.possible.${resource}`)}</AlertTitle>
          <Box component="ul" sx={{ m: 0, pl: 2.5, '& li': { py: 0.5 } }}>
            {found.map(({ id, name, place, reasons }) => (
              <li key={id}>
                <Link
                  href={`/admin${createPath({ resource, type: 'show', id })}`}
                  target="_blank"
                  rel="noopener"
                >
                  {name}
                </Link>
                {place && `, ${place}`}
                {': '}
                {reasons.map((reason) => translate(`enums.DuplicateReason.${reason}`)).join(', ')}
              </li>
            ))}
          </Box>
        </Alert>
      )}
    </Box>
  );
};

/** A value once it has not changed for a moment. */
function useRested(value: string): string {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return rested;
}

interface ContactForm {
  givenName?: string | null;
  initials?: string | null;
  familyName?: string | null;
  emails?: ({ address?: string | null } | null)[] | null;
  phones?: ({ number?: string | null } | null)[] | null;
  affiliations?: ({ businessId?: string | null } | null)[] | null;
}

/** Beside the form of a contact: "Bestaat deze persoon al?" */
export const PossibleContacts = () => {
  const { givenName, initials, familyName, emails, phones, affiliations } = useWatch<ContactForm>();
  const contact = {
    givenName: givenName ?? null,
    initials: initials ?? null,
    familyName: familyName ?? null,
    emails: (emails ?? []).flatMap((one) => one?.address ?? []),
    phones: (phones ?? []).flatMap((one) => one?.number ?? []),
    businessIds: (affiliations ?? []).flatMap((one) => one?.businessId ?? []),
  };
  return <Possible resource="contacts" question={{ contact }} />;
};

type BusinessForm = Record<
  'name' | 'kvkNumber' | 'branchNumber' | 'email' | 'phone' | 'postcode',
  string | null | undefined
>;

/** Beside the form of a business: "Bestaat dit bedrijf al?" */
export const PossibleBusinesses = () => {
  const { name, kvkNumber, branchNumber, email, phone, postcode } = useWatch<BusinessForm>();
  const typed = { name, kvkNumber, branchNumber, email, phone, postcode };
  const business = Object.fromEntries(Object.entries(typed).map(([field, value]) => [field, value ?? null]));
  return <Possible resource="businesses" question={{ business }} />;
};
