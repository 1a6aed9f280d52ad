import ListIcon from '@mui/icons-material/FormatListBulleted';
import MapIcon from '@mui/icons-material/MapOutlined';
import { ToggleButton, ToggleButtonGroup } from '@mui/material';
import { useTranslate } from 'react-admin';

export type Display = 'list' | 'map';

interface DisplaySwitchProps {
  display: Display;
  onChange: (display: Display) => void;
}

const button = { gap: 0.5, py: 0.25, color: 'text.primary' };

/** The same businesses as a list or on the map. */
export const DisplaySwitch = ({ display, onChange }: DisplaySwitchProps) => {
  const translate = useTranslate();
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      value={display}
      onChange={(_event, chosen: Display | null) => chosen && onChange(chosen)}
      aria-label={translate('maps.display')}
      sx={{ mr: 1 }}
    >
      <ToggleButton value="list" sx={button}>
        <ListIcon fontSize="small" />
        {translate('maps.list')}
      </ToggleButton>
      <ToggleButton value="map" sx={button}>
        <MapIcon fontSize="small" />
        {translate('maps.map')}
      </ToggleButton>
    </ToggleButtonGroup>
  );
};
