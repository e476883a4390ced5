import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useApiQuery, type Answer } from '../../api/hooks';
import { DataTable } from '../../components/data-table';
import { EmptyState } from '../../components/empty-state';
import { ErrorState } from '../../components/error-state';
import { FactList } from '../../components/fact-list';
import { LoadingPage } from '../../components/loading';
import { Page } from '../../components/page';
import { PageSection } from '../../components/page-section';
import { ToneChip } from '../../components/tone-chip';
import { useProductSets } from '../../components/use-product-sets';
import { ProducerCycles } from '../reassessment/producer-cycles';
import { useSay } from '../../texts/language';
import { ContactDialog } from './contact-dialog';
import { ConsultanciesSection } from './consultancies-section';
import { KindChangeDialog } from './kind-change-dialog';
import { KindChangesSection } from './kind-changes-section';
import { PartyDialog } from './party-dialog';
import { PersonalSection } from './personal-section';
import { ProductDialog } from './product-dialog';
import { PRODUCER_KINDS, RELATIONS } from './texts';

export type Producer = Answer<'/api/producers/{id}'>;

/** One producer: contact, products, and the people and organisations tied to it. */
export function ProducerPage() {
  const { id = '' }: { id?: string } = useParams({ strict: false });
  const { data, error, refetch } = useApiQuery('/api/producers/{id}', { params: { path: { id } } });
  const [open, setOpen] = useState<string>();
  const say = useSay();
  if (data === undefined)
    return error ? <ErrorState problem={error} onRetry={() => void refetch()} /> : <LoadingPage />;
  const may = (action: string) => data.allowedActions.includes(action);
  const button = (action: string, label: string) =>
    may(action) && (
      <Button variant="outlined" onClick={() => setOpen(action)}>
        {say(label)}
      </Button>
    );
  const close = () => setOpen(undefined);
  return (
    <Page
      title={data.name}
      subtitle={`${say(PRODUCER_KINDS[data.kind] ?? data.kind)} · ${data.unitName}`}
      breadcrumbs={[{ label: 'Chủ thể', to: '/chu-the' }]}
    >
      <Stack spacing={4}>
        <PageSection
          title="Thông tin"
          actions={
            <>
              {button('change-kind', 'Chuyển đổi loại hình')}
              {button('contact', 'Sửa liên hệ')}
            </>
          }
        >
          <Paper variant="outlined" sx={{ px: { xs: 2, md: 3 }, py: 2 }}>
            <FactList
              facts={[
                ['Người đại diện', data.representativeName],
                ['Mã số thuế', data.taxCode],
                ['Địa chỉ', data.address],
                ...(may('contact')
                  ? ([
                      ['Số điện thoại', data.phone],
                      ['Thư điện tử', data.email],
                    ] as const)
                  : []),
              ]}
            />
          </Paper>
        </PageSection>
        <PageSection title="Sản phẩm" actions={button('add-product', 'Thêm sản phẩm')}>
          <Products producer={data} />
        </PageSection>
        <ProducerCycles producerId={id} />
        {may('add-party') && (
          <PageSection
            title="Người và tổ chức liên quan"
            text="Để nhận biết xung đột lợi ích khi chấm điểm; số căn cước không hiện ở đây."
            actions={button('add-party', 'Thêm người liên quan')}
          >
            <Parties producer={data} />
          </PageSection>
        )}
        <ConsultanciesSection producerId={data.id} />
        <KindChangesSection producerId={data.id} />
        {may('personal') && <PersonalSection producer={data} onReload={() => void refetch()} />}
      </Stack>
      {open === 'change-kind' && <KindChangeDialog producer={data} onClose={close} onReload={() => void refetch()} />}
      {open === 'contact' && <ContactDialog producer={data} onClose={close} onReload={() => void refetch()} />}
      {open === 'add-product' && <ProductDialog producer={data} onClose={close} />}
      {open === 'add-party' && <PartyDialog producer={data} onClose={close} />}
    </Page>
  );
}

function Products({ producer }: { producer: Producer }) {
  const { nameOf } = useProductSets();
  if (producer.products.length === 0)
    return <EmptyState title="Chưa có sản phẩm" text="Thêm sản phẩm để lập hồ sơ đánh giá cho sản phẩm đó." />;
  return (
    <DataTable
      caption="Sản phẩm"
      rows={producer.products}
      rowKey={(row) => row.id}
      rowTo={(row) => `/chu-the/san-pham/${row.id}`}
      columns={[
        { key: 'name', header: 'Tên sản phẩm', primary: true, cell: (row) => row.name },
        { key: 'set', header: 'Bộ sản phẩm', cell: (row) => `${row.sheetNo}. ${nameOf(row.sheetNo)}` },
        {
          key: 'state',
          header: 'Tình trạng',
          cell: (row) =>
            row.state === 'active' ? (
              <ToneChip tone="good" label="Đang sản xuất" />
            ) : (
              <ToneChip tone="neutral" label="Đã ngừng" />
            ),
        },
      ]}
    />
  );
}

function Parties({ producer }: { producer: Producer }) {
  const say = useSay();
  if (producer.parties.length === 0)
    return <EmptyState title="Chưa khai người liên quan" text="Tư vấn, người đào tạo, thành viên, người thân." />;
  return (
    <DataTable
      caption="Người và tổ chức liên quan"
      rows={producer.parties}
      rowKey={(row) => row.id}
      columns={[
        { key: 'name', header: 'Tên', primary: true, cell: (row) => row.name },
        { key: 'relation', header: 'Quan hệ', cell: (row) => say(RELATIONS[row.relation] ?? row.relation) },
        { key: 'note', header: 'Ghi chú', cell: (row) => row.note ?? '–' },
      ]}
    />
  );
}
