import { zodResolver } from '@hookform/resolvers/zod';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { api } from '../../api/client';
import { useCommand } from '../../api/hooks';
import { FormMoney } from '../../components/form/form-money';
import { FormText } from '../../components/form/form-text';
import { useFormDraft } from '../../components/form/use-form-draft';
import { useServerFaults } from '../../components/form/use-server-faults';
import { PageSection } from '../../components/page-section';
import { ProblemAlert } from '../../components/problem-alert';
import { dayText } from '../../lib/dates';
import type { SalesPoint } from './point-page';
import { useSay } from '../../texts/language';

const whole = z
  .string()
  .trim()
  .regex(/^\d{1,8}$/, 'Hãy ghi một số.');
const schema = z.object({
  revenue: z.string().regex(/^\d+$/, 'Hãy ghi doanh thu.'),
  customers: whole,
  itemsSold: whole,
  problems: z.string(),
});
type Values = z.input<typeof schema>;

/** The short report of the period that is over. */
export function ReportForm({ point }: { point: SalesPoint }) {
  const say = useSay();
  const period = point.reportPeriod;
  if (period === null)
    return (
      <PageSection title="Báo cáo kỳ">
        <Typography>{say('Chưa đến kỳ báo cáo đầu tiên.')}</Typography>
      </PageSection>
    );
  const span = say('{0} đến {1}', dayText(period.from), dayText(period.to));
  return (
    <PageSection
      title="Báo cáo kỳ"
      text={
        period.sent
          ? say('Đã gửi báo cáo kỳ {0}. Gửi lại để sửa.', span)
          : say('Kỳ {0}, hạn {1}.', span, dayText(period.dueOn))
      }
    >
      <Fields key={period.from} point={point} periodFrom={period.from} />
    </PageSection>
  );
}

function Fields({ point, periodFrom }: { point: SalesPoint; periodFrom: string }) {
  const say = useSay();
  const form = useForm<Values>({
    resolver: zodResolver(schema),
    defaultValues: { revenue: '', customers: '', itemsSold: '', problems: '' },
  });
  const forget = useFormDraft(`bao-cao-diem-ban ${point.id} ${periodFrom}`, form);
  const send = useCommand({
    run: ({ revenue, customers, itemsSold, problems }: Values, attempt) =>
      api.POST('/api/sales-points/{id}/reports', {
        params: { path: { id: point.id } },
        body: {
          periodFrom,
          revenue,
          customers: Number(customers),
          itemsSold: Number(itemsSold),
          ...(problems.trim() === '' ? {} : { problems: problems.trim() }),
        },
        headers: attempt.headers(),
      }),
    invalidates: ['/api/sales-points', '/api/me/worklist'],
    onDone: () => {
      forget();
      form.reset();
    },
  });
  const others = useServerFaults(form, send.problem);
  const { control } = form;
  return (
    <Stack
      component="form"
      noValidate
      spacing={2}
      onSubmit={(event) => void form.handleSubmit((values) => send.run(values))(event)}
    >
      {send.problem && <ProblemAlert problem={send.problem} faults={others} />}
      <FormMoney control={control} name="revenue" label="Doanh thu" />
      <FormText control={control} name="customers" label="Lượt khách" maxLength={8} />
      <FormText control={control} name="itemsSold" label="Số hàng bán ra" maxLength={8} />
      <FormText control={control} name="problems" label="Khó khăn, đề nghị" lines={2} maxLength={2000} optional />
      <Button type="submit" variant="outlined" loading={send.pending} sx={{ alignSelf: 'flex-start' }}>
        {say('Gửi báo cáo')}
      </Button>
    </Stack>
  );
}
