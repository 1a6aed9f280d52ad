import DefaultIcon from '@mui/icons-material/LabelOutlined';
import TodayIcon from '@mui/icons-material/WbSunnyOutlined';
import { Box, List, ListSubheader } from '@mui/material';
import { createElement } from 'react';
import {
  useCanAccessResources,
  useCreatePath,
  useGetResourceLabel,
  useResourceDefinitions,
  useSidebarState,
  useTranslate,
} from 'react-admin';
import { PinnedSegments } from '../segments/PinnedSegments';
import { MenuLink } from './MenuLink';
import { menuResources, menuSections } from './menu-sections';

export const Menu = () => {
  const translate = useTranslate();
  const labelOf = useGetResourceLabel();
  const path = useCreatePath();
  const [open] = useSidebarState();
  const registered = useResourceDefinitions();
  const { canAccess = {} } = useCanAccessResources({ action: 'list', resources: menuResources });
  const visible = (name: string) => Boolean(registered[name]?.hasList && canAccess[name]);

  return (
    <Box component="nav" aria-label={translate('menu.label')} sx={{ width: open ? 232 : 56, py: 2 }}>
      <List disablePadding>
        <MenuLink to="/" exact label={translate('menu.today')} icon={<TodayIcon />} />
      </List>
      {menuSections.map(({ section, resources }) => {
        const shown: readonly string[] = resources.filter(visible);
        const title = translate(`menu.sections.${section}`);
        return (
          shown.length > 0 && (
            <List key={section} disablePadding aria-label={title} sx={{ mt: 1 }}>
              {open && (
                <ListSubheader aria-hidden disableSticky sx={{ lineHeight: '32px', bgcolor: 'transparent' }}>
                  {title}
                </ListSubheader>
              )}
              {shown.map((name) => (
                <MenuLink
                  key={name}
                  to={path({ resource: name, type: 'list' })}
                  label={labelOf(name, 2)}
                  icon={createElement(registered[name]?.icon ?? DefaultIcon)}
                />
              ))}
              {shown.includes('segments') && <PinnedSegments />}
            </List>
          )
        );
      })}
    </Box>
  );
};
