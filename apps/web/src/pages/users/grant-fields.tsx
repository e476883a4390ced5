import Alert from '@mui/material/Alert';
import Stack from '@mui/material/Stack';
import { useController, type Control } from 'react-hook-form';
import { z } from 'zod';
import { useCan } from '../../app/session';
import { FormDate } from '../../components/form/form-date';
import { FormSelect } from '../../components/form/form-select';
import { FormUnit } from '../../components/form/form-unit';
import type { Unit } from '../../components/unit-picker';
import { useTexts, useSay } from '../../texts/language';
import { ProducerPicker, type ProducerChoice } from './producer-picker';

/** Where each role is held. Seats of a council are given on the council's page. */
const SCOPES = {
  'commune-officer': 'unit',
  'district-secretary': 'unit',
  'provincial-office': 'province',
  'approving-leader': 'province',
  'trade-department': 'province',
  inspector: 'province',
  auditor: 'province',
  administrator: 'province',
  producer: 'organisation',
  'youth-union-member': 'unit',
  consultant: 'province',
} as const;
type GrantedRole = keyof typeof SCOPES;
const ROLES = Object.keys(SCOPES) as [GrantedRole, ...GrantedRole[]];

export const grantShape = {
  role: z.enum(ROLES, 'Hãy chọn vai trò.'),
  unit: z.custom<Unit | null>(),
  producer: z.custom<ProducerChoice | null>(),
  validFrom: z.iso.date('Hãy ghi ngày dạng 25/09/2020.'),
};
const grantObject = z.object(grantShape);
export type GrantValues = z.infer<typeof grantObject>;

/** Roles of a place or an organisation need to say which. */
export function checkScope(value: GrantValues, context: z.RefinementCtx): void {
  const fault = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
  if (SCOPES[value.role] === 'unit' && !value.unit) fault('unit', 'Hãy chọn địa bàn.');
  if (SCOPES[value.role] === 'organisation' && !value.producer) fault('producer', 'Hãy chọn chủ thể.');
}
export const grantSchema = grantObject.superRefine(checkScope);

export const emptyGrant = (today: string): GrantValues => ({
  role: 'commune-officer',
  unit: null,
  producer: null,
  validFrom: today,
});

/** What the API takes for a role. */
export const grantBody = ({ role, unit, producer, validFrom }: GrantValues) => {
  const scopeKind = SCOPES[role];
  const ids = { province: null, unit: unit?.id ?? null, organisation: producer?.id ?? null };
  return { role, scopeKind, scopeId: ids[scopeKind], validFrom };
};

/** A role, where it holds and from which day. */
export function GrantFields<Values extends GrantValues>(props: { control: Control<Values> }) {
  const say = useSay();
  // The fields read and write only what every form with a role has.
  const control = props.control as unknown as Control<GrantValues>;
  const t = useTexts();
  const may = useCan();
  const { field: role } = useController({ control, name: 'role' });
  const { field: producer, fieldState } = useController({ control, name: 'producer' });
  const offered = ROLES.filter((each) => each !== 'producer' || may('producers.producer.read'));
  const scope = SCOPES[role.value];
  return (
    <Stack spacing={2.5}>
      <FormSelect
        control={control}
        name="role"
        label="Vai trò"
        options={offered.map((value) => ({ value, label: t.roles[value] ?? value }))}
      />
      {scope === 'unit' && (
        <FormUnit
          key={role.value}
          control={control}
          name="unit"
          label="Địa bàn"
          kind={role.value === 'commune-officer' ? 'commune' : 'district'}
        />
      )}
      {scope === 'organisation' && (
        <ProducerPicker value={producer.value} onChange={producer.onChange} fault={fieldState.error?.message} />
      )}
      <FormDate control={control} name="validFrom" label="Từ ngày" />
      <Alert severity="info">
        {say('Vai trò trong hội đồng (chủ tịch, ủy viên, thư ký, tổ tư vấn) được giao ở trang của hội đồng.')}
      </Alert>
    </Stack>
  );
}
