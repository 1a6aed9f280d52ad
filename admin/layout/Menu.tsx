import TodayIcon from '@mui/icons-material/WbSunnyOutlined';
import { List, ListSubheader } from '@mui/material';
import {
  MenuItemLink,
  ResourceMenuItem,
  useCanAccessResources,
  useResourceDefinitions,
  useSidebarState,
  useTranslate,
} from 'react-admin';
import { menuResources, menuSections } from './menu-sections';

export const Menu = () => {
  const translate = useTranslate();
  const [open] = useSidebarState();
  const registered = useResourceDefinitions();
  const { canAccess = {} } = useCanAccessResources({ action: 'list', resources: menuResources });
  const visible = (name: string) => Boolean(registered[name]?.hasList && canAccess[name]);

  return (
    <List component="nav" aria-label={translate('menu.label')} sx={{ width: open ? 216 : 48, py: 2 }}>
      <MenuItemLink to="/" primaryText={translate('menu.today')} leftIcon={<TodayIcon />} />
      {menuSections.map(({ section, resources }) => {
        const shown = resources.filter(visible);
        return (
          shown.length > 0 && (
            <li key={section}>
              {open && (
                <ListSubheader component="div" disableSticky sx={{ lineHeight: '32px', mt: 1 }}>
                  {translate(`menu.sections.${section}`)}
                </ListSubheader>
              )}
              {shown.map((name) => (
                <ResourceMenuItem key={name} name={name} />
              ))}
            </li>
          )
        );
      })}
    </List>
  );
};
