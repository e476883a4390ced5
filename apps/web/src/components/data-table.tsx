import Box from '@mui/material/Box';
import Card from '@mui/material/Card';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Link from '@mui/material/Link';
import { useTheme } from '@mui/material/styles';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import useMediaQuery from '@mui/material/useMediaQuery';
import type { ReactNode } from 'react';
import { useLanguage, useSay, useSayNode } from '../texts/language';
import { bulkTexts } from './bulk/texts';
import type { Picked } from './bulk/use-picked';
import { longestText, roomFor } from './column-width';
import { RouteLink } from './route-link';
import { visuallyHidden } from './visually-hidden';

export interface Column<Row> {
  key: string;
  header: string;
  /** A plain text is said in the language of the page. */
  cell: (row: Row) => ReactNode;
  align?: 'left' | 'right' | 'center';
  /** Title of the card on a phone; the first column where none says so. */
  primary?: boolean;
  /** Numbers of papers and the like, which are read in one piece. */
  nowrap?: boolean;
  /** Names and other texts of some words: not squeezed to one word a line. */
  roomy?: boolean;
  /** Left out on phones. */
  wideOnly?: boolean;
}

interface DataTableProps<Row> {
  /** What the table holds, for those who hear it. */
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Page of a row; the primary column becomes the link. */
  rowTo?: (row: Row) => string;
  /** Rows can be picked for an act on many; those without a key cannot. */
  pick?: { picked: Picked; keyOf: (row: Row) => string | undefined; titleOf: (row: Row) => string };
  /** Many columns of figures: less space between them. */
  dense?: boolean;
  /** Sums and the like, below the rows. */
  footer?: ReactNode;
}

/** A table that becomes a list of cards on a phone. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const phone = useMediaQuery(useTheme().breakpoints.down('md'), { noSsr: true });
  return phone ? <Cards {...props} /> : <Rows {...props} />;
}

function primaryOf<Row>(columns: readonly Column<Row>[]): Column<Row> | undefined {
  return columns.find((column) => column.primary) ?? columns[0];
}

/** How a column stands among the others: what the row is about and long texts have room. */
function widthOf<Row>(column: Column<Row>, primary: Column<Row> | undefined, rows: readonly Row[]) {
  if (column.nowrap) return { whiteSpace: 'nowrap' };
  if (column === primary || column.roomy) return { minWidth: 184 };
  const minWidth = roomFor(Math.max(0, ...rows.map((row) => longestText(column.cell(row)))));
  return minWidth === undefined ? {} : { minWidth };
}

/** Labels may take two lines where columns are narrow, rather than push the table out of its frame. */
const CHIPS = {
  '& [data-chip]': { whiteSpace: 'normal', borderRadius: '14px' },
  '& td:has([data-chip])': { minWidth: 142 },
};

function Rows<Row>({ caption, columns, rows, rowKey, rowTo, pick, dense, footer }: DataTableProps<Row>) {
  const say = useSay();
  const sayNode = useSayNode();
  const primary = primaryOf(columns);
  const widths = new Map(columns.map((column) => [column, widthOf(column, primary, rows)]));
  return (
    <TableContainer
      sx={{ bgcolor: 'background.paper', border: 1, borderColor: 'divider', borderRadius: 1 }}
      tabIndex={0}
      role="region"
      aria-label={say(caption)}
    >
      <Table sx={{ ...CHIPS, ...(dense ? { '& td, & th': { px: 1, fontSize: '0.9375rem' } } : {}) }}>
        <caption style={visuallyHidden}>{say(caption)}</caption>
        <TableHead>
          <TableRow>
            {pick && (
              <TableCell padding="checkbox">
                <PickAll rows={rows} pick={pick} />
              </TableCell>
            )}
            {columns.map(({ key, header, align }) => (
              <TableCell key={key} {...(align ? { align } : {})}>
                {say(header)}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((row) => (
            <TableRow key={rowKey(row)} hover={rowTo !== undefined}>
              {pick && (
                <TableCell padding="checkbox">
                  <PickOne row={row} pick={pick} />
                </TableCell>
              )}
              {columns.map((column) => (
                <TableCell
                  key={column.key}
                  {...(column.align ? { align: column.align } : {})}
                  sx={widths.get(column) ?? {}}
                >
                  {column === primary && rowTo ? (
                    <Link
                      component={RouteLink}
                      to={rowTo(row)}
                      sx={{ display: 'inline-block', py: 1.25, fontWeight: 600 }}
                    >
                      {column.cell(row)}
                    </Link>
                  ) : (
                    sayNode(column.cell(row))
                  )}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
        {footer}
      </Table>
    </TableContainer>
  );
}

type Pick<Row> = NonNullable<DataTableProps<Row>['pick']>;

const LARGE = { minWidth: 44, minHeight: 44 };

function PickAll<Row>({ rows, pick: { picked, keyOf } }: { rows: readonly Row[]; pick: Pick<Row> }) {
  const t = bulkTexts[useLanguage().language];
  const keys = rows.flatMap((row) => keyOf(row) ?? []);
  if (keys.length === 0) return null;
  const count = picked.of(keys).length;
  return (
    <Checkbox
      sx={LARGE}
      checked={count === keys.length}
      indeterminate={count > 0 && count < keys.length}
      onChange={(_event, on) => picked.set(keys, on)}
      slotProps={{ input: { 'aria-label': t.pickAll } }}
    />
  );
}

function PickOne<Row>({ row, pick: { picked, keyOf, titleOf } }: { row: Row; pick: Pick<Row> }) {
  const t = bulkTexts[useLanguage().language];
  const key = keyOf(row);
  if (key === undefined) return null;
  return (
    <Checkbox
      sx={LARGE}
      checked={picked.has(key)}
      onChange={(_event, on) => picked.set([key], on)}
      slotProps={{ input: { 'aria-label': t.pick(titleOf(row)) } }}
    />
  );
}

/** On a phone: one tick for all above the cards. */
function PickAllLine<Row>({ rows, pick }: { rows: readonly Row[]; pick: Pick<Row> }) {
  const t = bulkTexts[useLanguage().language];
  if (rows.every((row) => pick.keyOf(row) === undefined)) return null;
  return (
    <FormControlLabel
      label={<span aria-hidden="true">{t.pickAll}</span>}
      sx={{ px: 1 }}
      control={<PickAll rows={rows} pick={pick} />}
    />
  );
}

function Cards<Row>({ caption, columns, rows, rowKey, rowTo, pick }: DataTableProps<Row>) {
  const say = useSay();
  const sayNode = useSayNode();
  const primary = primaryOf(columns);
  const others = columns.filter((column) => column !== primary && !column.wideOnly);
  const list = (
    <Box component="ul" aria-label={say(caption)} sx={{ listStyle: 'none', p: 0, m: 0, display: 'grid', gap: 1.25 }}>
      {rows.map((row) => (
        <Card key={rowKey(row)} component="li" variant="outlined" sx={{ px: 2, py: 1.25 }}>
          {primary && (
            <Typography component="div" sx={{ fontWeight: 600, mb: 0.5, display: 'flex', alignItems: 'flex-start' }}>
              {pick && <PickOne row={row} pick={pick} />}
              {rowTo ? (
                <Link component={RouteLink} to={rowTo(row)} sx={{ display: 'block', py: 1, flexGrow: 1 }}>
                  {primary.cell(row)}
                </Link>
              ) : (
                <Box sx={{ flexGrow: 1, minWidth: 0 }}>{primary.cell(row)}</Box>
              )}
            </Typography>
          )}
          <Box component="dl" sx={{ m: 0, display: 'grid', gap: 0.75 }}>
            {others.map((column) => (
              <Box key={column.key} sx={{ display: 'flex', justifyContent: 'space-between', gap: 2 }}>
                <Box component="dt" sx={{ color: 'text.secondary', flexShrink: 0, maxWidth: '40%' }}>
                  {say(column.header)}
                </Box>
                <Box component="dd" sx={{ m: 0, textAlign: 'right', minWidth: 0 }}>
                  {sayNode(column.cell(row))}
                </Box>
              </Box>
            ))}
          </Box>
        </Card>
      ))}
    </Box>
  );
  return pick === undefined ? (
    list
  ) : (
    <>
      <PickAllLine rows={rows} pick={pick} />
      {list}
    </>
  );
}
