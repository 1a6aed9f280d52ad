import { useState } from 'react';
import { useDataProvider, useRecordContext } from 'react-admin';
import { useFormContext, useFormState } from 'react-hook-form';
import { FieldsEditedByPeopleDocument } from '../graphql/generated';
import type { IngangDataProvider } from '../providers/data-provider';
import { type Difference, fillingOf } from './fill-form';

type Values = Record<string, unknown>;

/** Fills the form around it with what was looked up, and keeps what a person must choose. */
export function useFilling() {
  const form = useFormContext();
  const { dirtyFields } = useFormState({ control: form.control });
  const dataProvider = useDataProvider<IngangDataProvider>();
  const id = useRecordContext()?.id;
  const [differences, setDifferences] = useState<Difference[]>([]);
  const [filledBefore, setFilledBefore] = useState<Values>({});

  const write = (field: string, value: unknown) =>
    form.setValue(field, value, { shouldDirty: true, shouldTouch: true });

  /** @returns how many fields were filled in */
  const fillIn = async (told: Values): Promise<number> => {
    const edited = id
      ? (await dataProvider.perform(FieldsEditedByPeopleDocument, { businessId: String(id) }))
          .fieldsEditedByPeople
      : [];
    const values = form.getValues();
    // What an earlier look-up put here was not typed, unless somebody changed it since.
    const typedHere = Object.keys(dirtyFields).filter((field) => values[field] !== filledBefore[field]);
    const { fill, differences: found } = fillingOf(told, values, new Set([...edited, ...typedHere]));
    for (const [field, value] of Object.entries(fill)) write(field, value);
    setFilledBefore({ ...filledBefore, ...fill });
    setDifferences(found);
    return Object.keys(fill).length;
  };

  const take = ({ field, told }: Difference) => {
    write(field, told);
    setDifferences((all) => all.filter((one) => one.field !== field));
  };

  return { fillIn, differences, take };
}
