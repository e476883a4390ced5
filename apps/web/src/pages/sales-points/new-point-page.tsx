import { zodResolver } from '@hookform/resolvers/zod';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { useForm } from 'react-hook-form';
import { api } from '../../api/client';
import { useCommand } from '../../api/hooks';
import { FormDate } from '../../components/form/form-date';
import { useFormDraft } from '../../components/form/use-form-draft';
import { useServerFaults } from '../../components/form/use-server-faults';
import { Page } from '../../components/page';
import { ProblemAlert } from '../../components/problem-alert';
import { useGo } from '../../components/route-link';
import { EMPTY_POINT, pointBodyOf, PointFields, pointSchema, type PointValues } from './point-fields';
import { useSay } from '../../texts/language';

/** Takes in the application of a point, also one that came on paper from somebody without an account. */
export function NewPointPage() {
  const say = useSay();
  const go = useGo();
  const form = useForm<PointValues>({ resolver: zodResolver(pointSchema), defaultValues: EMPTY_POINT });
  const forget = useFormDraft('diem-ban-moi', form);
  const create = useCommand({
    run: (values: PointValues, attempt) =>
      api.POST('/api/sales-points', { body: pointBodyOf(values), headers: attempt.headers() }),
    invalidates: ['/api/sales-points', '/api/me/worklist'],
    onDone: (made) => {
      forget();
      return go(`/diem-ban/${made?.id ?? ''}?giay=application`, { replace: true });
    },
  });
  const others = useServerFaults(form, create.problem);
  const { control, setValue } = form;
  return (
    <Page title="Tiếp nhận đăng ký điểm bán" breadcrumbs={[{ label: 'Điểm bán OCOP', to: '/diem-ban' }]} narrow>
      <Stack
        component="form"
        noValidate
        spacing={2.5}
        onSubmit={(event) => void form.handleSubmit((values) => create.run(values))(event)}
      >
        <Alert severity="info">
          {say(
            'Người nộp không cần tài khoản: đơn giấy được ghi vào đây theo đúng ngày nhận, bước sau chụp đơn để lưu.',
          )}
        </Alert>
        {create.problem && <ProblemAlert problem={create.problem} faults={others} />}
        <PointFields control={control} setValue={setValue} />
        <FormDate
          control={control}
          name="registeredOn"
          label="Ngày nhận đơn"
          hint="Để trống nếu là hôm nay."
          optional
        />
        <Button type="submit" variant="contained" loading={create.pending} sx={{ alignSelf: 'flex-start' }}>
          {say('Tiếp nhận')}
        </Button>
      </Stack>
    </Page>
  );
}
