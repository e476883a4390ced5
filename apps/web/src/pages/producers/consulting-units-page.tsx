import Button from '@mui/material/Button';
import { useState } from 'react';
import { useKeysetQuery } from '../../api/hooks';
import { useCan } from '../../app/session';
import { DataTable } from '../../components/data-table';
import { EmptyState } from '../../components/empty-state';
import { KeysetList } from '../../components/keyset-list';
import { Page } from '../../components/page';
import { useUrlFilters } from '../../components/use-url-filters';
import { useSay } from '../../texts/language';
import { ConsultingUnitDialog } from './consulting-unit-dialog';

/** Register of consulting units. */
export function ConsultingUnitsPage() {
  const may = useCan();
  const say = useSay();
  const [adding, setAdding] = useState(false);
  const { values, set, clear, active } = useUrlFilters(['tim']);
  const pages = useKeysetQuery('/api/consulting-units', { params: { query: values.tim ? { q: values.tim } : {} } });
  const add = may('producers.consultant.manage') && (
    <Button variant="contained" onClick={() => setAdding(true)}>
      {say('Thêm đơn vị tư vấn')}
    </Button>
  );
  return (
    <Page
      title="Đơn vị tư vấn"
      subtitle="Ai tư vấn cho chủ thể nào; nhờ đó nhận biết xung đột lợi ích khi chấm điểm."
      actions={add}
    >
      <KeysetList
        pages={pages}
        search={{ value: values.tim ?? '', onChange: (tim) => set({ tim }), label: say('Tìm tên hoặc mã số thuế') }}
        narrowed={active}
        onClearFilters={clear}
        empty={<EmptyState title="Chưa có đơn vị tư vấn" text="Đơn vị, người tư vấn được thêm sẽ hiện ở đây." />}
      >
        {(rows) => (
          <DataTable
            caption="Đơn vị tư vấn"
            rows={rows}
            rowKey={(row) => row.id}
            rowTo={(row) => `/tu-van/${row.id}`}
            columns={[
              { key: 'name', header: 'Tên', primary: true, cell: (row) => row.name },
              { key: 'tax', header: 'Mã số thuế', cell: (row) => row.taxCode ?? say('Cá nhân') },
              { key: 'address', header: 'Địa chỉ', cell: (row) => row.address, wideOnly: true },
              { key: 'running', header: 'Đang tư vấn', align: 'right', cell: (row) => row.running },
              { key: 'total', header: 'Tất cả', align: 'right', cell: (row) => row.total },
            ]}
          />
        )}
      </KeysetList>
      {adding && <ConsultingUnitDialog onClose={() => setAdding(false)} />}
    </Page>
  );
}
