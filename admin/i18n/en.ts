import englishMessages from 'ra-language-english';
import type { nl } from './nl';
import { columns, subjects } from './en/columns';
import { enums } from './en/enums';
import { errors } from './en/errors';
import { app, conflict, draft, menu, record, rows, today } from './en/interface';
import { bulk, history, inline } from './en/history';
import { timeline } from './en/insight';
import { letter } from './en/newsletters';
import { overview } from './en/overview';
import { search } from './en/search';
import { maps } from './en/maps';
import { views } from './en/views';
import { exports } from './en/exports';
import { register } from './en/register';
import { resources } from './en/resources';

/** English has a sentence for everything that Dutch has one for, or this does not compile. */
export const en: typeof nl = {
  ra: {
    ...englishMessages.ra,
    page: { ...englishMessages.ra.page, dashboard: menu.today },
    action: { ...englishMessages.ra.action, delete: 'Archive' },
  },
  app,
  menu,
  today,
  record,
  rows,
  draft,
  conflict,
  columns,
  subjects,
  enums,
  errors,
  bulk,
  history,
  inline,
  letter,
  exports,
  register,
  resources,
  search,
  overview,
  timeline,
  maps,
  views,
};
