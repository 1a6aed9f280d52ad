import BackIcon from '@mui/icons-material/ArrowBack';
import PrintIcon from '@mui/icons-material/PrintOutlined';
import { Box, Button, Card, GlobalStyles, Stack, Typography } from '@mui/material';
import {
  RecordContextProvider,
  ResourceContextProvider,
  useCanAccess,
  useCreatePath,
  useGetOne,
  useTranslate,
} from 'react-admin';
import { Link, useParams } from 'react-router-dom';
import { PeopleTable } from '../contacts/PeopleTable';
import { useMoments } from '../fields/moments';
import type {
  AssociationRecordFragment,
  BusinessRecordFragment,
  VisitRecordFragment as Visit,
} from '../graphql/generated';
import { Fact, Facts } from '../layout/Facts';
import { Heading } from '../layout/Heading';
import { Section } from '../layout/Section';
import { Acquaintances } from '../overview/Acquaintances';
import { OpenPoints } from '../overview/OpenPoints';
import { wholeRecord } from '../providers/whole-record';
import { EarlierVisits, LastInteractions } from './EarlierTalks';
import { AssociationFacts, BusinessFacts } from './PartyFacts';

/** On paper only what one reads: no menu, no buttons, and no part broken over two pages where that can be helped. */
const onPaper = {
  '@media print': {
    'body, #root *': { backgroundColor: 'transparent !important' },
    'header, nav, .RaSidebar-fixed, .RaSidebar-root, .MuiDrawer-root, .on-screen, .MuiButton-root, .MuiIconButton-root':
      {
        display: 'none !important',
      },
    '.RaLayout-appFrame': { marginTop: '0 !important' },
    '.RaLayout-content': { padding: '0 !important' },
    'main .MuiCard-root': { border: 0 },
    'main section': { padding: '8px 0 !important', breakInside: 'avoid' },
    'main a': { color: 'inherit !important', textDecoration: 'none !important' },
    '.on-paper': { display: 'block !important' },
  },
} as const;

type Party = BusinessRecordFragment | AssociationRecordFragment;

/** Where to ask about who is visited. */
function partyOf(visit: Visit | undefined) {
  if (visit?.associationId) {
    const id = visit.associationId;
    return { reference: 'associations', partyId: id, of: { associationIds: [id] } };
  }
  const id = visit?.businessId ?? '';
  return { reference: 'businesses', partyId: id, of: { businessIds: [id] } };
}

/** Everything one wants to know before a visit, on one sheet to print or to read in the car park. */
const PreparationSheet = () => {
  const { id = '' } = useParams();
  const { data: visit } = useGetOne<Visit>('visits', { id, ...wholeRecord });
  const { reference, partyId, of } = partyOf(visit);
  const { data: party } = useGetOne<Party>(
    reference,
    { id: partyId, ...wholeRecord },
    { enabled: partyId !== '' },
  );
  if (!visit || !party) return null;
  return (
    <Box sx={{ maxWidth: 1040 }}>
      <GlobalStyles styles={onPaper} />
      <Head visit={visit} />
      <Card>
        <RecordContextProvider value={visit}>
          <Section title="resources.visits.sections.preparation">
            <Facts>
              <Fact source="topics" />
              <Fact source="preparation" />
              <Fact source="contacts" label="resources.visits.fields.contactIds">
                {visit.contacts.map(({ name }) => name).join(', ')}
              </Fact>
              <Fact source="users" label="resources.visits.fields.userIds">
                {visit.users.map(({ name }) => name).join(', ')}
              </Fact>
            </Facts>
          </Section>
        </RecordContextProvider>
        <ResourceContextProvider value={reference}>
          <RecordContextProvider value={party}>
            {reference === 'businesses' ? <BusinessFacts /> : <AssociationFacts />}
            <People of={party} />
            <OpenPoints />
            <LastInteractions of={of} />
            <EarlierVisits of={of} than={visit} />
            <Acquaintances />
          </RecordContextProvider>
        </ResourceContextProvider>
        <Box className="on-paper" sx={{ display: 'none' }}>
          <Section title="resources.visits.sheet.notes">
            <Box sx={{ height: 240 }} />
          </Section>
        </Box>
      </Card>
    </Box>
  );
};

export default PreparationSheet;

const People = ({ of }: { of: Party }) => {
  const { canAccess } = useCanAccess({ resource: 'contacts', action: 'list' });
  if (!canAccess) return null;
  return (
    <Section title="resources.visits.sheet.people">
      <PeopleTable rows={of.affiliations.filter(({ endsOn }) => endsOn === null)} />
    </Section>
  );
};

const Head = ({ visit }: { visit: Visit }) => {
  const translate = useTranslate();
  const path = useCreatePath();
  const { moment } = useMoments();
  const party = visit.business?.name ?? visit.association?.name ?? '';
  return (
    <Stack direction="row" useFlexGap spacing={2} sx={{ flexWrap: 'wrap', alignItems: 'flex-start', mb: 2 }}>
      <Box sx={{ flex: '1 1 280px', minWidth: 0 }}>
        <Heading text={translate('resources.visits.sheet.title', { party })} />
        <Typography color="textSecondary" variant="body2" sx={{ mt: 0.5 }}>
          {[visit.subject, moment(visit.startsAt), visit.location, visit.owner?.name]
            .filter(Boolean)
            .join(' · ')}
        </Typography>
      </Box>
      <Stack direction="row" useFlexGap spacing={1} className="on-screen">
        <Button
          component={Link}
          to={path({ resource: 'visits', type: 'show', id: visit.id })}
          startIcon={<BackIcon />}
        >
          {translate('resources.visits.sheet.back')}
        </Button>
        <Button variant="contained" startIcon={<PrintIcon />} onClick={() => window.print()}>
          {translate('resources.visits.sheet.print')}
        </Button>
      </Stack>
    </Stack>
  );
};
