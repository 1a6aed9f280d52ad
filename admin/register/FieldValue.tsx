import { useGetMany, useTranslate } from 'react-admin';

const references: Readonly<Record<string, string>> = { sectorIds: 'sectors', areaId: 'areas' };

/** A value of a business in words: names instead of ids, yes and no. */
export const FieldValue = ({ field, value }: { field: string; value: unknown }) => {
  const translate = useTranslate();
  const reference = references[field];
  if (value === null || value === undefined || value === '') return '–';
  if (reference) return <Names reference={reference} ids={[value].flat().map(String)} />;
  if (typeof value === 'boolean') return translate(value ? 'ra.boolean.true' : 'ra.boolean.false');
  const words = [value].flat().map((one) => (typeof one === 'string' ? one : JSON.stringify(one)));
  return words
    .map((word) => (field === 'status' ? translate(`enums.BusinessStatus.${word}`) : word))
    .join(', ');
};

const Names = ({ reference, ids }: { reference: string; ids: string[] }) => {
  const { data = [] } = useGetMany<{ id: string; name: string; code?: string }>(reference, { ids });
  return data.map(({ code, name }) => [code, name].filter(Boolean).join(' ')).join(', ');
};
