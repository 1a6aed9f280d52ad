import { AdminContext, AdminUI, type I18nProvider, localStorageStore, Resource } from 'react-admin';
import { BrowserRouter } from 'react-router-dom';
import { Today } from './dashboard/Today';
import { Layout } from './layout/Layout';
import { SignInPage } from './layout/SignInPage';
import { theme } from './layout/theme';
import { createAuthProvider } from './providers/auth-provider';
import { createDataProvider } from './providers/data-provider';
import { createRequest } from './providers/graphql-client';
import { resources } from './resources';

export const App = ({ i18nProvider }: { i18nProvider: I18nProvider }) => {
  const request = createRequest(i18nProvider.translate);
  return (
    <BrowserRouter basename="/admin">
      {/* Not <Admin>, which is these two and react-admin's own English, for which there is no use here. */}
      <AdminContext
        dataProvider={createDataProvider(resources, request)}
        authProvider={createAuthProvider(resources, request)}
        i18nProvider={i18nProvider}
        store={localStorageStore()}
        theme={theme}
        darkTheme={null}
      >
        <AdminUI
          title="Ingang"
          layout={Layout}
          loginPage={SignInPage}
          dashboard={Today}
          requireAuth
          disableTelemetry
        >
          {resources.map(
            ({ operations: _operations, permissionPrefix: _prefix, shape: _shape, ...resource }) => (
              <Resource key={resource.name} {...resource} />
            ),
          )}
        </AdminUI>
      </AdminContext>
    </BrowserRouter>
  );
};
