import { type RaRecord, useGetMany, useGetRecordRepresentation, useTranslate } from 'react-admin';
import { useValueWords } from '../history/value-words';

/** Fields that hold ids of records of another resource. */
const references: Record<string, string> = {
  areaId: 'areas',
  accountManagerId: 'users',
  userId: 'users',
  userIds: 'users',
  ownerId: 'users',
  organiserId: 'users',
  businessId: 'businesses',
  associationId: 'associations',
  contactId: 'contacts',
  contactIds: 'contacts',
  sectorIds: 'sectors',
  segmentId: 'segments',
  segmentIds: 'segments',
  topicIds: 'topics',
};

interface FieldWordsProps {
  resource: string;
  field: string;
  value: unknown;
}

/** A value of a field to compare by eye: ids by the names behind them, codes by their words. */
export const FieldWords = ({ resource, field, value }: FieldWordsProps) => {
  const translate = useTranslate();
  const words = useValueWords(resource);
  const reference = references[field];
  const ids = (Array.isArray(value) ? value : [value]).filter(
    (one): one is string => typeof one === 'string',
  );
  const { data = [] } = useGetMany<RaRecord>(
    reference ?? '',
    { ids },
    { enabled: reference !== undefined && ids.length > 0 },
  );
  const nameOf = useGetRecordRepresentation(reference ?? '');
  if (!reference) return <>{words(field, value) ?? translate('history.nothing')}</>;
  if (ids.length === 0) return <>{translate('history.nothing')}</>;
  return (
    <>
      {data.filter(Boolean).map((record) => (
        <div key={record.id}>{nameOf(record)}</div>
      ))}
    </>
  );
};
