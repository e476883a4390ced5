import QrCodeScanner from '@mui/icons-material/QrCodeScanner';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTheme } from '@mui/material/styles';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useApiQuery, useKeysetQuery, type Answer } from '../../api/hooks';
import { useCan } from '../../app/session';
import { DataTable, type Column } from '../../components/data-table';
import { EmptyState } from '../../components/empty-state';
import { FilterSelect } from '../../components/filter-select';
import { KeysetList } from '../../components/keyset-list';
import { Page } from '../../components/page';
import { StateChip } from '../../components/state-chip';
import { useUrlFilters } from '../../components/use-url-filters';
import { RouteLink } from '../../components/route-link';
import { FromAnotherDevice } from '../../offline/from-another-device';
import { dayText } from '../../lib/dates';
import { useLabel } from '../../texts/language';
import { levelText } from '../councils/texts';
import { CaseLines, pageOf } from './case-lines';
import { InstallHint } from './install-hint';
import { useListTexts } from './list-texts';
import { WaitingForMe } from './next-product';
import { TakeSessions, useTakenProducts } from './take-session';
import { TakenList } from './taken-list';
import { CASE_STATES, MY_SHEET } from './texts';

type Row = Answer<'/api/cases'>['items'][number];

const mine = (t: ReturnType<typeof useListTexts>): Column<Row> => ({
  key: 'mine',
  header: t.mine,
  cell: (row) => (row.mySheet === null ? t.noVote : <StateChip state={row.mySheet} states={MY_SHEET} />),
});

/** Products before my councils, with the state of my own sheet. */
export function MyCasesPage() {
  const t = useListTexts();
  const label = useLabel();
  const scores = useCan()('evaluation.ballot.cast');
  const { values, set, clear, active } = useUrlFilters(['phieu', 'trang-thai', 'dot', 'tim']);
  const rounds = useApiQuery('/api/rounds');
  const query = {
    ...(values.phieu ? { mySheet: values.phieu as 'open' } : {}),
    ...(values['trang-thai'] ? { state: values['trang-thai'] as 'scoring' } : {}),
    ...(values.dot ? { roundId: values.dot } : {}),
    ...(values.tim ? { q: values.tim } : {}),
  };
  const pages = useKeysetQuery('/api/cases', { params: { query } }, { refetchInterval: 20_000 });
  const taken = useTakenProducts() ?? [];
  const offline = pages.problem?.status === 0 || (pages.loading && !navigator.onLine);
  return (
    <Page title={t.title} subtitle={scores ? t.forMembers : t.forOthers}>
      {scores && <InstallHint />}
      {scores && !offline && <WaitingForMe />}
      {scores && !offline && <TakeSessions taken={taken} />}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, mb: 2 }}>
        <Button component={RouteLink} to="/mau" variant="outlined" startIcon={<QrCodeScanner aria-hidden="true" />}>
          {t.scan}
        </Button>
      </Box>
      {offline && taken.length > 0 ? <TakenList products={taken} /> : null}
      {offline && taken.length > 0 ? null : (
        <KeysetList
          pages={pages}
          search={{ value: values.tim ?? '', onChange: (tim) => set({ tim }), label: t.search }}
          filters={
            <>
              {scores && (
                <FilterSelect
                  label={t.mine}
                  value={values.phieu}
                  options={[
                    { value: 'open', label: t.mineOpen },
                    { value: 'cast', label: t.sent },
                  ]}
                  onChange={(phieu) => set({ phieu })}
                />
              )}
              <FilterSelect
                label={t.roundFilter}
                value={values.dot}
                options={(rounds.data ?? []).map((round) => ({ value: round.id, label: round.name }))}
                onChange={(dot) => set({ dot })}
              />
              <FilterSelect
                label={t.state}
                value={values['trang-thai']}
                options={Object.entries(CASE_STATES).map(([value, each]) => ({ value, label: label(each.label) }))}
                onChange={(state) => set({ 'trang-thai': state })}
              />
            </>
          }
          narrowed={active}
          onClearFilters={clear}
          empty={<EmptyState title={t.empty} text={t.emptyText} />}
        >
          {(rows) => <Cases rows={rows} scores={scores} />}
        </KeysetList>
      )}
      {scores && <FromAnotherDevice title={t.fromFile} />}
    </Page>
  );
}

function Cases({ rows, scores }: { rows: readonly Row[]; scores: boolean }) {
  const t = useListTexts();
  const narrow = useMediaQuery(useTheme().breakpoints.down('md'), { noSsr: true });
  if (narrow) return <CaseLines rows={rows} />;
  return (
    <DataTable
      caption={t.caption}
      rows={rows}
      rowKey={(row) => row.id}
      rowTo={pageOf}
      columns={[
        { key: 'product', header: t.product, primary: true, cell: (row) => row.productName },
        { key: 'producer', header: t.producer, cell: (row) => row.producerName },
        { key: 'unit', header: t.unit, wideOnly: true, cell: (row) => row.unitName },
        { key: 'level', header: t.council, nowrap: true, wideOnly: true, cell: (row) => levelText(row.level) },
        { key: 'sheet', header: t.sheet, align: 'right', wideOnly: true, cell: (row) => row.sheetNo },
        {
          key: 'round',
          header: t.how,
          cell: (row) => (row.dueOn === null ? t.round(row.scoringRound) : t.written(dayText(row.dueOn))),
        },
        ...(scores ? [mine(t)] : []),
        {
          key: 'state',
          header: t.state,
          cell: (row) => <StateChip state={row.state} states={CASE_STATES} />,
        },
      ]}
    />
  );
}
