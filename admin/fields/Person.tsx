import { Avatar, Stack } from '@mui/material';

interface PersonProps {
  name: string;
  initials: string;
  colour: string;
}

/** A colleague, recognised by colour and initials together. */
export const Person = ({ name, initials, colour }: PersonProps) => (
  <Stack direction="row" component="span" spacing={1} sx={{ display: 'inline-flex', alignItems: 'center' }}>
    <Avatar
      aria-hidden
      component="span"
      sx={{
        width: 24,
        height: 24,
        fontSize: 11,
        fontWeight: 600,
        color: 'text.primary',
        backgroundColor: 'background.paper',
        border: `2px solid ${colour}`,
      }}
    >
      {initials}
    </Avatar>
    <span>{name}</span>
  </Stack>
);
