import { render, screen } from '@testing-library/react';
import { AdminContext, type AuthProvider, ResourceDefinitionContextProvider } from 'react-admin';
import { Menu } from '../../../admin/layout/Menu';
import { dutch } from '../support/dutch';

const definitions = {
  businesses: { name: 'businesses', hasList: true },
  users: { name: 'users', hasList: true },
};

function showMenuTo(permissions: string[]) {
  const authProvider = {
    canAccess: ({ resource }: { resource: string }) =>
      Promise.resolve(permissions.includes(`${resource}.read`)),
  } as unknown as AuthProvider;
  return render(
    <AdminContext i18nProvider={dutch} authProvider={authProvider}>
      <ResourceDefinitionContextProvider definitions={definitions}>
        <Menu />
      </ResourceDefinitionContextProvider>
    </AdminContext>,
  );
}

describe('the menu', () => {
  it('shows what exists and may be read, under the part of the day it belongs to', async () => {
    showMenuTo(['businesses.read', 'users.read', 'visits.read']);
    expect(await screen.findByText('Relaties')).toBeTruthy();
    expect(screen.getByText('Beheer')).toBeTruthy();
    expect(screen.queryByText('Bezoeken')).toBeNull();
  });

  it('hides what this person may not read', async () => {
    showMenuTo(['businesses.read']);
    expect(await screen.findByText('Relaties')).toBeTruthy();
    expect(screen.queryByText('Beheer')).toBeNull();
  });
});
