import { SaveButton, Toolbar } from 'react-admin';

/** Below every form: only saving. Archiving stands at the head of the page, away from the hand that saves. */
export const SaveToolbar = () => (
  <Toolbar>
    <SaveButton alwaysEnable />
  </Toolbar>
);
