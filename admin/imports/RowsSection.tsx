import {
  Box,
  Table,
  TableBody,
  TableCell,
  TableContainer,
  TableHead,
  TablePagination,
  TableRow,
  ToggleButton,
  ToggleButtonGroup,
  Typography,
} from '@mui/material';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useDataProvider, useTranslate } from 'react-admin';
import { type ImportRecordFragment, ImportRowsDocument, type ImportVerdict } from '../graphql/generated';
import { Section } from '../layout/Section';
import type { IngangDataProvider } from '../providers/data-provider';
import { ListedRow } from './ListedRow';
import { useNarrow } from './use-narrow';
import { useNumber } from './use-number';

const perPage = 25;
const countOf = {
  NEW: 'newRows',
  CHANGED: 'changedRows',
  SAME: 'sameRows',
  DUPLICATE: 'duplicateRows',
  WRONG: 'wrongRows',
} as const;

const verdicts = Object.keys(countOf) as ImportVerdict[];
type Choice = ImportVerdict | 'ALL' | 'REMARKED' | 'KEPT';

function filterOf(choice: Choice) {
  if (choice === 'ALL') return {};
  if (choice === 'KEPT') return { kept: true };
  return choice === 'REMARKED' ? { remarked: true } : { verdicts: [choice] };
}

/** What most needs a look. */
function firstChoice({ status, counts, undoCounts }: ImportRecordFragment): Choice {
  if (status === 'UNDONE') return undoCounts.kept + undoCounts.archived > 0 ? 'KEPT' : 'ALL';
  return counts.wrongRows > 0 ? 'WRONG' : 'ALL';
}

interface RowFilterProps {
  record: ImportRecordFragment;
  choice: Choice;
  onChange: (choice: Choice) => void;
}

/** The counts are the filter: a click on "Fout 12" shows those twelve. */
const RowFilter = ({
  record: { counts, totalRows, status, undoCounts },
  choice,
  onChange,
}: RowFilterProps) => {
  const translate = useTranslate();
  const number = useNumber();
  const choices: [Choice, string, number][] = [
    ['ALL', translate('resources.imports.rows.all'), totalRows],
    ...verdicts.map((verdict): [Choice, string, number] => [
      verdict,
      translate(`enums.ImportVerdict.${verdict}`),
      counts[countOf[verdict]],
    ]),
    ['REMARKED', translate('resources.imports.rows.remarked'), counts.remarked],
    ...(status === 'UNDONE'
      ? [
          ['KEPT', translate('resources.imports.rows.kept'), undoCounts.kept + undoCounts.archived] as [
            Choice,
            string,
            number,
          ],
        ]
      : []),
  ];
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      aria-label={translate('resources.imports.rows.show')}
      value={choice}
      onChange={(_event, value: Choice | null) => value && onChange(value)}
      sx={{ flexWrap: 'wrap', mb: 2 }}
    >
      {choices.map(([value, words, count]) => (
        <ToggleButton key={value} value={value} disabled={count === 0 && value !== choice}>
          {words}
          <Box component="span" sx={{ ml: 1, fontVariantNumeric: 'tabular-nums', fontWeight: 700 }}>
            {number(count)}
          </Box>
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
};

interface RowsSectionProps {
  record: ImportRecordFragment;
  /** Given while rows may be repaired; called after one was. */
  onRepaired?: (() => void) | undefined;
}

/** The rows of a list, by what was decided about them. */
export const RowsSection = ({ record, onRepaired }: RowsSectionProps) => {
  const translate = useTranslate();
  const { perform } = useDataProvider<IngangDataProvider>();
  const [choice, setChoice] = useState<Choice>(() => firstChoice(record));
  const [page, setPage] = useState(0);
  const isNarrow = useNarrow();
  const number = useNumber();
  const { data } = useQuery({
    // Under the resource's own name, so that react-admin's refresh reads them again too.
    queryKey: ['imports', 'rows', record.id, record.status, choice, page],
    queryFn: () =>
      perform(ImportRowsDocument, {
        importId: record.id,
        filter: filterOf(choice),
        first: perPage,
        offset: page * perPage,
      }),
    placeholderData: keepPreviousData,
  });
  const choose = (chosen: Choice) => {
    setChoice(chosen);
    setPage(0);
  };
  const rows = data?.page;
  const listed = rows?.nodes.map((row) => (
    <ListedRow key={row.id} row={row} record={record} onRepaired={onRepaired} />
  ));

  return (
    <Section title="resources.imports.rows.title">
      <RowFilter record={record} choice={choice} onChange={choose} />
      {rows?.totalCount === 0 && (
        <Typography variant="body2" color="textSecondary">
          {translate('resources.imports.rows.none')}
        </Typography>
      )}
      {rows && rows.totalCount > 0 && (
        <>
          {isNarrow ? (
            <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
              {listed}
            </Box>
          ) : (
            <TableContainer>
              <Table size="small">
                <TableHead>
                  <TableRow>
                    <TableCell>{translate('resources.imports.rows.number')}</TableCell>
                    <TableCell>{translate('resources.imports.rows.verdict')}</TableCell>
                    <TableCell sx={{ width: '40%' }}>{translate('resources.imports.rows.changes')}</TableCell>
                    <TableCell sx={{ width: '40%' }}>{translate('resources.imports.rows.remarks')}</TableCell>
                  </TableRow>
                </TableHead>
                <TableBody>{listed}</TableBody>
              </Table>
            </TableContainer>
          )}
          <TablePagination
            component="div"
            count={rows.totalCount}
            page={page}
            rowsPerPage={perPage}
            rowsPerPageOptions={[perPage]}
            labelDisplayedRows={({ from, to, count }) =>
              translate('resources.imports.rows.page', {
                from: number(from),
                to: number(to),
                count: number(count),
              })
            }
            onPageChange={(_event, chosen) => setPage(chosen)}
          />
        </>
      )}
    </Section>
  );
};
