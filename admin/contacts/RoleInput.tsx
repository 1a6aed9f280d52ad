import { useId } from 'react';
import { TextInput, useTranslate } from 'react-admin';

const usualRoles = ['chair', 'secretary', 'treasurer', 'member', 'owner', 'manager'];

/** A function in words; the usual ones are proposed, any other can be typed. */
export const RoleInput = ({ fullWidth = false }: { fullWidth?: boolean }) => {
  const translate = useTranslate();
  const listId = useId();
  return (
    <>
      <TextInput
        source="role"
        label="resources.contacts.fields.role"
        fullWidth={fullWidth}
        slotProps={{ htmlInput: { list: listId } }}
      />
      <datalist id={listId}>
        {usualRoles.map((role) => (
          <option key={role} value={translate(`resources.contacts.roles.${role}`)} />
        ))}
      </datalist>
    </>
  );
};
