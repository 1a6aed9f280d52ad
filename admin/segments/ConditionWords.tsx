import { Fragment } from 'react';
import { type RaRecord, useGetMany, useGetRecordRepresentation, useTranslate } from 'react-admin';
import { type Condition, kindOf, takesValue } from './conditions';

const text = (name: string) => `resources.segments.builder.${name}`;

/** A condition as a sentence: "Gebied is één van Centrum, Oost". */
export const ConditionWords = ({ condition }: { condition: Condition }) => {
  const translate = useTranslate();
  const { field, operator } = condition;
  return (
    <>
      {translate(text(`fields.${field}`), { _: String(field) })}{' '}
      {translate(text(`operators.${operator}`), { _: String(operator) })}
      {takesValue(operator) && ' '}
      <ValueWords {...condition} />
    </>
  );
};

const ValueWords = ({ field, value }: Condition) => {
  const translate = useTranslate();
  const kind = kindOf(field);
  if (value === undefined || value === null || !kind) return null;
  if (kind.unit) return translate(text(`amount.${kind.unit}`), { smart_count: Number(value) });
  const values = value as string[];
  if (kind.reference) return <RecordNames resource={kind.reference} ids={values} />;
  if (kind.isStatus) return values.map((status) => translate(`enums.BusinessStatus.${status}`)).join(', ');
  return values.join(', ');
};

const RecordNames = ({ resource, ids }: { resource: string; ids: string[] }) => {
  const { data = [] } = useGetMany<RaRecord>(resource, { ids });
  const nameOf = useGetRecordRepresentation(resource);
  return data.map((record, place) => (
    <Fragment key={record.id}>
      {place > 0 && ', '}
      {nameOf(record)}
    </Fragment>
  ));
};
