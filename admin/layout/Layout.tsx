import type { ReactNode } from 'react';
import { Layout as AdminLayout } from 'react-admin';
import { AppBar } from './AppBar';
import { Menu } from './Menu';
import { SessionEnd } from './SessionEnd';

export const Layout = ({ children }: { children: ReactNode }) => (
  <AdminLayout
    appBar={AppBar}
    menu={Menu}
    sx={{ minWidth: 0, '& .RaLayout-content': { minWidth: 0, p: { xs: 1, sm: 3 } } }}
  >
    <SessionEnd />
    {children}
  </AdminLayout>
);
