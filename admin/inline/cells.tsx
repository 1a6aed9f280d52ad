import { useRecordContext, useTranslate } from 'react-admin';
import { EnumField } from '../fields/EnumField';
import { formatPhone } from '../fields/dutch-phone';
import { Person } from '../fields/Person';
import type { Tone } from '../fields/StatusChip';
import { Tags } from '../fields/Tags';
import { ChoiceEditor, ReferenceEditor, TagsEditor, TextEditor } from './editors';
import { InlineCell } from './InlineCell';

interface EnumCellProps {
  source: string;
  of: string;
  values: readonly string[];
  tones: Record<string, Tone>;
}

/** A state, changed by choosing another. */
export const EnumCell = ({ source, of, values, tones }: EnumCellProps) => {
  const translate = useTranslate();
  const word = (value: unknown) => translate(`enums.${of}.${String(value)}`);
  return (
    <InlineCell
      source={source}
      inWords={word}
      editor={(editing) => (
        <ChoiceEditor {...editing} choices={values.map((value) => ({ id: value, name: word(value) }))} />
      )}
    >
      <EnumField source={source} of={of} tones={tones} />
    </InlineCell>
  );
};

interface ReferenceCellProps {
  source: string;
  reference: string;
  /** Where the row carries the record that it refers to. */
  carried: string;
}

type Carried = { id: string; name: string; initials?: string; colour?: string } | null | undefined;

/** Another record, changed by typing a part of a name. */
export const ReferenceCell = ({ source, reference, carried }: ReferenceCellProps) => {
  const current = useRecordContext<Record<string, unknown> & { id: string }>()?.[carried] as Carried;
  const { initials, colour } = current ?? {};
  return (
    <InlineCell
      source={source}
      inWords={() => '…'}
      editor={(editing) => <ReferenceEditor {...editing} reference={reference} current={current} />}
    >
      {current && initials && colour ? (
        <Person name={current.name} initials={initials} colour={colour} />
      ) : (
        (current?.name ?? '–')
      )}
    </InlineCell>
  );
};

/** A telephone number in Dutch notation. */
export const PhoneCell = ({ source }: { source: string }) => {
  const value = useRecordContext<Record<string, unknown> & { id: string }>()?.[source];
  const shown = typeof value === 'string' ? formatPhone(value) : '';
  return (
    <InlineCell
      source={source}
      inWords={(theirs) => (typeof theirs === 'string' ? formatPhone(theirs) : '–')}
      editor={(editing) => <TextEditor {...editing} value={shown} type="tel" />}
    >
      <span style={{ whiteSpace: 'nowrap' }}>{shown || '–'}</span>
    </InlineCell>
  );
};

/** The first of the telephone numbers of a person; the others stay behind it. */
export const FirstPhoneCell = () => {
  const phones = useRecordContext<{ id: string; phones: { number: string }[] }>()?.phones ?? [];
  const [first, ...others] = phones.map(({ number }) => ({ number }));
  const shown = first ? formatPhone(first.number) : '';
  return (
    <InlineCell
      source="phones"
      inWords={(theirs) =>
        (theirs as { number: string }[]).map(({ number }) => formatPhone(number)).join(', ')
      }
      editor={({ onSave, ...editing }) => (
        <TextEditor
          {...editing}
          value={shown}
          type="tel"
          onSave={(number) => onSave([...(number ? [{ number }] : []), ...others])}
        />
      )}
    >
      <span style={{ whiteSpace: 'nowrap' }}>{shown || '–'}</span>
    </InlineCell>
  );
};

export const TagsCell = () => {
  const tags = useRecordContext<{ id: string; tags?: string[] }>()?.tags ?? [];
  return (
    <InlineCell
      source="tags"
      inWords={(theirs) => (theirs as string[]).join(', ') || '–'}
      editor={(editing) => <TagsEditor {...editing} />}
    >
      {tags.length > 0 ? <Tags source="tags" /> : '–'}
    </InlineCell>
  );
};
