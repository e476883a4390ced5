import Button from '@mui/material/Button';
import type { ReactNode } from 'react';
import { useKeysetQuery, type RowOf } from '../../api/hooks';
import { useCan } from '../../app/session';
import { DataTable, type Column } from '../../components/data-table';
import { DaysLeft } from '../../components/days-left';
import { EmptyState } from '../../components/empty-state';
import { FilterSelect } from '../../components/filter-select';
import { KeysetList } from '../../components/keyset-list';
import { Page } from '../../components/page';
import { RouteLink } from '../../components/route-link';
import { StateChip } from '../../components/state-chip';
import { useUrlFilters } from '../../components/use-url-filters';
import { useLabel, useSay } from '../../texts/language';
import { GOODS_VERDICTS, KINDS, optionsOf, POINT_STATES } from './texts';

type Row = RowOf<'/api/sales-points'>;

const COLUMNS: readonly Column<Row>[] = [
  { key: 'name', header: 'Điểm bán', primary: true, cell: (row) => row.name },
  { key: 'kind', header: 'Loại hình', cell: (row) => KINDS[row.kind] ?? row.kind },
  { key: 'unit', header: 'Địa bàn', cell: (row) => row.unitName },
  { key: 'state', header: 'Trạng thái', cell: (row) => <StateChip state={row.state} states={POINT_STATES} /> },
  {
    key: 'goods',
    header: 'Hàng hóa',
    cell: (row) => <StateChip state={row.goodsVerdict} states={GOODS_VERDICTS} />,
  },
  {
    key: 'due',
    header: 'Hạn',
    cell: (row) =>
      row.dueOn === null ? (
        'Không có hạn'
      ) : (
        <DaysLeft workingDaysLeft={row.workingDaysLeft} overdue={(row.workingDaysLeft ?? 0) < 0} />
      ),
  },
];

/** The trade department's register of points. */
export function PointsPage() {
  const say = useSay();
  const may = useCan();
  const { values, set, clear, active } = useUrlFilters(['tim', 'trang-thai', 'loai', 'hang']);
  const query = {
    ...(values.tim ? { q: values.tim } : {}),
    ...(values['trang-thai'] ? { state: values['trang-thai'] as Row['state'] } : {}),
    ...(values.loai ? { kind: values.loai as Row['kind'] } : {}),
    ...(values.hang ? { goods: values.hang as Row['goodsVerdict'] } : {}),
  };
  const pages = useKeysetQuery('/api/sales-points', { params: { query } });
  const register = may('sales.point.manage') && (
    <Button variant="contained" component={RouteLink} to="/diem-ban/moi">
      {say('Tiếp nhận đăng ký')}
    </Button>
  );
  return (
    <Page
      title="Điểm bán OCOP"
      subtitle="Điểm giới thiệu và bán sản phẩm OCOP: từ đăng ký đến công nhận, kiểm tra, tạm dừng."
      actions={<Links register={register} />}
    >
      <KeysetList
        pages={pages}
        search={{ value: values.tim ?? '', onChange: (tim) => set({ tim }), label: 'Tìm tên, địa chỉ, đơn vị' }}
        filters={<Filters values={values} set={set} />}
        narrowed={active}
        onClearFilters={clear}
        empty={
          <EmptyState
            title="Chưa có điểm bán nào"
            text="Điểm bán hiện ở đây khi đăng ký được tiếp nhận."
            action={register}
          />
        }
      >
        {(rows) => (
          <DataTable
            caption="Điểm bán OCOP"
            columns={COLUMNS}
            rows={rows}
            rowKey={(row) => row.id}
            rowTo={(row) => `/diem-ban/${row.id}`}
          />
        )}
      </KeysetList>
    </Page>
  );
}

function Links({ register }: { register: ReactNode }) {
  const say = useSay();
  return (
    <>
      <Button variant="outlined" component={RouteLink} to="/diem-ban/viec">
        {say('Việc cần làm')}
      </Button>
      <Button variant="outlined" component={RouteLink} to="/diem-ban/quy-dinh">
        {say('Quy định')}
      </Button>
      {register}
    </>
  );
}

interface FiltersProps {
  values: Partial<Record<'tim' | 'trang-thai' | 'loai' | 'hang', string>>;
  set: (changes: Partial<Record<'trang-thai' | 'loai' | 'hang', string | undefined>>) => void;
}

function Filters({ values, set }: FiltersProps) {
  const label = useLabel();
  const optionsOfStates = (states: typeof POINT_STATES) =>
    Object.entries(states).map(([value, each]) => ({ value, label: label(each.label) }));
  return (
    <>
      <FilterSelect
        label="Trạng thái"
        value={values['trang-thai']}
        options={optionsOfStates(POINT_STATES)}
        onChange={(value) => set({ 'trang-thai': value })}
      />
      <FilterSelect
        label="Loại hình"
        value={values.loai}
        options={optionsOf(KINDS)}
        onChange={(loai) => set({ loai })}
      />
      <FilterSelect
        label="Hàng hóa"
        value={values.hang}
        options={optionsOfStates(GOODS_VERDICTS)}
        onChange={(hang) => set({ hang })}
      />
    </>
  );
}
