import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useApiQuery, type Answer } from '../../api/hooks';
import { ErrorState } from '../../components/error-state';
import { FactList } from '../../components/fact-list';
import { LoadingList } from '../../components/loading';
import { dateText } from '../../lib/dates';
import { useSay, type Say } from '../../texts/language';
import { CutTable } from './cut-table';
import { DeclaredList } from './declared-list';
import { FigureRecords } from './figure-records';
import type { IndicatorDefinition } from './indicator-picker';
import { figureText, isPersonal, percentText, targetText } from './texts';
import { Said } from '../../components/said';

export type Figure = Answer<'/api/indicators/{key}'>;

export interface FigureQuery {
  from?: string;
  to?: string;
  roundId?: string;
}

interface FigureViewProps {
  indicator: IndicatorDefinition;
  query: FigureQuery;
  cut: string | undefined;
  /** The row of the cut whose records are shown; 'tat-ca' for all of them. */
  row: string | undefined;
  onRow: (row: string | undefined) => void;
}

/** One figure: what it is, what it is held against, its parts, its records. */
export function FigureView({ indicator, query, cut, row, onRow }: FigureViewProps) {
  const say = useSay();
  const { data, error, refetch } = useApiQuery('/api/indicators/{key}', {
    params: { path: { key: indicator.key }, query: { ...query, ...(cut === undefined ? {} : { cut: cut as 'unit' }) } },
  });
  if (data === undefined)
    return error ? <ErrorState problem={error} onRetry={() => void refetch()} /> : <LoadingList rows={4} />;
  return (
    <Stack spacing={3}>
      <Box
        sx={{ bgcolor: 'background.paper', border: 1, borderColor: 'divider', borderRadius: 1, p: { xs: 2, sm: 3 } }}
      >
        <Typography variant="h2">
          <Said text={indicator.label} />
        </Typography>
        <Typography component="p" sx={{ fontSize: '2rem', fontWeight: 700, my: 1, overflowWrap: 'anywhere' }}>
          {figureText(data.value, indicator.format)}{' '}
          <Box component="span" sx={{ fontSize: '1rem', fontWeight: 400, color: 'text.secondary' }}>
            {indicator.format === 'percent' ? '' : say(indicator.unit)}
            {indicator.isStock
              ? say(' vào ngày {0}', dateText(data.to))
              : say(' từ {0} đến {1}', dateText(data.from), dateText(data.to))}
          </Box>
        </Typography>
        <FactList facts={factsOf(indicator, data, say)} />
        <Typography variant="body2" sx={{ color: 'text.secondary', mt: 2 }}>
          <Said text={indicator.counts} /> {say('Nguồn:')} <Said text={indicator.source} />.
        </Typography>
      </Box>
      <DeclaredList declared={data.declared} format={indicator.format} />
      {isPersonal(cut) && (
        <Alert severity="info">
          {say('Ô có ít chủ thể được ẩn để không lộ thông tin cá nhân; hồ sơ của cách tách này không liệt kê.')}
        </Alert>
      )}
      {cut !== undefined && (
        <CutTable indicator={indicator} rows={data.rows} chosen={row} {...(isPersonal(cut) ? {} : { onRow })} />
      )}
      <FigureRecords
        indicator={indicator}
        query={{ ...query, from: data.from, to: data.to }}
        row={isPersonal(cut) ? undefined : data.rows.find(({ key }) => key === row)}
        cut={isPersonal(cut) ? undefined : cut}
        onAll={() => onRow(undefined)}
      />
    </Stack>
  );
}

function factsOf(indicator: IndicatorDefinition, figure: Figure, say: Say) {
  const { format } = indicator;
  const { sinceYear, sinceStart, previous, target, to } = figure;
  const facts: [string, string][] = [];
  if (!indicator.isStock && format !== 'percent' && format !== 'ratio') {
    facts.push([say('Từ đầu năm {0}', to.slice(0, 4)), figureText(sinceYear, format)]);
    facts.push(['Lũy kế từ đầu', figureText(sinceStart, format)]);
  }
  if (previous && previous.value !== null) {
    const share = previous.sharePercent === null ? '' : say('; kỳ này bằng {0}', percentText(previous.sharePercent));
    const from = previous.from === 'declared' ? say(' (theo báo cáo giấy)') : '';
    facts.push(['Cùng kỳ năm trước', `${figureText(previous.value, format)}${from}${share}`]);
  }
  if (target) {
    const reached = target.reachedPercent === null ? '' : say('; đạt {0}', percentText(target.reachedPercent));
    facts.push([say('Chỉ tiêu năm {0}', target.year), `${targetText(target.comparison, target.amount)}${reached}`]);
  }
  return facts;
}
