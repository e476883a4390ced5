import Stack from '@mui/material/Stack';
import type { Control, UseFormSetValue } from 'react-hook-form';
import { z } from 'zod';
import { useSession } from '../../app/session';
import { FormSelect } from '../../components/form/form-select';
import { FormText } from '../../components/form/form-text';
import { FormUnit } from '../../components/form/form-unit';
import type { Unit } from '../../components/unit-picker';
import { PlaceButton } from './place-button';
import { filled, KINDS, optionsOf, PLACES } from './texts';

const DEGREES = /^(-?\d{1,3}([.,]\d{1,6})?)?$/;
export const pointSchema = z.object({
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
export type PointValues = z.input<typeof pointSchema>;
type Place = 'station' | 'highway' | 'market' | 'tourism' | 'craft-village' | 'service' | 'fair' | 'post-office';

export const EMPTY_POINT: PointValues = {
  ...{ name: '', kind: 'shop', placeKind: '', areaM2: '', address: '', unitId: null, lat: '', lon: '' },
  ...{ operatorName: '', contactName: '', contactPhone: '', registeredOn: '' },
};

/** As the API takes it. */
export function pointBodyOf({ kind, placeKind, areaM2, unitId, lat, lon, registeredOn, ...texts }: PointValues) {
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

interface PointFieldsProps {
  control: Control<PointValues>;
  setValue: UseFormSetValue<PointValues>;
  /** Kind and area stand still once the point is recognised. */
  settled?: boolean;
}

/** The facts of a point, as its application says them. */
export function PointFields({ control, setValue, settled = false }: PointFieldsProps) {
  const today = useSession()?.businessDate;
  const place = (lat: string, lon: string): void => {
    setValue('lat', lat, { shouldValidate: true });
    setValue('lon', lon, { shouldValidate: true });
  };
  return (
    <>
      <FormText control={control} name="name" label="Tên điểm bán" hint="Như trên biển tên." maxLength={200} />
      {!settled && <FormSelect control={control} name="kind" label="Loại hình" options={optionsOf(KINDS)} />}
      <FormSelect control={control} name="placeKind" label="Nơi đặt" options={optionsOf(PLACES)} />
      {!settled && (
        <FormText control={control} name="areaM2" label="Diện tích (m²)" hint="Số nguyên, bỏ phần lẻ." maxLength={5} />
      )}
      <FormUnit
        control={control}
        name="unitId"
        label="Xã, phường"
        kind="commune"
        {...(today === undefined ? {} : { date: today })}
      />
      <FormText control={control} name="address" label="Địa chỉ" hint="Số nhà, đường, chợ." maxLength={300} />
      <Stack id="vi-tri" direction={{ xs: 'column', sm: 'row' }} spacing={2}>
        <FormText control={control} name="lat" label="Vĩ độ" maxLength={11} optional />
        <FormText control={control} name="lon" label="Kinh độ" maxLength={11} optional />
      </Stack>
      <PlaceButton onPlace={place} />
      <FormText control={control} name="operatorName" label="Đơn vị phụ trách" maxLength={200} />
      <FormText control={control} name="contactName" label="Người liên hệ" maxLength={120} />
      <FormText control={control} name="contactPhone" label="Số điện thoại" type="tel" maxLength={20} />
    </>
  );
}
