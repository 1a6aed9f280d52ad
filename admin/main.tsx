import '@fontsource-variable/source-sans-3/index.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App';
import { removeOldDrafts } from './inputs/drafts';
import { createI18nProvider } from './providers/i18n-provider';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root.');

removeOldDrafts();
void createI18nProvider().then((i18nProvider) =>
  createRoot(root).render(
    <StrictMode>
      <App i18nProvider={i18nProvider} />
    </StrictMode>,
  ),
);
