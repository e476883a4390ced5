import Button from '@mui/material/Button';
import { useState } from 'react';
import { useKeysetQuery, type RowOf } from '../../api/hooks';
import { DataTable } from '../../components/data-table';
import { EmptyState } from '../../components/empty-state';
import { FilterSelect } from '../../components/filter-select';
import { KeysetList } from '../../components/keyset-list';
import { Page } from '../../components/page';
import { ToneChip } from '../../components/tone-chip';
import { TwoLines } from '../../components/two-lines';
import { useUrlFilters } from '../../components/use-url-filters';
import { dayText } from '../../lib/dates';
import { useSay } from '../../texts/language';
import { PlaceDialog } from './place-dialog';

export type PlaceRow = RowOf<'/api/map-places'>;

/** Where the former districts and the communes of today stand on the maps, and who said so. */
export function PlacesPage() {
  const say = useSay();
  const [editing, setEditing] = useState<PlaceRow>();
  const { values, set, clear, active } = useUrlFilters(['tim', 'thieu']);
  const missing = values.thieu === 'co';
  const pages = useKeysetQuery('/api/map-places', {
    params: { query: { ...(values.tim ? { q: values.tim } : {}), ...(missing ? { missing } : {}) } },
  });
  return (
    <Page
      title="Vị trí trên bản đồ"
      subtitle="Tọa độ nơi đặt trụ sở của huyện cũ và của xã, phường hiện nay. Xã chưa có tọa độ riêng được vẽ quanh nơi đặt trụ sở huyện cũ."
      breadcrumbs={[{ label: 'Thiết lập', to: '/thiet-lap' }]}
    >
      <KeysetList
        pages={pages}
        search={{ value: values.tim ?? '', onChange: (tim) => set({ tim }), label: say('Tìm tên địa bàn') }}
        filters={
          <FilterSelect
            label={say('Tọa độ')}
            value={missing ? 'co' : undefined}
            options={[{ value: 'co', label: say('Chưa có tọa độ') }]}
            onChange={(thieu) => set({ thieu })}
          />
        }
        narrowed={active}
        onClearFilters={clear}
        empty={<EmptyState title="Chưa có địa bàn nào" text="Địa bàn đi cùng chương trình." />}
      >
        {(rows) => <Rows rows={rows} onEdit={setEditing} />}
      </KeysetList>
      {editing && <PlaceDialog place={editing} onClose={() => setEditing(undefined)} />}
    </Page>
  );
}

function Rows({ rows, onEdit }: { rows: readonly PlaceRow[]; onEdit: (row: PlaceRow) => void }) {
  const say = useSay();
  const kinds = { district: say('Cấp huyện trước 01/7/2025'), commune: say('Cấp xã hiện nay') };
  return (
    <DataTable
      caption="Vị trí trên bản đồ"
      rows={rows}
      rowKey={(row) => row.unitId}
      columns={[
        {
          key: 'unit',
          header: 'Địa bàn',
          primary: true,
          cell: (row) => row.name,
        },
        { key: 'kind', header: 'Loại', cell: (row) => kinds[row.kind] },
        {
          key: 'place',
          header: 'Vĩ độ, kinh độ',
          nowrap: true,
          cell: (row) =>
            row.lat === null ? <ToneChip tone="attention" label="Chưa có tọa độ" /> : `${row.lat}, ${row.lon ?? ''}`,
        },
        { key: 'source', header: 'Căn cứ', roomy: true, cell: (row) => <Source row={row} /> },
        {
          key: 'edit',
          header: 'Sửa',
          cell: (row) => (
            <Button variant="outlined" onClick={() => onEdit(row)} aria-label={say('Sửa: {0}', row.name)}>
              {say(row.lat === null ? 'Ghi tọa độ' : 'Sửa')}
            </Button>
          ),
        },
      ]}
    />
  );
}

function Source({ row }: { row: PlaceRow }) {
  const say = useSay();
  if (row.source === 'map') return say('Bản đồ đi cùng chương trình');
  if (row.source === null || row.setAt === null) return '–';
  return <TwoLines text={row.note} below={say('{0}, ngày {1}', row.setBy ?? '', dayText(row.setAt))} />;
}
