import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Stack from '@mui/material/Stack';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { PageSection } from '../../components/page-section';
import { RouteLink } from '../../components/route-link';
import { useSay } from '../../texts/language';
import { figurePath, numberText, type Content } from './texts';
import { Said } from '../../components/said';

type Annex = Content['annexes'][number];

/** The tables behind the report (biểu); each column's sum opens its records. */
export function ReportAnnexes({ annexes }: { annexes: Content['annexes'] }) {
  return (
    <PageSection title="Biểu số liệu">
      <Stack spacing={3}>
        {annexes.map((annex) => (
          <AnnexView key={annex.id} annex={annex} />
        ))}
      </Stack>
    </PageSection>
  );
}

function AnnexView({ annex }: { annex: Annex }) {
  const say = useSay();
  const { no, title, unit, columns, rows, total } = annex;
  const name = `${no}. ${say(title)}`;
  return (
    <Box>
      <Typography variant="h3" component="h3" sx={{ mb: 0.5 }}>
        {no}. <Said text={title} />
      </Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1 }}>
        {say('Đơn vị tính:')} <Said text={unit} />
      </Typography>
      {rows.length === 0 ? (
        <Typography>{say('Trong kỳ không có số liệu.')}</Typography>
      ) : (
        <TableContainer
          tabIndex={0}
          role="region"
          aria-label={name}
          sx={{ bgcolor: 'background.paper', border: 1, borderColor: 'divider', borderRadius: 1 }}
        >
          <Table size="small">
            <TableHead>
              <TableRow>
                {columns.map((column) => (
                  <TableCell key={column.title} align={column.type === 'text' ? 'left' : 'right'}>
                    <Said text={column.title} />
                  </TableCell>
                ))}
              </TableRow>
            </TableHead>
            <TableBody>
              {rows.map((row) => (
                <TableRow key={row.key}>
                  {row.cells.map((cell, index) => (
                    <Cell key={index} cell={cell} column={columns[index]} isHead={index === 0} />
                  ))}
                </TableRow>
              ))}
              {total !== null && (
                <TableRow>
                  {total.map((cell, index) => (
                    <Cell key={index} cell={cell} column={columns[index]} isHead={index === 0} isTotal />
                  ))}
                </TableRow>
              )}
            </TableBody>
          </Table>
        </TableContainer>
      )}
    </Box>
  );
}

interface CellProps {
  cell: string;
  column: Annex['columns'][number] | undefined;
  isHead: boolean;
  isTotal?: boolean;
}

function Cell({ cell, column, isHead, isTotal = false }: CellProps) {
  const say = useSay();
  const isNumber = column !== undefined && column.type !== 'text';
  const shown = isNumber ? numberText(cell) : say(cell);
  const path =
    isTotal && column !== undefined && column.indicator !== null
      ? figurePath({ ...column, indicator: column.indicator })
      : undefined;
  return (
    <TableCell
      align={isNumber ? 'right' : 'left'}
      {...(isHead ? { component: 'th', scope: 'row' } : {})}
      sx={{
        fontWeight: isTotal ? 700 : 400,
        whiteSpace: isNumber ? 'nowrap' : 'normal',
        minWidth: isHead ? 150 : undefined,
      }}
    >
      {path === undefined ? (
        shown
      ) : (
        <Link
          component={RouteLink}
          to={path}
          aria-label={say('{0}: tổng {1}, xem hồ sơ', shown, say(column?.title ?? ''))}
          sx={{ display: 'inline-block', py: 1.25 }}
        >
          {shown}
        </Link>
      )}
    </TableCell>
  );
}
