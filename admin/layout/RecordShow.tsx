import type { ReactNode } from 'react';
import { EditButton, ShowBase, useRecordContext } from 'react-admin';
import { RecordHistory } from '../history/RecordHistory';
import { wholeRecord } from '../providers/whole-record';
import { FollowMerge } from './FollowMerge';
import { PageTitle } from './PageTitle';
import { RecordPage } from './RecordPage';
import { WhenLoaded } from './WhenLoaded';

interface RecordShowProps {
  children: ReactNode;
  subtitle?: ReactNode;
  status?: ReactNode;
  aside?: ReactNode;
  /** What else one can do with it, before changing it. */
  verbs?: ReactNode;
}

/** Not on a record that says it is somebody else's to change. */
const Edit = () => {
  const mayEdit: unknown = useRecordContext()?.mayEdit;
  return mayEdit === false ? null : <EditButton variant="contained" />;
};

/** The page that shows a record: sections of facts, and beside them what happened. */
export const RecordShow = ({ children, subtitle, status, aside, verbs }: RecordShowProps) => (
  <FollowMerge type="show">
    <ShowBase queryOptions={wholeRecord}>
      <WhenLoaded>
        <RecordPage
          head={
            <PageTitle
              subtitle={subtitle}
              status={status}
              actions={
                <>
                  {verbs}
                  <Edit />
                </>
              }
            />
          }
          aside={aside}
        >
          {children}
          <RecordHistory />
        </RecordPage>
      </WhenLoaded>
    </ShowBase>
  </FollowMerge>
);
