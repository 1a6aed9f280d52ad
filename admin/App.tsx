import { Admin, type I18nProvider, Resource } from 'react-admin';
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
      <Admin
        title="Ingang"
        dataProvider={createDataProvider(resources, request)}
        authProvider={createAuthProvider(resources, request)}
        i18nProvider={i18nProvider}
        layout={Layout}
        loginPage={SignInPage}
        dashboard={Today}
        theme={theme}
        darkTheme={null}
        requireAuth
        disableTelemetry
      >
        {resources.map(
          ({ operations: _operations, permissionPrefix: _prefix, shape: _shape, ...resource }) => (
            <Resource key={resource.name} {...resource} />
          ),
        )}
      </Admin>
    </BrowserRouter>
  );
};
