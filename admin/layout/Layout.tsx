import type { ReactNode } from 'react';
import { Layout as AdminLayout } from 'react-admin';
import { AppBar } from './AppBar';
import { Menu } from './Menu';
import { SessionEnd } from './SessionEnd';

/** What stands under the round button of a phone can be scrolled above it: the button, and as much air below it as above. */
const clearOfRoundButton = '88px';

export const Layout = ({ children }: { children: ReactNode }) => (
  <AdminLayout
    appBar={AppBar}
    menu={Menu}
    sx={{
      minWidth: 0,
      '& .RaLayout-content': { minWidth: 0, p: { xs: 1, sm: 3 } },
      '& .RaLayout-content:has(.RaCreateButton-floating)': { pb: clearOfRoundButton },
    }}
  >
    <SessionEnd />
    {children}
  </AdminLayout>
);
