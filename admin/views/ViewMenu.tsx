import ViewIcon from '@mui/icons-material/BookmarkBorder';
import { Divider, ListSubheader, Menu, MenuItem } from '@mui/material';
import { useState } from 'react';
import { Button, useDataProvider, useStore, useTranslate } from 'react-admin';
import {
  ArchiveViewDocument,
  ChooseDefaultViewDocument,
  type SavedViewFragment as View,
  UpdateViewDocument,
} from '../graphql/generated';
import type { IngangDataProvider } from '../providers/data-provider';
import { SaveViewDialog } from './SaveViewDialog';
import { useApplyView, useDefaultView, usePresentSettings, useViewChange, useViews } from './use-views';

const text = (name: string) => `views.${name}`;

/** Switches between saved views of a list in two clicks, and keeps them. */
export const ViewMenu = ({ filters }: { filters: readonly string[] }) => {
  const translate = useTranslate();
  const { list, views = [] } = useViews();
  const apply = useApplyView(filters);
  useDefaultView(apply);
  const [activeId, setActive] = useStore<string | null>(`${list}.view`, null);
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [saving, setSaving] = useState(false);
  const active = views.find(({ id }) => id === activeId);

  const close = () => setAnchor(null);
  const show = (view: Pick<View, 'id' | 'name' | 'settings'>) => {
    apply(view);
    close();
  };
  const everything = { id: '', name: '', settings: { hiddenColumns: [] } };
  const lines = (shown: View[], title: string) =>
    shown.length > 0 && [
      <ListSubheader key={title}>{translate(text(title))}</ListSubheader>,
      ...shown.map((view) => (
        <MenuItem key={view.id} selected={view.id === activeId} onClick={() => show(view)}>
          {view.name}
          {view.isDefault && ` (${translate(text('default'))})`}
        </MenuItem>
      )),
    ];
  return (
    <>
      <Button
        label={active?.name ?? text('button')}
        onClick={(event) => setAnchor(event.currentTarget)}
        aria-haspopup="menu"
        aria-expanded={Boolean(anchor)}
      >
        <ViewIcon />
      </Button>
      <Menu anchorEl={anchor} open={Boolean(anchor)} onClose={close}>
        <MenuItem selected={!active} onClick={() => show(everything)}>
          {translate(text('everything'))}
        </MenuItem>
        {lines(
          views.filter(({ isShared }) => !isShared),
          'mine',
        )}
        {lines(
          views.filter(({ isShared }) => isShared),
          'team',
        )}
        <Divider />
        <MenuItem
          onClick={() => {
            close();
            setSaving(true);
          }}
        >
          {translate(text('save'))}
        </MenuItem>
        {active && <ActiveLines view={active} close={close} forget={() => setActive(null)} />}
      </Menu>
      {saving && <SaveViewDialog onClose={() => setSaving(false)} onSaved={({ id }) => setActive(id)} />}
    </>
  );
};

interface ActiveLinesProps {
  view: View;
  close: () => void;
  forget: () => void;
}

/** What one can do with the view that is shown. */
const ActiveLines = ({ view, close, forget }: ActiveLinesProps) => {
  const translate = useTranslate();
  const { list } = useViews();
  const dataProvider = useDataProvider<IngangDataProvider>();
  const settings = usePresentSettings();
  const { id, version, isDefault } = view;
  const saved = useViewChange(text('saved'), close);
  const chosen = useViewChange(text(isDefault ? 'notDefaultDone' : 'defaultDone'), close);
  const archived = useViewChange(text('archived'), () => {
    close();
    forget();
  });
  const update = () =>
    dataProvider.perform(UpdateViewDocument, { id, expectedVersion: version, input: { settings } });
  const choose = () => dataProvider.perform(ChooseDefaultViewDocument, { list, id: isDefault ? null : id });
  const archive = () => dataProvider.perform(ArchiveViewDocument, { id, expectedVersion: version });
  return (
    <>
      {view.mayEdit && (
        <MenuItem onClick={() => saved.mutate(update)}>
          {translate(text('update'), { name: view.name })}
        </MenuItem>
      )}
      <MenuItem onClick={() => chosen.mutate(choose)}>
        {translate(text(isDefault ? 'notDefault' : 'makeDefault'))}
      </MenuItem>
      {view.mayEdit && (
        <MenuItem onClick={() => archived.mutate(archive)}>
          {translate(text('archive'), { name: view.name })}
        </MenuItem>
      )}
    </>
  );
};
