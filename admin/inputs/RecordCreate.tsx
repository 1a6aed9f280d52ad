import type { ReactNode } from 'react';
import { Create, type RaRecord, SimpleForm, useNotify, useRedirect, useResourceContext } from 'react-admin';
import { useDraftStore } from './drafts';
import { KeepDraft } from './KeepDraft';

/** The page that adds a record: a draft is kept until it is saved. */
export const RecordCreate = ({
  children,
  redirectTo = 'show',
}: {
  children: ReactNode;
  redirectTo?: 'show' | 'list';
}) => {
  const resource = useResourceContext() ?? '';
  const drafts = useDraftStore(resource);
  const notify = useNotify();
  const redirect = useRedirect();

  const onSuccess = (created: RaRecord) => {
    drafts.remove('new');
    notify('ra.notification.created', { type: 'success' });
    redirect(redirectTo, resource, created.id, created);
  };

  return (
    <Create mutationOptions={{ onSuccess }} actions={false}>
      <SimpleForm>
        <KeepDraft />
        {children}
      </SimpleForm>
    </Create>
  );
};
