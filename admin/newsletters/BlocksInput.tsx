import AddIcon from '@mui/icons-material/Add';
import DownIcon from '@mui/icons-material/ArrowDownward';
import UpIcon from '@mui/icons-material/ArrowUpward';
import RemoveIcon from '@mui/icons-material/DeleteOutline';
import {
  Box,
  Button,
  Card,
  IconButton,
  Menu,
  MenuItem,
  Stack,
  TextField,
  Tooltip,
  Typography,
} from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { useDataProvider, useTranslate } from 'react-admin';
import { useController } from 'react-hook-form';
import { BlockSuggestionsDocument } from '../graphql/generated';
import type { IngangDataProvider } from '../providers/data-provider';
import { BlockForm } from './BlockForm';
import { aims, type Block, blockKinds, moved, newBlock } from './block-kinds';
import type { Finding } from './findings';

/** The pieces of the letter in their order: add, change, move and remove, by mouse or keyboard. */
export const BlocksInput = ({ findings }: { findings: readonly Finding[] }) => {
  const translate = useTranslate();
  const { field } = useController({ name: 'blocks', defaultValue: [] });
  const blocks = (field.value ?? []) as Block[];
  const change = (next: Block[]) => field.onChange(next);
  return (
    <Box component="section" aria-labelledby="letter-blocks" sx={{ width: '100%' }}>
      <Typography id="letter-blocks" component="h3" variant="h2" sx={{ mb: 1 }}>
        {translate('letter.blocks')}
      </Typography>
      <Stack component="ol" spacing={2} sx={{ listStyle: 'none', p: 0, m: 0 }}>
        {blocks.map((block, place) => (
          <Card key={block.id} component="li" variant="outlined">
            <BlockHead
              block={block}
              isFirst={place === 0}
              isLast={place === blocks.length - 1}
              onChange={(next) => change(blocks.with(place, next))}
              onMove={(by) => change(moved(blocks, place, by))}
              onRemove={() => change(blocks.toSpliced(place, 1))}
            />
            <BlockForm
              block={block}
              place={place}
              findings={findings}
              onChange={(next) => change(blocks.with(place, next))}
            />
          </Card>
        ))}
      </Stack>
      {blocks.length === 0 && <Typography color="textSecondary">{translate('letter.noBlocks')}</Typography>}
      <AddBlock onAdd={(block) => change([...blocks, block])} />
    </Box>
  );
};

interface BlockHeadProps {
  block: Block;
  isFirst: boolean;
  isLast: boolean;
  onChange: (block: Block) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}

const BlockHead = ({ block, isFirst, isLast, onChange, onMove, onRemove }: BlockHeadProps) => {
  const translate = useTranslate();
  const kind = translate(`letter.kinds.${block.kind}`);
  return (
    <Stack
      direction="row"
      spacing={1}
      sx={{ alignItems: 'center', px: 2, py: 1, bgcolor: 'background.default' }}
    >
      <Typography component="h4" sx={{ fontWeight: 600, flexGrow: 1 }}>
        {kind}
      </Typography>
      <TextField
        select
        size="small"
        variant="standard"
        value={block.aim}
        onChange={({ target }) => onChange({ ...block, aim: target.value })}
        slotProps={{ htmlInput: { 'aria-label': translate('letter.aim') } }}
      >
        {aims.map((aim) => (
          <MenuItem key={aim} value={aim}>
            {translate(`letter.aims.${aim}`)}
          </MenuItem>
        ))}
      </TextField>
      <Act
        label={translate('letter.up', { kind })}
        icon={<UpIcon />}
        disabled={isFirst}
        onClick={() => onMove(-1)}
      />
      <Act
        label={translate('letter.down', { kind })}
        icon={<DownIcon />}
        disabled={isLast}
        onClick={() => onMove(1)}
      />
      <Act label={translate('letter.remove', { kind })} icon={<RemoveIcon />} onClick={onRemove} />
    </Stack>
  );
};

interface ActProps {
  label: string;
  icon: ReactElement;
  disabled?: boolean;
  onClick: () => void;
}

const Act = ({ label, icon, ...button }: ActProps) => (
  <Tooltip title={label}>
    <span>
      <IconButton size="small" aria-label={label} {...button}>
        {icon}
      </IconButton>
    </span>
  </Tooltip>
);

/** An empty block of a kind, or one that is filled with what stands elsewhere in Ingang. */
const AddBlock = ({ onAdd }: { onAdd: (block: Block) => void }) => {
  const translate = useTranslate();
  const dataProvider = useDataProvider<IngangDataProvider>();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const { data } = useQuery({
    queryKey: ['newsletters', 'blockSuggestions'],
    queryFn: () => dataProvider.perform(BlockSuggestionsDocument, {}),
  });
  const add = (block: Block) => {
    onAdd(block);
    setAnchor(null);
  };
  return (
    <>
      <Button
        startIcon={<AddIcon />}
        variant="outlined"
        sx={{ mt: 2 }}
        aria-haspopup="menu"
        onClick={({ currentTarget }) => setAnchor(currentTarget)}
      >
        {translate('letter.add')}
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {blockKinds.map((kind) => (
          <MenuItem key={kind} onClick={() => add(newBlock(kind))}>
            {translate(`letter.kinds.${kind}`)}
          </MenuItem>
        ))}
        {data?.suggestions.map(({ label, block }) => {
          const ready = block as Block;
          return (
            <MenuItem
              key={`${ready.kind}-${ready.sourceId}`}
              onClick={() => add({ ...ready, id: crypto.randomUUID() })}
            >
              {translate('letter.ready', { kind: translate(`letter.kinds.${ready.kind}`), label })}
            </MenuItem>
          );
        })}
      </Menu>
    </>
  );
};
