import { useEffect, useRef, useState } from 'react';
import { type RaRecord, useEditContext, useNotify, useSaveContext } from 'react-admin';
import { useFormContext, useFormState } from 'react-hook-form';
import { ConflictDialog } from './ConflictDialog';
import { clashingFields, mergedValues } from './conflict';

interface SaveConflictProps {
  /** The record as one began to change it. */
  base: RaRecord;
  onClose: () => void;
}

/**
 * Somebody else saved this record first. Reads what stands there now; changes of different fields are both kept
 * without a word, and only about a field that both changed there is a question.
 */
export const SaveConflict = ({ base, onClose }: SaveConflictProps) => {
  const notify = useNotify();
  const form = useFormContext();
  const { dirtyFields } = useFormState({ control: form.control });
  const { record, refetch, resource } = useEditContext<RaRecord>();
  const { save } = useSaveContext();
  const [theirs, setTheirs] = useState<RaRecord>();
  // What was typed, before the form is filled with what stands there now.
  const typed = useRef(Object.keys(dirtyFields));
  const mine = useRef(form.getValues());
  const isMerging = useRef(false);

  useEffect(() => {
    void refetch().then(({ data }) => setTheirs(data as RaRecord));
  }, [refetch]);

  const fields = theirs ? clashingFields(base, mine.current, theirs, typed.current) : [];
  // react-admin saves over the record that it knows, so it must know the new one first.
  const isReady = theirs !== undefined && record?.version === theirs.version;

  const saveWith = (givenUp: string[]) => {
    if (!theirs) return;
    onClose();
    void save?.(mergedValues(theirs, mine.current, typed.current, givenUp));
  };

  useEffect(() => {
    if (!isReady || fields.length > 0 || isMerging.current) return;
    isMerging.current = true;
    notify('conflict.merged', { type: 'info' });
    saveWith([]);
  });

  if (!theirs || !isReady || fields.length === 0) return null;
  return (
    <ConflictDialog
      resource={resource}
      fields={fields}
      base={base}
      mine={mine.current}
      theirs={theirs}
      onSave={saveWith}
      onClose={() => {
        notify('conflict.next', { type: 'info' });
        onClose();
      }}
    />
  );
};
