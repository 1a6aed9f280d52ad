import { useMutation } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Button, IconButtonWithTooltip, useDataProvider, useNotify, useRefresh } from 'react-admin';
import type { TypedDocumentString } from '../graphql/generated';
import type { IngangDataProvider } from '../providers/data-provider';

interface VerbTriggerProps {
  label: string;
  icon: ReactElement;
  /** Only the icon, with its words as a tip: for the rows of a table. */
  compact?: boolean | undefined;
  disabled?: boolean;
  onClick: () => void;
}

/** What one clicks to do something to a record. */
export const VerbTrigger = ({ label, icon, compact, ...button }: VerbTriggerProps) =>
  compact ? (
    <IconButtonWithTooltip label={label} size="small" {...button}>
      {icon}
    </IconButtonWithTooltip>
  ) : (
    <Button label={label} {...button}>
      {icon}
    </Button>
  );

interface VerbButtonProps<Variables> extends Pick<VerbTriggerProps, 'label' | 'icon' | 'compact'> {
  /** What to say when it is done. */
  done: string;
  operation: TypedDocumentString<unknown, Variables>;
  variables: Variables;
}

/** A verb that needs no answers: one click, and the page is read again. */
export const VerbButton = <Variables,>({
  done,
  operation,
  variables,
  ...trigger
}: VerbButtonProps<Variables>) => {
  const dataProvider = useDataProvider<IngangDataProvider>();
  const notify = useNotify();
  const refresh = useRefresh();
  const { mutate, isPending } = useMutation({
    mutationFn: () => dataProvider.perform(operation, variables),
    onSuccess: () => {
      notify(done, { type: 'success' });
      refresh();
    },
    onError: (error) => notify(error.message, { type: 'error' }),
  });
  return <VerbTrigger {...trigger} onClick={() => mutate()} disabled={isPending} />;
};
