import CopyIcon from '@mui/icons-material/ContentCopyOutlined';
import { useMutation } from '@tanstack/react-query';
import {
  BooleanInput,
  Button,
  CreateButton,
  DataTable,
  SearchInput,
  TopToolbar,
  useCanAccess,
  useDataProvider,
  useListContext,
  useNotify,
  useRedirect,
} from 'react-admin';
import { EnumField } from '../fields/EnumField';
import { MomentField } from '../fields/MomentField';
import { Person } from '../fields/Person';
import { RecordLink } from '../fields/RecordLink';
import {
  CopyNewsletterDocument,
  type NewsletterRowFragment,
  NewsletterStatusValues,
} from '../graphql/generated';
import { EnumsInput } from '../inputs/EnumInput';
import { RecordList } from '../layout/RecordList';
import { RecordTable } from '../layout/RecordTable';
import type { IngangDataProvider } from '../providers/data-provider';
import { newsletterStatusTones, progressOf } from './newsletter-status';

const filters = [
  <SearchInput key="q" source="q" alwaysOn />,
  <EnumsInput
    key="statuses"
    source="statuses"
    of="NewsletterStatus"
    values={NewsletterStatusValues}
    alwaysOn
  />,
  <BooleanInput key="includeArchived" source="includeArchived" label="record.includeArchived" />,
];

const Column = DataTable.Col<NewsletterRowFragment>;

/** The next edition usually looks like the last one. */
const CopyLast = () => {
  const { data } = useListContext<NewsletterRowFragment & { id: string }>();
  const dataProvider = useDataProvider<IngangDataProvider>();
  const notify = useNotify();
  const redirect = useRedirect();
  const last = data?.[0]?.id;
  const { mutate, isPending } = useMutation({
    mutationFn: (id: string) => dataProvider.perform(CopyNewsletterDocument, { id }),
    onSuccess: ({ record }) => redirect('edit', 'newsletters', record.id),
    onError: (error) => notify(error.message, { type: 'error' }),
  });
  const { canAccess } = useCanAccess({ resource: 'newsletters', action: 'create' });
  if (!last || !canAccess) return null;
  return (
    <Button label="letter.copyLast" onClick={() => mutate(last)} disabled={isPending}>
      <CopyIcon />
    </Button>
  );
};

const actions = (
  <TopToolbar sx={{ bgcolor: 'transparent' }}>
    <CopyLast />
    <CreateButton variant="contained" />
  </TopToolbar>
);

const NewsletterList = () => (
  <RecordList filters={filters} sort={{ field: 'createdAt', order: 'DESC' }} actions={actions}>
    <RecordTable<NewsletterRowFragment>
      narrow={{ primary: ({ subject }) => subject, secondary: ({ createdBy }) => createdBy?.name }}
    >
      <Column source="subject">
        <RecordLink />
      </Column>
      <Column source="status">
        <EnumField source="status" of="NewsletterStatus" tones={newsletterStatusTones} />
      </Column>
      <Column source="scheduledAt">
        <MomentField source="scheduledAt" />
      </Column>
      <Column
        label="letter.sent"
        disableSort
        render={({ deliveryCounts }) => {
          const { done, total } = progressOf(deliveryCounts);
          return total > 0 ? `${done} / ${total}` : '–';
        }}
      />
      <Column
        label="resources.newsletters.fields.createdById"
        disableSort
        render={({ createdBy }) => createdBy && <Person {...createdBy} />}
      />
    </RecordTable>
  </RecordList>
);

export default NewsletterList;
