import Button from '@mui/material/Button';
import { useKeysetQuery } from '../../api/hooks';
import { useCan } from '../../app/session';
import { DataTable } from '../../components/data-table';
import { DateText } from '../../components/date-text';
import { EmptyState } from '../../components/empty-state';
import { KeysetList } from '../../components/keyset-list';
import { Page } from '../../components/page';
import { RouteLink } from '../../components/route-link';
import { StateChip } from '../../components/state-chip';
import { useUrlFilters } from '../../components/use-url-filters';
import { useSay } from '../../texts/language';
import { COUNCIL_STATES, levelText } from './texts';

/** Councils that I work with, newest first. */
export function CouncilsPage() {
  const say = useSay();
  const may = useCan();
  const { values, set, clear, active } = useUrlFilters(['tim']);
  const pages = useKeysetQuery('/api/councils', { params: { query: values.tim ? { q: values.tim } : {} } });
  const setUp = may('evaluation.council.manage') && (
    <Button component={RouteLink} to="/hoi-dong/moi" variant="contained">
      {say('Lập hội đồng')}
    </Button>
  );
  return (
    <Page title="Hội đồng" subtitle="Thành viên, quy chế, phiên họp và danh sách sản phẩm." actions={setUp}>
      <KeysetList
        pages={pages}
        search={{
          value: values.tim ?? '',
          onChange: (tim) => set({ tim }),
          label: say('Tìm tên hội đồng, địa bàn, số quyết định'),
        }}
        narrowed={active}
        onClearFilters={clear}
        empty={
          <EmptyState
            title="Chưa có hội đồng"
            text="Hội đồng mà bạn tham gia hoặc phụ trách hiện ở đây sau khi có quyết định thành lập."
          />
        }
      >
        {(rows) => (
          <DataTable
            caption="Hội đồng"
            rows={rows}
            rowKey={(row) => row.id}
            rowTo={(row) => `/hoi-dong/${row.id}`}
            columns={[
              { key: 'name', header: 'Hội đồng', primary: true, cell: (row) => row.name },
              { key: 'level', header: 'Cấp', cell: (row) => say(levelText(row.level)) },
              { key: 'unit', header: 'Địa bàn', cell: (row) => row.unitName },
              { key: 'no', header: 'Quyết định', nowrap: true, cell: (row) => row.decisionNo },
              { key: 'on', header: 'Ngày', cell: (row) => <DateText value={row.decisionOn} /> },
              { key: 'members', header: 'Thành viên', align: 'right', cell: (row) => row.memberCount },
              {
                key: 'state',
                header: 'Trạng thái',
                cell: (row) => <StateChip state={row.state} states={COUNCIL_STATES} />,
              },
            ]}
          />
        )}
      </KeysetList>
    </Page>
  );
}
