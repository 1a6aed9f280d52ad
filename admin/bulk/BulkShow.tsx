import { Box } from '@mui/material';
import { ShowBase, useRecordContext, WithRecord } from 'react-admin';
import { MomentField } from '../fields/MomentField';
import { Tags } from '../fields/Tags';
import type { BulkRecordFragment } from '../graphql/generated';
import { Fact, Facts } from '../layout/Facts';
import { Heading } from '../layout/Heading';
import { RecordPage } from '../layout/RecordPage';
import { Section } from '../layout/Section';
import { WhenLoaded } from '../layout/WhenLoaded';
import { wholeRecord } from '../providers/whole-record';
import { useBulkName } from './bulk-name';
import { BulkResult } from './BulkResult';

const Head = () => {
  const bulk = useRecordContext<BulkRecordFragment>();
  const name = useBulkName();
  return (
    <Box sx={{ mb: 2 }}>
      <Heading text={bulk ? name(bulk) : ''} />
      <MomentField source="createdAt" />
    </Box>
  );
};

/** One bulk change: what it did, and the way back. */
const BulkShow = () => (
  <ShowBase queryOptions={wholeRecord}>
    <WhenLoaded>
      <RecordPage head={<Head />}>
        <Section title="bulk.title">
          <Facts>
            <Fact source="user">
              <WithRecord<BulkRecordFragment> render={({ user }) => user?.name} />
            </Fact>
            <Fact source="tags">
              <Tags source="tags" />
            </Fact>
            <Fact source="accountManager">
              <WithRecord<BulkRecordFragment> render={({ accountManager }) => accountManager?.name} />
            </Fact>
          </Facts>
          <Box sx={{ mt: 2 }}>
            <WithRecord<BulkRecordFragment> render={(bulk) => <BulkResult bulk={bulk} />} />
          </Box>
        </Section>
      </RecordPage>
    </WhenLoaded>
  </ShowBase>
);

export default BulkShow;
