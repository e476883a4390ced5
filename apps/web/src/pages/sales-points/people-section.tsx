import { zodResolver } from '@hookform/resolvers/zod';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { api } from '../../api/client';
import { useCommand } from '../../api/hooks';
import { FormDialog } from '../../components/form-dialog';
import { FormText } from '../../components/form/form-text';
import { useDialogDraft } from '../../components/form/use-dialog-draft';
import { useServerFaults } from '../../components/form/use-server-faults';
import { PageSection } from '../../components/page-section';
import type { SalesPoint } from './point-page';
import { useSay } from '../../texts/language';

const schema = z.object({
  displayName: z.string().trim().min(1, 'Hãy ghi họ tên.'),
  login: z.string().trim().min(1, 'Hãy ghi thư điện tử hoặc số điện thoại.'),
});
type Values = z.input<typeof schema>;

/** Who may do the point's own work in the application. */
export function PeopleSection({ point }: { point: SalesPoint }) {
  const say = useSay();
  const [asking, setAsking] = useState(false);
  if (!point.mayManage || point.state === 'closed' || point.state === 'revoked') return null;
  return (
    <PageSection
      title="Người phụ trách"
      text="Người phụ trách gửi ảnh trong ngày, danh mục hàng hóa và báo cáo kỳ của điểm bán này."
      actions={
        <Button variant="outlined" onClick={() => setAsking(true)}>
          {say('Giao người phụ trách…')}
        </Button>
      }
    >
      <Typography>
        {point.operators.length === 0
          ? say('Chưa có ai phụ trách điểm bán này trong ứng dụng.')
          : point.operators.join(', ')}
      </Typography>
      <Typography sx={{ color: 'text.secondary' }}>
        {say('Người mới nhận thư mời đặt mật khẩu; người đã có tài khoản dùng được ngay.')}
      </Typography>
      {asking && <OperatorDialog point={point} onClose={() => setAsking(false)} />}
    </PageSection>
  );
}

function OperatorDialog({ point, onClose }: { point: SalesPoint; onClose: () => void }) {
  const form = useForm<Values>({
    resolver: zodResolver(schema),
    defaultValues: { displayName: point.contactName, login: point.contactPhone },
  });
  const draft = useDialogDraft(`nguoi-phu-trach ${point.id}`, form, onClose);
  const appoint = useCommand({
    run: (body: Values, attempt) =>
      api.POST('/api/sales-points/{id}/operators', {
        params: { path: { id: point.id } },
        body,
        headers: attempt.headers(),
      }),
    invalidates: ['/api/sales-points'],
    onDone: draft.end,
  });
  const others = useServerFaults(form, appoint.problem);
  const { control } = form;
  return (
    <FormDialog
      title="Giao người phụ trách"
      submitLabel="Giao"
      pending={appoint.pending}
      problem={appoint.problem}
      faults={others}
      onSubmit={() => void form.handleSubmit((values) => appoint.run(values))()}
      {...draft.closing}
    >
      <FormText control={control} name="displayName" label="Họ tên" maxLength={120} />
      <FormText control={control} name="login" label="Thư điện tử hoặc số điện thoại" maxLength={254} />
    </FormDialog>
  );
}
