import { zodResolver } from '@hookform/resolvers/zod';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { useParams } from '@tanstack/react-router';
import { useForm } from 'react-hook-form';
import { api } from '../../api/client';
import { useApiQuery, useCommand } from '../../api/hooks';
import { useServerFaults } from '../../components/form/use-server-faults';
import { useLeaveGuard } from '../../components/use-leave-guard';
import { ErrorState } from '../../components/error-state';
import { LoadingPage } from '../../components/loading';
import { Page } from '../../components/page';
import { ProblemAlert } from '../../components/problem-alert';
import { useGo } from '../../components/route-link';
import type { Unit } from '../../components/unit-picker';
import { pointBodyOf, PointFields, pointSchema, type PointValues } from './point-fields';
import type { SalesPoint } from './point-page';
import { useSay } from '../../texts/language';

/** Changes the facts of a point: a new contact, a place for the map. */
export function EditPointPage() {
  const { id = '' }: { id?: string } = useParams({ strict: false });
  const { data, error, refetch } = useApiQuery('/api/sales-points/{id}', { params: { path: { id } } });
  if (data === undefined)
    return error ? <ErrorState problem={error} onRetry={() => void refetch()} /> : <LoadingPage />;
  return <EditPoint point={data} />;
}

const valuesOf = (point: SalesPoint): PointValues => ({
  ...{ name: point.name, kind: point.kind, placeKind: point.placeKind, areaM2: String(point.areaM2) },
  ...{ address: point.address, lat: point.lat ?? '', lon: point.lon ?? '', registeredOn: '' },
  unitId: { id: point.unitId, name: point.unitName } as Unit,
  ...{ operatorName: point.operatorName, contactName: point.contactName, contactPhone: point.contactPhone },
});

function EditPoint({ point }: { point: SalesPoint }) {
  const say = useSay();
  const go = useGo();
  const { id, version } = point;
  const form = useForm<PointValues>({ resolver: zodResolver(pointSchema), defaultValues: valuesOf(point) });
  const change = useCommand({
    run: (values: PointValues, attempt) =>
      api.PATCH('/api/sales-points/{id}', {
        params: { path: { id } },
        body: pointBodyOf(values),
        headers: attempt.headers({ version }),
      }),
    invalidates: ['/api/sales-points', '/api/me/worklist'],
    onDone: () => {
      form.reset(form.getValues());
      go(`/diem-ban/${id}`);
    },
  });
  const others = useServerFaults(form, change.problem);
  useLeaveGuard(form.formState.isDirty && !change.pending && !change.done);
  return (
    <Page
      title="Sửa thông tin điểm bán"
      subtitle={point.name}
      breadcrumbs={[
        { label: 'Điểm bán OCOP', to: '/diem-ban' },
        { label: point.name, to: `/diem-ban/${id}` },
      ]}
      narrow
    >
      <Stack
        component="form"
        noValidate
        spacing={2.5}
        onSubmit={(event) => void form.handleSubmit((values) => change.run(values))(event)}
      >
        {change.problem && <ProblemAlert problem={change.problem} faults={others} />}
        <PointFields control={form.control} setValue={form.setValue} settled={point.recognisedOn !== null} />
        <Button type="submit" variant="contained" loading={change.pending} sx={{ alignSelf: 'flex-start' }}>
          {say('Lưu')}
        </Button>
      </Stack>
    </Page>
  );
}
