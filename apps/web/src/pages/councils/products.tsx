import Button from '@mui/material/Button';
import { useState } from 'react';
import { useApiQuery, useKeysetQuery } from '../../api/hooks';
import { DataTable } from '../../components/data-table';
import { EmptyState } from '../../components/empty-state';
import { FilterSelect } from '../../components/filter-select';
import { KeysetList } from '../../components/keyset-list';
import { PageSection } from '../../components/page-section';
import { StateChip } from '../../components/state-chip';
import { useUrlFilters } from '../../components/use-url-filters';
import { CASE_STATES, roundWord } from '../scoring/texts';
import { useSay } from '../../texts/language';
import { AssignDialog } from './assign-dialog';
import type { Council } from './council-page';

/** Products on the list of the council. */
export function Products({ council }: { council: Council }) {
  const say = useSay();
  const [assigning, setAssigning] = useState(false);
  const { values, set, clear, active } = useUrlFilters(['tim', 'dot']);
  const rounds = useApiQuery('/api/rounds');
  const query = {
    councilId: council.id,
    ...(values.tim ? { q: values.tim } : {}),
    ...(values.dot ? { roundId: values.dot } : {}),
  };
  const pages = useKeysetQuery('/api/cases', { params: { query } });
  return (
    <PageSection
      title="Danh sách sản phẩm"
      actions={
        council.allowedActions.includes('assign') && (
          <Button variant="outlined" onClick={() => setAssigning(true)}>
            {say('Đưa hồ sơ vào danh sách')}
          </Button>
        )
      }
    >
      <KeysetList
        pages={pages}
        search={{ value: values.tim ?? '', onChange: (tim) => set({ tim }), label: say('Tìm sản phẩm, chủ thể') }}
        filters={
          <FilterSelect
            label="Đợt đánh giá"
            value={values.dot}
            options={(rounds.data ?? []).map((round) => ({ value: round.id, label: round.name }))}
            onChange={(dot) => set({ dot })}
          />
        }
        narrowed={active}
        onClearFilters={clear}
        empty={
          <EmptyState
            title="Chưa có sản phẩm"
            text="Hồ sơ đã được tiếp nhận ở cấp này có thể đưa vào danh sách của hội đồng."
          />
        }
      >
        {(rows) => (
          <DataTable
            caption="Sản phẩm của hội đồng"
            rows={rows}
            rowKey={(row) => row.id}
            rowTo={(row) => `/chot-diem/${row.id}`}
            columns={[
              { key: 'product', header: 'Sản phẩm', primary: true, cell: (row) => row.productName },
              { key: 'producer', header: 'Chủ thể', cell: (row) => row.producerName },
              { key: 'unit', header: 'Địa bàn', cell: (row) => row.unitName },
              { key: 'round', header: 'Vòng chấm', cell: (row) => roundWord(row.scoringRound, say) },
              {
                key: 'state',
                header: 'Trạng thái',
                cell: (row) => <StateChip state={row.state} states={CASE_STATES} />,
              },
            ]}
          />
        )}
      </KeysetList>
      {assigning && <AssignDialog council={council} onClose={() => setAssigning(false)} />}
    </PageSection>
  );
}
