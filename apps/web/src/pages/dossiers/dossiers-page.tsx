import Button from '@mui/material/Button';
import { useApiQuery, useKeysetQuery } from '../../api/hooks';
import { useCan } from '../../app/session';
import { DataTable } from '../../components/data-table';
import { EmptyState } from '../../components/empty-state';
import { FilterSelect } from '../../components/filter-select';
import { KeysetList } from '../../components/keyset-list';
import { Page } from '../../components/page';
import { RouteLink } from '../../components/route-link';
import { StateChip } from '../../components/state-chip';
import { TwoLines } from '../../components/two-lines';
import { useUrlFilters } from '../../components/use-url-filters';
import { useLabel } from '../../texts/language';
import { DueDay } from './due-day';
import { DOSSIER_STATES } from './texts';

const FILTERS = ['tim', 'trang-thai', 'dot', 'cho-toi', 'xep'] as const;

/** Dossiers that this person may see; at a desk first what waits there, the nearest last day first. */
export function DossiersPage() {
  const may = useCan();
  const filters = useUrlFilters(FILTERS);
  const { values, set, clear, active } = filters;
  const atDesk = values['cho-toi'] === 'co';
  const byDue = values.xep !== 'moi';
  const pages = useKeysetQuery('/api/dossiers', {
    params: {
      query: {
        ...(values.tim ? { q: values.tim } : {}),
        ...(values['trang-thai'] ? { state: values['trang-thai'] as 'draft' } : {}),
        ...(values.dot ? { roundId: values.dot } : {}),
        ...(atDesk ? { atMyDesk: true } : {}),
        order: byDue ? 'due' : 'newest',
      },
    },
  });
  const begin = may('dossiers.dossier.write') && (
    <Button variant="contained" component={RouteLink} to="/ho-so/moi">
      Lập hồ sơ mới
    </Button>
  );
  return (
    <Page title="Hồ sơ sản phẩm" subtitle="Hồ sơ tham gia đánh giá, phân hạng của từng đợt." actions={begin}>
      <KeysetList
        pages={pages}
        search={{
          value: values.tim ?? '',
          onChange: (tim) => set({ tim }),
          label: 'Tìm sản phẩm, chủ thể, số biên nhận',
        }}
        filters={<Filters values={values} set={set} />}
        narrowed={active}
        onClearFilters={clear}
        empty={
          <EmptyState
            title="Chưa có hồ sơ nào"
            text="Hồ sơ được lập cho một sản phẩm trong một đợt đánh giá đang mở."
            action={begin}
          />
        }
      >
        {(rows) => (
          <DataTable
            caption="Hồ sơ sản phẩm"
            rows={rows}
            rowKey={(row) => row.id}
            rowTo={(row) => `/ho-so/${row.id}`}
            columns={[
              { key: 'product', header: 'Sản phẩm', primary: true, cell: (row) => row.productName },
              {
                key: 'producer',
                header: 'Chủ thể',
                cell: (row) => <TwoLines text={row.producerName} below={row.unitName} />,
              },
              { key: 'round', header: 'Đợt', cell: (row) => row.roundName },
              { key: 'receipt', header: 'Số biên nhận', nowrap: true, cell: (row) => row.receiptNo ?? 'Chưa nộp' },
              { key: 'due', header: 'Hạn', cell: (row) => <DueDay value={row.dueOn} /> },
              {
                key: 'state',
                header: 'Trạng thái',
                cell: (row) => <StateChip state={row.state} states={DOSSIER_STATES} />,
              },
            ]}
          />
        )}
      </KeysetList>
    </Page>
  );
}

type Filtering = ReturnType<typeof useUrlFilters<(typeof FILTERS)[number]>>;

function Filters({ values, set }: Pick<Filtering, 'values' | 'set'>) {
  const may = useCan();
  const label = useLabel();
  const rounds = useApiQuery('/api/rounds');
  return (
    <>
      {may('dossiers.intake.decide') && (
        <FilterSelect
          label="Nơi đang giữ"
          value={values['cho-toi']}
          options={[{ value: 'co', label: 'Đang chờ tôi xử lý' }]}
          onChange={(value) => set({ 'cho-toi': value })}
        />
      )}
      <FilterSelect
        label="Trạng thái"
        value={values['trang-thai']}
        options={Object.entries(DOSSIER_STATES).map(([value, each]) => ({ value, label: label(each.label) }))}
        onChange={(value) => set({ 'trang-thai': value })}
      />
      <FilterSelect
        label="Đợt"
        value={values.dot}
        options={(rounds.data ?? []).map((round) => ({ value: round.id, label: round.name }))}
        onChange={(dot) => set({ dot })}
      />
      <FilterSelect
        label="Sắp xếp"
        value={values.xep ?? 'han'}
        options={[
          { value: 'han', label: 'Hạn gần nhất trước' },
          { value: 'moi', label: 'Mới nhất trước' },
        ]}
        onChange={(xep) => set({ xep: xep === 'moi' ? 'moi' : undefined })}
      />
    </>
  );
}
