import { zodResolver } from '@hookform/resolvers/zod';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { api } from '../../api/client';
import { useCommand } from '../../api/hooks';
import { useSession } from '../../app/session';
import { FormDate } from '../../components/form/form-date';
import { FormSelect } from '../../components/form/form-select';
import { FormText } from '../../components/form/form-text';
import { FormUnit } from '../../components/form/form-unit';
import { useFormDraft } from '../../components/form/use-form-draft';
import { useServerFaults } from '../../components/form/use-server-faults';
import { Page } from '../../components/page';
import { ProblemAlert } from '../../components/problem-alert';
import { useGo } from '../../components/route-link';
import type { Unit } from '../../components/unit-picker';
import { PlaceButton } from './place-button';
import { filled, KINDS, optionsOf, PLACES } from './texts';

const DEGREES = /^(-?\d{1,3}([.,]\d{1,6})?)?$/;
const schema = z.object({
  name: z.string().trim().min(1, 'Hãy ghi tên điểm bán.'),
  kind: z.enum(['centre', 'shop', 'stall', 'corner', 'booth']),
  placeKind: z.string().min(1, 'Hãy chọn nơi đặt.'),
  areaM2: z.string().regex(/^[1-9]\d{0,4}$/, 'Hãy ghi số mét vuông, số nguyên.'),
  address: z.string().trim().min(1, 'Hãy ghi địa chỉ.'),
  unitId: z.custom<Unit | null>((unit) => unit !== null, 'Hãy chọn xã, phường.'),
  lat: z.string().trim().regex(DEGREES, 'Ghi dạng 18,342812.'),
  lon: z.string().trim().regex(DEGREES, 'Ghi dạng 105,905701.'),
  operatorName: z.string().trim().min(1, 'Hãy ghi đơn vị phụ trách.'),
  contactName: z.string().trim().min(1, 'Hãy ghi người liên hệ.'),
  contactPhone: z.string().trim().min(1, 'Hãy ghi số điện thoại.'),
  registeredOn: z.string(),
});
type Values = z.input<typeof schema>;
type Place = 'station' | 'highway' | 'market' | 'tourism' | 'craft-village' | 'service' | 'fair' | 'post-office';

const EMPTY: Values = {
  ...{ name: '', kind: 'shop', placeKind: '', areaM2: '', address: '', unitId: null, lat: '', lon: '' },
  ...{ operatorName: '', contactName: '', contactPhone: '', registeredOn: '' },
};

function bodyOf({ kind, placeKind, areaM2, unitId, lat, lon, registeredOn, ...texts }: Values) {
  const point = (text: string): string => text.trim().replace(',', '.');
  return {
    ...texts,
    kind,
    placeKind: placeKind as Place,
    areaM2: Number(areaM2),
    unitId: unitId?.id ?? '',
    ...filled({ lat: point(lat), lon: point(lon), registeredOn }),
  };
}

/** Takes in the application of a point. */
export function NewPointPage() {
  const go = useGo();
  const today = useSession()?.businessDate;
  const form = useForm<Values>({ resolver: zodResolver(schema), defaultValues: EMPTY });
  const forget = useFormDraft('diem-ban-moi', form);
  const create = useCommand({
    run: (values: Values, attempt) =>
      api.POST('/api/sales-points', { body: bodyOf(values), headers: attempt.headers() }),
    invalidates: ['/api/sales-points', '/api/me/worklist'],
    onDone: (made) => {
      forget();
      return go(`/diem-ban/${made?.id ?? ''}`, { replace: true });
    },
  });
  const others = useServerFaults(form, create.problem);
  const { control, setValue } = form;
  const place = (lat: string, lon: string): void => {
    setValue('lat', lat, { shouldValidate: true });
    setValue('lon', lon, { shouldValidate: true });
  };
  return (
    <Page title="Tiếp nhận đăng ký điểm bán" breadcrumbs={[{ label: 'Điểm bán OCOP', to: '/diem-ban' }]} narrow>
      <Stack
        component="form"
        noValidate
        spacing={2.5}
        onSubmit={(event) => void form.handleSubmit((values) => create.run(values))(event)}
      >
        {create.problem && <ProblemAlert problem={create.problem} faults={others} />}
        <FormText control={control} name="name" label="Tên điểm bán" hint="Như trên biển tên." maxLength={200} />
        <FormSelect control={control} name="kind" label="Loại hình" options={optionsOf(KINDS)} />
        <FormSelect control={control} name="placeKind" label="Nơi đặt" options={optionsOf(PLACES)} />
        <FormText control={control} name="areaM2" label="Diện tích (m²)" hint="Số nguyên, bỏ phần lẻ." maxLength={5} />
        <FormUnit
          control={control}
          name="unitId"
          label="Xã, phường"
          kind="commune"
          {...(today === undefined ? {} : { date: today })}
        />
        <FormText control={control} name="address" label="Địa chỉ" hint="Số nhà, đường, chợ." maxLength={300} />
        <Stack direction={{ xs: 'column', sm: 'row' }} spacing={2}>
          <FormText control={control} name="lat" label="Vĩ độ" maxLength={11} optional />
          <FormText control={control} name="lon" label="Kinh độ" maxLength={11} optional />
        </Stack>
        <PlaceButton onPlace={place} />
        <FormText control={control} name="operatorName" label="Đơn vị phụ trách" maxLength={200} />
        <FormText control={control} name="contactName" label="Người liên hệ" maxLength={120} />
        <FormText control={control} name="contactPhone" label="Số điện thoại" type="tel" maxLength={20} />
        <FormDate
          control={control}
          name="registeredOn"
          label="Ngày nhận đơn"
          hint="Để trống nếu là hôm nay."
          optional
        />
        <Button type="submit" variant="contained" loading={create.pending} sx={{ alignSelf: 'flex-start' }}>
          Tiếp nhận
        </Button>
      </Stack>
    </Page>
  );
}
