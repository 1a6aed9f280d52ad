import UndoIcon from '@mui/icons-material/UndoOutlined';
import { Button, Stack } from '@mui/material';
import { useState } from 'react';
import { Confirm, useTranslate } from 'react-admin';
import { type ImportRecordFragment, UndoImportDocument } from '../graphql/generated';
import { useNumber } from './use-number';
import { useStep } from './use-step';

/** Puts back what a list made and changed, after saying what that means. */
export const UndoImport = ({ record }: { record: ImportRecordFragment }) => {
  const translate = useTranslate();
  const number = useNumber();
  const { take, isPending } = useStep();
  const [asking, setAsking] = useState(false);
  const { id, counts } = record;
  const mailed =
    counts.invitations > 0
      ? ` ${translate('resources.imports.undo.mailed', { count: number(counts.invitations) })}`
      : '';
  const subscribed = counts.newSubscriptions > 0 ? ` ${translate('resources.imports.undo.subscribed')}` : '';
  return (
    <Stack direction="row" sx={{ mt: 3 }}>
      <Button
        variant="outlined"
        startIcon={<UndoIcon />}
        disabled={isPending}
        onClick={() => setAsking(true)}
      >
        {translate('resources.imports.undo.action')}
      </Button>
      <Confirm
        isOpen={asking}
        title={translate('resources.imports.undo.title')}
        content={`${translate('resources.imports.undo.explanation')}${mailed}${subscribed}`}
        confirm="resources.imports.undo.action"
        onClose={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false);
          take((perform) => perform(UndoImportDocument, { id }));
        }}
      />
    </Stack>
  );
};
