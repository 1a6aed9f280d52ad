import { Card, List, ListItemButton, ListItemIcon, ListItemText, Typography } from '@mui/material';
import { createElement } from 'react';
import {
  useCanAccessResources,
  useCreatePath,
  useGetIdentity,
  useGetResourceLabel,
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
  const label = useGetResourceLabel();
  const path = useCreatePath();
  const { canAccess = {} } = useCanAccessResources({ action: 'list', resources: starts });

  return (
    <>
      <Heading
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
              <ListItemButton key={name} component={Link} to={path({ resource: name, type: 'list' })} divider>
                <ListItemIcon sx={{ minWidth: 40 }}>
                  {registered[name]?.icon && createElement(registered[name].icon)}
                </ListItemIcon>
                <ListItemText primary={label(name, 2)} />
              </ListItemButton>
            ))}
        </List>
      </Card>
    </>
  );
};
