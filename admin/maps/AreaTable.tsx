import ZoomIcon from '@mui/icons-material/CenterFocusStrongOutlined';
import {
  IconButton,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  Tooltip,
  Typography,
} from '@mui/material';
import { useTranslate } from 'react-admin';
import type { AreaShareFragment } from '../graphql/generated';

interface AreaTableProps {
  shares: readonly AreaShareFragment[];
  onChoose?: (share: AreaShareFragment) => void;
}

/** How many businesses each area has: the map in figures. */
export const AreaTable = ({ shares, onChoose }: AreaTableProps) => {
  const translate = useTranslate();
  return (
    <div>
      <Typography component="h2" variant="h3" sx={{ mb: 1 }}>
        {translate('maps.byArea')}
      </Typography>
      <Table size="small">
        <TableHead>
          <TableRow>
            <TableCell component="th">{translate('maps.area')}</TableCell>
            <TableCell component="th" align="right">
              {translate('maps.count')}
            </TableCell>
            {onChoose && <TableCell />}
          </TableRow>
        </TableHead>
        <TableBody>
          {shares.map((share) => {
            const name = share.name ?? translate('maps.noArea');
            const words = translate('maps.zoomTo', { name });
            return (
              <TableRow key={share.areaId ?? 'none'}>
                <TableCell>{name}</TableCell>
                <TableCell align="right">{share.count}</TableCell>
                {onChoose && (
                  <TableCell align="right" padding="none">
                    {share.placedCount > 0 && (
                      <Tooltip title={words}>
                        <IconButton aria-label={words} size="small" onClick={() => onChoose(share)}>
                          <ZoomIcon fontSize="small" />
                        </IconButton>
                      </Tooltip>
                    )}
                  </TableCell>
                )}
              </TableRow>
            );
          })}
        </TableBody>
      </Table>
    </div>
  );
};
