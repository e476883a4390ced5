import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableFooter from '@mui/material/TableFooter';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Link from '@mui/material/Link';
import { RouteLink } from '../../components/route-link';
import { visuallyHidden } from '../../components/visually-hidden';
import { useSay } from '../../texts/language';

export interface PictureRow {
  key: string;
  /** First the name of the row, then its figures. */
  cells: readonly string[];
  /** Page behind the row. */
  to?: string | undefined;
}

export interface PictureTableData {
  headers: readonly string[];
  rows: readonly PictureRow[];
  /** Sums of the columns. */
  totals?: readonly string[];
}

/** The same figures as the picture, as a table; on narrow screens it scrolls within its frame. */
export function PictureTable({ caption, data }: { caption: string; data: PictureTableData }) {
  const say = useSay();
  const align = (place: number) => (place === 0 ? 'left' : 'right');
  return (
    <TableContainer
      tabIndex={0}
      role="region"
      aria-label={say('Bảng: {0}', caption)}
      sx={{
        ...{ border: 1, borderColor: 'divider', borderRadius: 1 },
        '& th, & td': { whiteSpace: 'nowrap' },
        '& th:first-of-type': { whiteSpace: 'normal', minWidth: 150 },
        '& thead th': { whiteSpace: 'normal', verticalAlign: 'bottom' },
      }}
    >
      <Table size="small">
        <caption style={visuallyHidden}>{caption}</caption>
        <TableHead>
          <TableRow>
            {data.headers.map((header, place) => (
              <TableCell key={header} align={align(place)} scope="col">
                {say(header)}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {data.rows.map(({ key, cells, to }) => (
            <TableRow key={key}>
              {cells.map((cell, place) => (
                <TableCell
                  key={data.headers[place]}
                  align={align(place)}
                  {...(place === 0 ? { component: 'th', scope: 'row' } : {})}
                >
                  {place === 0 && to !== undefined ? (
                    <Link component={RouteLink} to={to} sx={{ display: 'inline-block', py: 1 }}>
                      {cell}
                    </Link>
                  ) : (
                    cell
                  )}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
        {data.totals !== undefined && (
          <TableFooter>
            <TableRow sx={{ '& td, & th': { fontWeight: 700, color: 'text.primary', fontSize: '0.9375rem' } }}>
              {data.totals.map((cell, place) => (
                <TableCell
                  key={data.headers[place]}
                  align={align(place)}
                  {...(place === 0 ? { component: 'th', scope: 'row' } : {})}
                >
                  {cell}
                </TableCell>
              ))}
            </TableRow>
          </TableFooter>
        )}
      </Table>
    </TableContainer>
  );
}
