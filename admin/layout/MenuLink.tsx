import {
  ListItem,
  ListItemButton,
  ListItemIcon,
  ListItemText,
  type Theme,
  Tooltip,
  useMediaQuery,
} from '@mui/material';
import type { ReactNode } from 'react';
import { useSidebarState } from 'react-admin';
import { NavLink } from 'react-router-dom';

interface MenuLinkProps {
  to: string;
  label: string;
  icon: ReactNode;
  /** True for the start page, which every address begins with. */
  exact?: boolean;
}

/** One line of the menu: an icon with a word, or only the icon when the menu is folded. */
export const MenuLink = ({ to, label, icon, exact = false }: MenuLinkProps) => {
  const [open, setOpen] = useSidebarState();
  const coversPage = useMediaQuery<Theme>((theme) => theme.breakpoints.down('md'));
  return (
    <ListItem disablePadding>
      <Tooltip title={open ? '' : label} placement="right">
        <ListItemButton
          dense
          component={NavLink}
          to={to}
          end={exact}
          aria-label={open ? undefined : label}
          onClick={() => coversPage && setOpen(false)}
          sx={{
            mx: 1,
            px: 1,
            minHeight: 36,
            borderRadius: 1,
            color: 'text.secondary',
            '&.active': { color: 'primary.dark', backgroundColor: 'action.selected' },
            '&.active .MuiListItemText-primary': { fontWeight: 600 },
          }}
        >
          <ListItemIcon sx={{ minWidth: 36, color: 'inherit' }}>{icon}</ListItemIcon>
          {open && <ListItemText primary={label} slotProps={{ primary: { variant: 'body1' } }} />}
        </ListItemButton>
      </Tooltip>
    </ListItem>
  );
};
