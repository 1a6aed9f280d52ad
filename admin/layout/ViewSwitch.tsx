import { ToggleButton, ToggleButtonGroup } from '@mui/material';
import type { ReactElement } from 'react';
import { useTranslate } from 'react-admin';

interface ViewSwitchProps<View extends string> {
  /** What is asked, for who cannot see the buttons. */
  question: string;
  view: View;
  choices: readonly { view: View; label: string; icon: ReactElement }[];
  onChange: (view: View) => void;
}

const button = { gap: 0.5, py: 0.25, color: 'text.primary' };

/** The same records shown in another way. */
export const ViewSwitch = <View extends string>({
  question,
  view,
  choices,
  onChange,
}: ViewSwitchProps<View>) => {
  const translate = useTranslate();
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      value={view}
      onChange={(_event, chosen: View | null) => chosen && onChange(chosen)}
      aria-label={translate(question)}
      sx={{ mr: 1 }}
    >
      {choices.map((choice) => (
        <ToggleButton key={choice.view} value={choice.view} sx={button}>
          {choice.icon}
          {translate(choice.label)}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
};
