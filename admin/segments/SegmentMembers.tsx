import WhyIcon from '@mui/icons-material/HelpOutlined';
import { Box, Stack, Tab, Tabs } from '@mui/material';
import { type ReactNode, useState } from 'react';
import {
  DataTable,
  IconButtonWithTooltip,
  ListBase,
  Pagination,
  ResourceContextProvider,
  useCanAccess,
  useRecordContext,
  useTranslate,
} from 'react-admin';
import { businessStatusTones } from '../businesses/business-status';
import { ExportList } from '../exports/ExportList';
import { EnumField } from '../fields/EnumField';
import { RecordLink } from '../fields/RecordLink';
import type { SegmentRecordFragment as Segment } from '../graphql/generated';
import { BusinessMap } from '../maps/BusinessMap';
import { type Asked, WhyMember } from './WhyMember';

const views = ['businesses', 'contacts', 'map', 'why'] as const;
type View = (typeof views)[number];

/** Who is in it at this moment: as businesses, as people, and why. */
export const SegmentMembers = () => {
  const segment = useRecordContext<Segment & { id: string }>();
  const translate = useTranslate();
  const { canAccess: seesPeople } = useCanAccess({ resource: 'contacts', action: 'list' });
  const [view, setView] = useState<View>('businesses');
  const [asked, setAsked] = useState<Asked>();
  if (!segment) return null;
  const why = (about: Asked) => {
    setAsked(about);
    setView('why');
  };
  const shown: Record<View, ReactNode> = {
    businesses: <Businesses segmentId={segment.id} why={why} />,
    contacts: <People segmentId={segment.id} why={why} />,
    map: <BusinessMap filter={{ segmentId: segment.id }} />,
    why: <WhyMember segmentId={segment.id} definition={segment.definition} asked={asked} />,
  };
  return (
    <>
      <Tabs value={view} onChange={(_event, chosen: View) => setView(chosen)} sx={{ mb: 2 }}>
        {views
          .filter((name) => name !== 'contacts' || seesPeople)
          .map((name) => (
            <Tab
              key={name}
              value={name}
              id={`members-tab-${name}`}
              aria-controls="members-panel"
              label={translate(`resources.segments.members.${name}`)}
            />
          ))}
      </Tabs>
      <Box role="tabpanel" id="members-panel" aria-labelledby={`members-tab-${view}`}>
        {shown[view]}
      </Box>
    </>
  );
};

interface MemberListProps {
  resource: string;
  segmentId: string;
  children: ReactNode;
}

const MemberList = ({ resource, segmentId, children }: MemberListProps) => (
  <ResourceContextProvider value={resource}>
    <ListBase
      filter={{ segmentId }}
      sort={{ field: 'name', order: 'ASC' }}
      perPage={25}
      disableSyncWithLocation
      storeKey={false}
    >
      <Stack direction="row" sx={{ justifyContent: 'flex-end' }}>
        <ExportList />
      </Stack>
      <Box sx={{ overflowX: 'auto' }}>
        <DataTable bulkActionButtons={false}>{children}</DataTable>
      </Box>
      <Pagination rowsPerPageOptions={[25, 50, 100]} />
    </ListBase>
  </ResourceContextProvider>
);

const WhyButton = ({ kind, why }: { kind: Asked['kind']; why: (about: Asked) => void }) => {
  const record = useRecordContext();
  return (
    <IconButtonWithTooltip
      label={`resources.segments.why.ask.${kind}`}
      size="small"
      onClick={(event) => {
        event.stopPropagation();
        why({ kind, id: String(record?.id) });
      }}
    >
      <WhyIcon fontSize="small" />
    </IconButtonWithTooltip>
  );
};

interface MembersProps {
  segmentId: string;
  why: (about: Asked) => void;
}

const Businesses = ({ segmentId, why }: MembersProps) => (
  <MemberList resource="businesses" segmentId={segmentId}>
    <DataTable.Col source="name">
      <RecordLink />
    </DataTable.Col>
    <DataTable.Col source="city" />
    <DataTable.Col source="status">
      <EnumField source="status" of="BusinessStatus" tones={businessStatusTones} />
    </DataTable.Col>
    <DataTable.Col label="resources.segments.why.column" disableSort>
      <WhyButton kind="businesses" why={why} />
    </DataTable.Col>
  </MemberList>
);

const People = ({ segmentId, why }: MembersProps) => (
  <MemberList resource="contacts" segmentId={segmentId}>
    <DataTable.Col source="name" label="resources.segments.members.person">
      <RecordLink />
    </DataTable.Col>
    <DataTable.Col label="resources.segments.why.column" disableSort>
      <WhyButton kind="contacts" why={why} />
    </DataTable.Col>
  </MemberList>
);
