import {
  useCanAccessResources,
  useCreatePath,
  useGetResourceLabel,
  useResourceDefinitions,
  useTranslate,
} from 'react-admin';
import { menuResources } from '../layout/menu-sections';
import { fits, type FoundRecord, momentSource, type PaletteOption, visitSource, withSource } from './options';

/** What one can add, in the order of how often one does. */
const creatable = [
  'interactions',
  'visits',
  'businesses',
  'contacts',
  'commitments',
  'associations',
  'events',
  'newsletters',
  'segments',
];

/** What this person may do and where they may go, as far as it fits the text; with nothing typed, what one can add. */
export function useCommands() {
  const translate = useTranslate();
  const path = useCreatePath();
  const labelOf = useGetResourceLabel();
  const definitions = useResourceDefinitions();
  const { canAccess: mayCreate = {} } = useCanAccessResources({ action: 'create', resources: creatable });
  const { canAccess: mayList = {} } = useCanAccessResources({ action: 'list', resources: menuResources });
  const group = translate('search.commands');
  const formOf = (resource: string) => path({ resource, type: 'create' });
  const mayAdd = (resource: string) =>
    mayCreate[resource] === true && definitions[resource]?.hasCreate === true;

  const creating = creatable.filter(mayAdd).map((resource): PaletteOption => ({
    key: `create:${resource}`,
    group,
    title: translate(`search.create.${resource}`),
    details: [],
    icon: resource,
    to: formOf(resource),
  }));
  const going = menuResources
    .filter((resource) => mayList[resource] && definitions[resource]?.hasList)
    .map((resource): PaletteOption => ({
      key: `list:${resource}`,
      group,
      title: translate('search.goTo', { name: labelOf(resource, 2) }),
      details: [],
      icon: resource,
      to: path({ resource, type: 'list' }),
    }));

  return {
    commandsFor: (text: string): PaletteOption[] =>
      text === '' ? creating : [...creating, ...going].filter(({ title }) => fits(title, text)),
    /** When nothing is called so yet. */
    createNamed: (text: string): PaletteOption[] =>
      mayAdd('businesses') && /^[^\d@]/.test(text)
        ? [
            {
              key: 'create:named',
              group,
              title: translate('search.createNamed', { text }),
              details: [],
              icon: 'businesses',
              to: withSource(formOf('businesses'), { name: text }),
            },
          ]
        : [],
    /** What one can do with the record that is chosen. */
    actionsOn: (record: FoundRecord | undefined) => {
      if (!record) return [];
      const [moment, visit] = [momentSource(record), visitSource(record)];
      const named = { name: record.title };
      return [
        ...(moment && mayAdd('interactions')
          ? [
              {
                keys: 'Ctrl+Enter',
                label: translate('search.logAt', named),
                to: withSource(formOf('interactions'), moment),
              },
            ]
          : []),
        ...(visit && mayAdd('visits')
          ? [
              {
                keys: 'Shift+Enter',
                label: translate('search.visitAt', named),
                to: withSource(formOf('visits'), visit),
              },
            ]
          : []),
      ];
    },
  };
}
