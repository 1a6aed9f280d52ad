import ListIcon from '@mui/icons-material/FormatListBulleted';
import MapIcon from '@mui/icons-material/MapOutlined';
import { ViewSwitch } from '../layout/ViewSwitch';

export type Display = 'list' | 'map';

interface DisplaySwitchProps {
  display: Display;
  onChange: (display: Display) => void;
}

const choices = [
  { view: 'list', label: 'maps.list', icon: <ListIcon fontSize="small" /> },
  { view: 'map', label: 'maps.map', icon: <MapIcon fontSize="small" /> },
] as const;

/** The same businesses as a list or on the map. */
export const DisplaySwitch = ({ display, onChange }: DisplaySwitchProps) => (
  <ViewSwitch<Display> question="maps.display" view={display} choices={choices} onChange={onChange} />
);
