import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useApiQuery } from '../../api/hooks';
import { EmptyState } from '../../components/empty-state';
import { ErrorState } from '../../components/error-state';
import { FactList } from '../../components/fact-list';
import { LoadingPage } from '../../components/loading';
import { Page } from '../../components/page';
import { PageSection } from '../../components/page-section';
import { useSay } from '../../texts/language';
import { ConsultanciesTable, type Consultancy } from './consultancies-table';
import { ConsultancyDialog, EndConsultancyDialog } from './consultancy-dialog';
import { ConsultingUnitDialog } from './consulting-unit-dialog';

/** One consulting unit and whom it advises. */
export function ConsultingUnitPage() {
  const { id = '' }: { id?: string } = useParams({ strict: false });
  const say = useSay();
  const { data, error, refetch } = useApiQuery('/api/consulting-units/{id}', { params: { path: { id } } });
  const [open, setOpen] = useState<'edit' | 'advise' | Consultancy>();
  if (data === undefined)
    return error ? <ErrorState problem={error} onRetry={() => void refetch()} /> : <LoadingPage />;
  const close = () => setOpen(undefined);
  const manage = (what: 'edit' | 'advise', label: string) =>
    data.canManage && (
      <Button variant="outlined" onClick={() => setOpen(what)}>
        {say(label)}
      </Button>
    );
  return (
    <Page title={data.name} breadcrumbs={[{ label: 'Đơn vị tư vấn', to: '/tu-van' }]}>
      <Stack spacing={4}>
        <PageSection title="Thông tin" actions={manage('edit', 'Sửa')}>
          <Paper variant="outlined" sx={{ px: { xs: 2, md: 3 }, py: 2 }}>
            <FactList
              facts={[
                ['Mã số thuế', data.taxCode ?? 'Cá nhân'],
                ['Địa chỉ', data.address],
                ['Người liên hệ', data.contactName],
                ['Số điện thoại', data.phone],
                ['Thư điện tử', data.email],
              ]}
            />
          </Paper>
        </PageSection>
        <PageSection
          title="Tư vấn cho"
          text="Cả việc tư vấn đã kết thúc vẫn được xét khi tìm xung đột lợi ích."
          actions={manage('advise', 'Thêm chủ thể')}
        >
          {data.consultancies.length === 0 ? (
            <EmptyState title="Chưa ghi chủ thể nào" text="Thêm chủ thể, sản phẩm mà đơn vị đang tư vấn." />
          ) : (
            <ConsultanciesTable
              rows={data.consultancies}
              by="producer"
              links
              {...(data.canManage ? { onEnd: setOpen } : {})}
            />
          )}
        </PageSection>
      </Stack>
      {open === 'edit' && <ConsultingUnitDialog unit={data} onClose={close} onReload={() => void refetch()} />}
      {open === 'advise' && <ConsultancyDialog unitId={data.id} onClose={close} />}
      {typeof open === 'object' && <EndConsultancyDialog consultancy={open} onClose={close} />}
    </Page>
  );
}
