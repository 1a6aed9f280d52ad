import { Stack } from '@mui/material';
import { ShowBase, useRecordContext, useTranslate } from 'react-admin';
import type { DuplicateRecordFragment } from '../graphql/generated';
import { Heading } from '../layout/Heading';
import { RecordPage } from '../layout/RecordPage';
import { WhenLoaded } from '../layout/WhenLoaded';
import { wholeRecord } from '../providers/whole-record';
import { businessRows, contactRows } from './merge-fields';
import { MergeForm, type MergeParty } from './MergeForm';
import { Reasons } from './Reasons';

const Head = () => {
  const translate = useTranslate();
  const record = useRecordContext<DuplicateRecordFragment>();
  return (
    <Stack spacing={1} sx={{ mb: 2 }}>
      <Heading text={translate(`resources.duplicates.merge.title.${record?.kind ?? 'CONTACT'}`)} />
      <Reasons reasons={record?.reasons ?? []} />
    </Stack>
  );
};

const Pair = () => {
  const record = useRecordContext<DuplicateRecordFragment>();
  if (!record) return null;
  const [contact, otherContact] = record.contacts;
  const [business, otherBusiness] = record.businesses;
  if (contact && otherContact) {
    const party = ({ fullName, ...one }: typeof contact): MergeParty => ({ ...one, name: fullName });
    return (
      <MergeForm
        candidate={record}
        left={party(contact)}
        right={party(otherContact)}
        rows={contactRows(contact, otherContact)}
      />
    );
  }
  if (!business || !otherBusiness) return null;
  return (
    <MergeForm
      candidate={record}
      left={business}
      right={otherBusiness}
      rows={businessRows(business, otherBusiness)}
    />
  );
};

const DuplicateShow = () => (
  <ShowBase queryOptions={wholeRecord}>
    <WhenLoaded>
      <RecordPage head={<Head />}>
        <Pair />
      </RecordPage>
    </WhenLoaded>
  </ShowBase>
);

export default DuplicateShow;
