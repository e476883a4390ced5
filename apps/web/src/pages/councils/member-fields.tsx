import Alert from '@mui/material/Alert';
import Stack from '@mui/material/Stack';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { useController, type Control } from 'react-hook-form';
import { z } from 'zod';
import { useCan } from '../../app/session';
import { FormSelect } from '../../components/form/form-select';
import { FormText } from '../../components/form/form-text';
import { SEATS } from '../scoring/texts';
import { useSay } from '../../texts/language';
import { PersonPicker, type Person } from './person-picker';

export const memberSchema = z
  .object({
    way: z.enum(['known', 'invited']),
    person: z.custom<Person | null>(),
    displayName: z.string().trim(),
    login: z.string().trim(),
    identityNo: z
      .string()
      .trim()
      .regex(/^(\d{12})?$/, 'Số định danh có 12 chữ số.'),
    seat: z.enum(['chair', 'deputy', 'member', 'secretary', 'adviser']),
    department: z.string().trim().min(1, 'Hãy ghi đơn vị công tác.'),
  })
  .superRefine((value, context) => {
    const fault = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
    if (value.way === 'known' && !value.person) fault('person', 'Hãy chọn người đã có tài khoản.');
    if (value.way === 'invited' && value.displayName === '') fault('displayName', 'Hãy ghi họ và tên.');
    if (value.way === 'invited' && value.login === '') fault('login', 'Hãy ghi email hoặc số điện thoại.');
  });
export type MemberValues = z.infer<typeof memberSchema>;

export const emptyMember = (way: MemberValues['way']): MemberValues => ({
  way,
  person: null,
  displayName: '',
  login: '',
  identityNo: '',
  seat: 'member',
  department: '',
});

/** What the API takes for a member. */
export const memberBody = (value: MemberValues) => ({
  seat: value.seat,
  department: value.department,
  ...(value.way === 'known' && value.person
    ? { userId: value.person.id }
    : {
        displayName: value.displayName,
        login: value.login,
        ...(value.identityNo === '' ? {} : { identityNo: value.identityNo }),
      }),
});

/** Who sits in the council: a person with an account, or one who is invited. */
export function MemberFields({ control }: { control: Control<MemberValues> }) {
  const say = useSay();
  const may = useCan();
  const { field: way } = useController({ control, name: 'way' });
  const { field: person, fieldState } = useController({ control, name: 'person' });
  const options = Object.entries(SEATS).map(([value, label]) => ({ value, label }));
  return (
    <Stack spacing={2.5}>
      {may('identity.user.read') && (
        <ToggleButtonGroup
          exclusive
          fullWidth
          aria-label={say('Cách thêm')}
          value={way.value}
          onChange={(_event, value: string | null) => value !== null && way.onChange(value)}
        >
          <ToggleButton value="known">{say('Đã có tài khoản')}</ToggleButton>
          <ToggleButton value="invited">{say('Mời người mới')}</ToggleButton>
        </ToggleButtonGroup>
      )}
      {way.value === 'known' ? (
        <PersonPicker value={person.value} onChange={person.onChange} fault={fieldState.error?.message} />
      ) : (
        <>
          <Alert severity="info">
            {say('Người đã có tài khoản với email hoặc số điện thoại này được thêm ngay; người mới nhận thư mời.')}
          </Alert>
          <FormText control={control} name="displayName" label="Họ và tên" maxLength={120} />
          <FormText control={control} name="login" label="Email hoặc số điện thoại" maxLength={254} />
          <FormText
            control={control}
            name="identityNo"
            label="Số định danh cá nhân"
            hint="12 chữ số, chỉ dùng để tìm xung đột lợi ích."
            maxLength={12}
            optional
          />
        </>
      )}
      <FormSelect control={control} name="seat" label="Vai trò trong hội đồng" options={options} />
      <FormText
        control={control}
        name="department"
        label="Đơn vị công tác"
        hint="Ví dụ: Sở Công Thương"
        maxLength={200}
      />
    </Stack>
  );
}
