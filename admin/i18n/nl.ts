import type { TranslationMessages } from 'react-admin';
import { columns, subjects } from './nl/columns';
import { enums } from './nl/enums';
import { errors } from './nl/errors';
import { app, conflict, draft, menu, record, rows, today } from './nl/interface';
import { bulk, history, inline } from './nl/history';
import { reactAdmin } from './nl/react-admin';
import { timeline } from './nl/insight';
import { letter } from './nl/newsletters';
import { overview } from './nl/overview';
import { search } from './nl/search';
import { maps } from './nl/maps';
import { views } from './nl/views';
import { exports } from './nl/exports';
import { register } from './nl/register';
import { resources } from './nl/resources';

export const nl = {
  ra: reactAdmin,
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
} satisfies TranslationMessages;
