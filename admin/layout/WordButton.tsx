import { Button, type ButtonProps } from '@mui/material';
import { useTranslate } from 'react-admin';

/** A button that keeps its words on a phone too, where react-admin would show only an icon. */
export const WordButton = ({ label, ...button }: ButtonProps & { label: string }) => {
  const translate = useTranslate();
  return (
    <Button size="small" {...button}>
      {translate(label, { _: label })}
    </Button>
  );
};
