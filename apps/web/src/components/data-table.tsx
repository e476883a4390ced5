import Box from '@mui/material/Box';
import Card from '@mui/material/Card';
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
import { useSay } from '../texts/language';
import { RouteLink } from './route-link';
import { visuallyHidden } from './visually-hidden';

export interface Column<Row> {
  key: string;
  header: string;
  cell: (row: Row) => ReactNode;
  align?: 'left' | 'right' | 'center';
  /** Title of the card on a phone; the first column where none says so. */
  primary?: boolean;
  /** Numbers of papers and the like, which are read in one piece. */
  nowrap?: boolean;
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

function Rows<Row>({ caption, columns, rows, rowKey, rowTo, footer }: DataTableProps<Row>) {
  const say = useSay();
  const primary = primaryOf(columns);
  return (
    <TableContainer
      sx={{ bgcolor: 'background.paper', border: 1, borderColor: 'divider', borderRadius: 1 }}
      tabIndex={0}
      role="region"
      aria-label={say(caption)}
    >
      <Table>
        <caption style={visuallyHidden}>{say(caption)}</caption>
        <TableHead>
          <TableRow>
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
              {columns.map((column) => (
                <TableCell
                  key={column.key}
                  {...(column.align ? { align: column.align } : {})}
                  {...(column.nowrap ? { sx: { whiteSpace: 'nowrap' } } : {})}
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
                    column.cell(row)
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

function Cards<Row>({ caption, columns, rows, rowKey, rowTo }: DataTableProps<Row>) {
  const say = useSay();
  const primary = primaryOf(columns);
  const others = columns.filter((column) => column !== primary && !column.wideOnly);
  return (
    <Box component="ul" aria-label={say(caption)} sx={{ listStyle: 'none', p: 0, m: 0, display: 'grid', gap: 1.25 }}>
      {rows.map((row) => (
        <Card key={rowKey(row)} component="li" variant="outlined" sx={{ px: 2, py: 1.25 }}>
          {primary && (
            <Typography component="div" sx={{ fontWeight: 600, mb: 0.5 }}>
              {rowTo ? (
                <Link component={RouteLink} to={rowTo(row)} sx={{ display: 'block', py: 1 }}>
                  {primary.cell(row)}
                </Link>
              ) : (
                primary.cell(row)
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
                  {column.cell(row)}
                </Box>
              </Box>
            ))}
          </Box>
        </Card>
      ))}
    </Box>
  );
}
