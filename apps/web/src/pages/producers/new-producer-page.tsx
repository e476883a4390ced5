import { zodResolver } from '@hookform/resolvers/zod';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { api } from '../../api/client';
import { useCommand } from '../../api/hooks';
import { useSession } from '../../app/session';
import { FormChoice } from '../../components/form/form-choice';
import { FormSelect } from '../../components/form/form-select';
import { FormText } from '../../components/form/form-text';
import { FormUnit } from '../../components/form/form-unit';
import { useServerFaults } from '../../components/form/use-server-faults';
import { LoadingList } from '../../components/loading';
import { Page } from '../../components/page';
import { ProblemAlert } from '../../components/problem-alert';
import { useGo } from '../../components/route-link';
import { SaveIndicator } from '../../components/save-indicator';
import type { Unit } from '../../components/unit-picker';
import { UnsentNotice } from '../../components/unsent-notice';
import { useUnsentForm, useUnsentStart, type UnsentStart } from '../../components/use-unsent-form';
import { useSay } from '../../texts/language';
import { PERSONAL_NOTE, YES_NO_OPTIONS } from './personal-words';
import { filled, optionsOf, PRODUCER_KINDS } from './texts';

const YES_NO = z.enum(['', 'yes', 'no']);
const schema = z.object({
  kind: z.enum(['household', 'cooperative-group', 'cooperative', 'company']),
  name: z.string().trim().min(1, 'Hãy ghi tên chủ thể.'),
  taxCode: z.string(),
  unitId: z.custom<Unit | null>((unit) => unit !== null, 'Hãy chọn xã, phường.'),
  address: z.string().trim().min(1, 'Hãy ghi địa chỉ.'),
  phone: z.string(),
  email: z.string(),
  representativeName: z.string().trim().min(1, 'Hãy ghi người đại diện.'),
  representativeIdentityNo: z.string(),
  representativeGender: z.enum(['', 'female', 'male']),
  representativeIsMinority: YES_NO,
  representativeIsDisabled: YES_NO,
});
type Values = z.input<typeof schema>;

function bodyOf(values: Values) {
  const { kind, name, address, representativeName, unitId, representativeGender, ...others } = values;
  const { representativeIsMinority: minority, representativeIsDisabled: disabled, ...optional } = others;
  return {
    ...(minority === '' ? {} : { representativeIsMinority: minority === 'yes' }),
    ...(disabled === '' ? {} : { representativeIsDisabled: disabled === 'yes' }),
    ...{ kind, name, address, representativeName, unitId: unitId?.id ?? '' },
    ...filled(optional),
    ...(representativeGender === '' ? {} : { representativeGender }),
  };
}

const EMPTY: Values = {
  ...{ kind: 'household', name: '', taxCode: '', unitId: null, address: '', phone: '', email: '' },
  ...{ representativeName: '', representativeIdentityNo: '', representativeGender: '' },
  ...{ representativeIsMinority: '', representativeIsDisabled: '' },
};
const FIELDS: Readonly<Record<string, string>> = {
  kind: 'Loại chủ thể',
  name: 'Tên chủ thể',
  taxCode: 'Mã số thuế',
  unitId: 'Xã, phường',
  address: 'Địa chỉ',
  phone: 'Số điện thoại',
  email: 'Thư điện tử',
  representativeName: 'Họ và tên',
  representativeIdentityNo: 'Số căn cước',
  representativeGender: 'Giới tính',
  representativeIsMinority: 'Là người dân tộc thiểu số',
  representativeIsDisabled: 'Là người khuyết tật',
};

/** Registers a producer. */
export function NewProducerPage() {
  const say = useSay();
  const start = useUnsentStart('new-producer', EMPTY);
  return (
    <Page title="Đăng ký chủ thể" breadcrumbs={[{ label: say('Chủ thể'), to: '/chu-the' }]} narrow>
      {start === undefined ? <LoadingList rows={6} /> : <NewProducerForm start={start} />}
    </Page>
  );
}

/** Kept on the device and on the server until the producer is registered. */
function NewProducerForm({ start }: { start: UnsentStart<Values> }) {
  const go = useGo();
  const today = useSession()?.businessDate;
  const form = useForm<Values>({ resolver: zodResolver(schema), defaultValues: start.values });
  const unsent = useUnsentForm({ name: 'new-producer', form, start, empty: EMPTY });
  const create = useCommand({
    run: (values: Values, attempt) => api.POST('/api/producers', { body: bodyOf(values), headers: attempt.headers() }),
    invalidates: ['/api/producers'],
    onDone: async (made) => {
      await unsent.forget();
      go(`/chu-the/${made?.id ?? ''}`, { replace: true });
    },
  });
  const others = useServerFaults(form, create.problem);
  const say = useSay();
  const { control } = form;
  return (
    <Stack
      component="form"
      noValidate
      spacing={2.5}
      onSubmit={(event) => void form.handleSubmit((values) => create.run(values))(event)}
    >
      <UnsentNotice
        unsent={unsent}
        savedAt={JSON.stringify(start.values) === JSON.stringify(EMPTY) ? null : start.savedAt}
        fields={FIELDS}
        onAfresh={() => form.reset(EMPTY)}
      />
      {create.problem && <ProblemAlert problem={create.problem} faults={others} />}
      <FormChoice control={control} name="kind" label="Loại chủ thể" options={optionsOf(PRODUCER_KINDS)} />
      <FormText control={control} name="name" label="Tên chủ thể" hint="Như trên giấy đăng ký." maxLength={200} />
      <FormText control={control} name="taxCode" label="Mã số thuế" hint="10 hoặc 13 số." maxLength={14} optional />
      <FormUnit
        control={control}
        name="unitId"
        label="Xã, phường"
        kind="commune"
        {...(today === undefined ? {} : { date: today })}
      />
      <FormText control={control} name="address" label="Địa chỉ" hint="Thôn, xóm, số nhà." maxLength={300} />
      <FormText control={control} name="phone" label="Số điện thoại" type="tel" maxLength={20} optional />
      <FormText control={control} name="email" label="Thư điện tử" type="email" maxLength={254} optional />
      <Typography variant="h2">{say('Người đại diện')}</Typography>
      <FormText control={control} name="representativeName" label="Họ và tên" maxLength={120} />
      <FormText
        control={control}
        name="representativeIdentityNo"
        label="Số căn cước"
        hint="12 số; dùng để nhận biết xung đột lợi ích, không hiện ở đâu."
        maxLength={15}
        optional
      />
      <FormSelect
        control={control}
        name="representativeGender"
        label="Giới tính"
        optional
        options={[
          { value: '', label: 'Không ghi' },
          { value: 'female', label: 'Nữ' },
          { value: 'male', label: 'Nam' },
        ]}
      />
      <Typography>{say(PERSONAL_NOTE)}</Typography>
      <FormSelect
        control={control}
        name="representativeIsMinority"
        label="Là người dân tộc thiểu số"
        optional
        options={YES_NO_OPTIONS}
      />
      <FormSelect
        control={control}
        name="representativeIsDisabled"
        label="Là người khuyết tật"
        optional
        options={YES_NO_OPTIONS}
      />
      <Stack direction="row" sx={{ flexWrap: 'wrap', gap: 2, alignItems: 'center' }}>
        <Button type="submit" variant="contained" loading={create.pending}>
          {say('Đăng ký')}
        </Button>
        <SaveIndicator state={unsent.state} at={unsent.at} onRetry={() => void unsent.flush().catch(() => undefined)} />
      </Stack>
    </Stack>
  );
}
