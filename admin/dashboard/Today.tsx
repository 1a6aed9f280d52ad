import { Card, List, ListItem, ListItemButton, ListItemIcon, ListItemText, Typography } from '@mui/material';
import { createElement, type ElementType } from 'react';
import {
  useCanAccessResources,
  useCreatePath,
  useGetIdentity,
  useGetList,
  useGetResourceLabel,
  useResourceDefinition,
  useResourceDefinitions,
  useTranslate,
} from 'react-admin';
import { Link } from 'react-router-dom';
import { Heading } from '../layout/Heading';

/** Where a day starts: what this person works with most. */
const starts = ['businesses', 'contacts', 'visits', 'events', 'newsletters', 'imports'];

export const Today = () => {
  const translate = useTranslate();
  const { identity } = useGetIdentity();
  const registered = useResourceDefinitions();
  const { canAccess = {} } = useCanAccessResources({ action: 'list', resources: starts });

  return (
    <>
      <Heading
        bar={translate('menu.today')}
        text={
          identity?.fullName
            ? translate('today.greeting', { name: identity.fullName })
            : translate('menu.today')
        }
      />
      <Typography color="textSecondary" sx={{ mb: 2 }}>
        {translate('today.start')}
      </Typography>
      <Card sx={{ maxWidth: 480 }}>
        <List disablePadding>
          {starts
            .filter((name) => registered[name]?.hasList && canAccess[name])
            .map((name) => (
              <Start key={name} name={name} />
            ))}
        </List>
      </Card>
    </>
  );
};

const Start = ({ name }: { name: string }) => {
  const icon = useResourceDefinition({ resource: name }).icon as ElementType | undefined;
  const path = useCreatePath();
  const label = useGetResourceLabel();
  const { total } = useGetList(name, { pagination: { page: 1, perPage: 1 } });
  return (
    <ListItem disablePadding divider>
      <ListItemButton component={Link} to={path({ resource: name, type: 'list' })}>
        <ListItemIcon sx={{ minWidth: 40 }}>{icon && createElement(icon)}</ListItemIcon>
        <ListItemText primary={label(name, 2)} />
        <Typography color="textSecondary" sx={{ fontVariantNumeric: 'tabular-nums' }}>
          {total}
        </Typography>
      </ListItemButton>
    </ListItem>
  );
};
