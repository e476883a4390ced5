import { useKeysetQuery } from '../../api/hooks';
import { useCan } from '../../app/session';
import { BeginButton } from '../../components/begin-button';
import { DataTable } from '../../components/data-table';
import { EmptyState } from '../../components/empty-state';
import { KeysetList } from '../../components/keyset-list';
import { Page } from '../../components/page';
import { TwoLines } from '../../components/two-lines';
import { useUrlFilters } from '../../components/use-url-filters';
import { useSay } from '../../texts/language';
import { PRODUCER_KINDS } from './texts';

/** Producers of one's area, newest first. */
export function ProducersPage() {
  const may = useCan();
  const { values, set, clear, active } = useUrlFilters(['tim']);
  const pages = useKeysetQuery('/api/producers', { params: { query: values.tim ? { q: values.tim } : {} } });
  const say = useSay();
  const register = may('producers.producer.write') && (
    <BeginButton
      to="/chu-the/moi"
      form="new-producer"
      field="name"
      label="Đăng ký chủ thể"
      goOn="Đăng ký tiếp chủ thể đang dở"
    />
  );
  return (
    <Page
      title="Chủ thể OCOP"
      subtitle="Hộ, tổ hợp tác, hợp tác xã, doanh nghiệp và sản phẩm của họ."
      actions={register}
    >
      <KeysetList
        pages={pages}
        search={{
          value: values.tim ?? '',
          onChange: (tim) => set({ tim }),
          label: say('Tìm tên nay, tên cũ, mã số thuế'),
        }}
        narrowed={active}
        onClearFilters={clear}
        empty={<EmptyState title="Chưa có chủ thể nào" text="Chủ thể được đăng ký sẽ hiện ở đây." action={register} />}
      >
        {(rows) => (
          <DataTable
            caption="Chủ thể OCOP"
            rows={rows}
            rowKey={(row) => row.id}
            rowTo={(row) => `/chu-the/${row.id}`}
            columns={[
              {
                key: 'name',
                header: 'Tên',
                primary: true,
                cell: (row) =>
                  row.formerName === null ? (
                    row.name
                  ) : (
                    <TwoLines text={row.name} below={say('Tên cũ: {0}', row.formerName)} />
                  ),
              },
              { key: 'kind', header: 'Loại', cell: (row) => say(PRODUCER_KINDS[row.kind] ?? row.kind) },
              { key: 'unit', header: 'Địa bàn', cell: (row) => row.unitName },
              { key: 'products', header: 'Số sản phẩm', align: 'right', cell: (row) => row.productCount },
            ]}
          />
        )}
      </KeysetList>
    </Page>
  );
}
