import AttentionIcon from '@mui/icons-material/ErrorOutline';
import EndedIcon from '@mui/icons-material/RemoveCircleOutline';
import NeutralIcon from '@mui/icons-material/RadioButtonUnchecked';
import PositiveIcon from '@mui/icons-material/CheckCircleOutline';
import { Chip } from '@mui/material';
import { tokens } from '../layout/tokens';

export type Tone = 'positive' | 'attention' | 'neutral' | 'ended';

const { colors } = tokens;
const looks = {
  positive: { Icon: PositiveIcon, color: colors.success, background: colors.successSoft },
  attention: { Icon: AttentionIcon, color: colors.warning, background: colors.warningSoft },
  neutral: { Icon: NeutralIcon, color: colors.accent, background: colors.accentSoft },
  ended: { Icon: EndedIcon, color: colors.inkMuted, background: colors.canvas },
} satisfies Record<Tone, unknown>;

/** A state in words and a shape; the colour only repeats them. */
export const StatusChip = ({ label, tone }: { label: string; tone: Tone }) => {
  const { Icon, color, background } = looks[tone];
  return (
    <Chip
      size="small"
      label={label}
      icon={<Icon />}
      sx={{ color, backgroundColor: background, '& .MuiChip-icon': { color, fontSize: 16 } }}
    />
  );
};
