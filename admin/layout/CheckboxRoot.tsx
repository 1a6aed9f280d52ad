import { visuallyHidden } from '@mui/utils';
import type { ComponentProps } from 'react';

/**
 * React-admin names the boxes of its rows on the span around them, where a name counts for nothing. A label around the box names the box
 * itself; one that stands in a label already is left as it is.
 */
export const CheckboxRoot = ({ 'aria-label': name, children, ...rest }: ComponentProps<'label'>) =>
  name ? (
    <label {...rest}>
      <span style={visuallyHidden}>{name}</span>
      {children}
    </label>
  ) : (
    <span {...rest}>{children}</span>
  );
