import DefaultIcon from '@mui/icons-material/LabelOutlined';
import { Box, Typography } from '@mui/material';
import type { AutocompleteGroupedOption, UseAutocompleteReturnValue } from '@mui/material/useAutocomplete';
import { createElement, useId } from 'react';
import { useResourceDefinitions, useTranslate } from 'react-admin';
import type { PaletteOption } from './options';

type Autocomplete = UseAutocompleteReturnValue<PaletteOption>;

interface PaletteListProps extends Pick<Autocomplete, 'getListboxProps' | 'getOptionProps'> {
  groups: readonly AutocompleteGroupedOption<PaletteOption>[];
  /** False while these answer an earlier text. */
  isSettled: boolean;
}

/** The results in groups; the arrows walk through all of them. */
export const PaletteList = ({ groups, getListboxProps, getOptionProps, isSettled }: PaletteListProps) => {
  const translate = useTranslate();
  const id = useId();
  return (
    <Box
      component="ul"
      {...getListboxProps()}
      aria-label={translate('search.list')}
      aria-busy={!isSettled}
      sx={{ m: 0, p: 1, maxHeight: '60vh', overflowY: 'auto', opacity: isSettled ? 1 : 0.6 }}
    >
      {groups.map(({ key, index, group, options }) => (
        <Box
          component="li"
          key={key}
          role="group"
          aria-labelledby={`${id}-${index}`}
          sx={{ listStyle: 'none' }}
        >
          <Typography
            id={`${id}-${index}`}
            component="div"
            variant="caption"
            color="textSecondary"
            sx={{ px: 1, pt: 1, fontWeight: 600 }}
          >
            {group}
          </Typography>
          {options.map((option, place) => {
            const { key: optionKey, ...props } = getOptionProps({ option, index: index + place });
            return <Line key={optionKey} option={option} props={props} />;
          })}
        </Box>
      ))}
    </Box>
  );
};

const Line = ({ option, props }: { option: PaletteOption; props: object }) => {
  const definitions = useResourceDefinitions();
  return (
    <Box
      component="div"
      {...props}
      sx={{
        display: 'flex',
        gap: 1.5,
        alignItems: 'center',
        minHeight: 40,
        px: 1,
        py: 0.5,
        borderRadius: 1,
        cursor: 'pointer',
        '&.Mui-focused': {
          bgcolor: 'action.selected',
          boxShadow: (theme) => `inset 3px 0 ${theme.palette.primary.main}`,
        },
      }}
    >
      {createElement(definitions[option.icon]?.icon ?? DefaultIcon, { fontSize: 'small', color: 'action' })}
      <Box sx={{ minWidth: 0 }}>
        <Typography variant="body2" sx={{ fontWeight: option.record ? 600 : 400, overflowWrap: 'anywhere' }}>
          {option.title}
        </Typography>
        {option.details.length > 0 && (
          <Typography
            variant="caption"
            component="div"
            color="textSecondary"
            sx={{ overflowWrap: 'anywhere' }}
          >
            {option.details.join(' · ')}
          </Typography>
        )}
      </Box>
    </Box>
  );
};
