import { zodResolver } from '@hookform/resolvers/zod';
import Button from '@mui/material/Button';
import FormHelperText from '@mui/material/FormHelperText';
import Stack from '@mui/material/Stack';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { api } from '../../api/client';
import { useApiQuery, useCommand } from '../../api/hooks';
import { useSession } from '../../app/session';
import { FormDate } from '../../components/form/form-date';
import { FormSelect } from '../../components/form/form-select';
import { FormText } from '../../components/form/form-text';
import { FormUnit } from '../../components/form/form-unit';
import { useFormDraft } from '../../components/form/use-form-draft';
import { useServerFaults } from '../../components/form/use-server-faults';
import { ErrorState } from '../../components/error-state';
import { LoadingPage } from '../../components/loading';
import { Page } from '../../components/page';
import { PageSection } from '../../components/page-section';
import { ProblemAlert } from '../../components/problem-alert';
import { useGo } from '../../components/route-link';
import type { Unit } from '../../components/unit-picker';
import { useLeaveGuard } from '../../components/use-leave-guard';
import { useSay } from '../../texts/language';
import { membersOfCopy, rulesOfCopy, ToRenew, valuesOfCopy, type CouncilToCopy } from './copied-council';
import { MemberDialog } from './member-dialog';
import { memberBody, type MemberValues } from './member-fields';
import { NewMembers } from './new-members';
import { LEVELS } from './texts';

const schema = z.object({
  level: z.enum(['province', 'district', 'commune']),
  unitId: z.custom<Unit | null>((unit) => unit !== null && unit !== undefined, 'Hãy chọn địa bàn.'),
  name: z.string().trim().min(1, 'Hãy ghi tên hội đồng.'),
  decisionNo: z.string().trim().min(1, 'Hãy ghi số quyết định.'),
  decisionOn: z.iso.date('Hãy ghi ngày dạng 25/09/2020.'),
  members: z.custom<readonly MemberValues[]>(),
});
type Values = z.infer<typeof schema>;

/** Sets up a council by its decision, or after an earlier council that is named in the address. */
export function CouncilFormPage() {
  const from = new URLSearchParams(globalThis.location.search).get('tu') ?? '';
  const copy = useApiQuery('/api/councils/{id}/to-copy', { params: { path: { id: from } } }, { enabled: from !== '' });
  if (from !== '' && copy.data === undefined)
    return copy.error ? <ErrorState problem={copy.error} onRetry={() => void copy.refetch()} /> : <LoadingPage />;
  return <CouncilForm copy={copy.data} />;
}

function CouncilForm({ copy }: { copy: CouncilToCopy | undefined }) {
  const say = useSay();
  const go = useGo();
  const year = useSession()?.businessDate.slice(0, 4) ?? '';
  const [adding, setAdding] = useState(false);
  const form = useForm<Values>({
    resolver: zodResolver(schema),
    defaultValues: {
      ...{ level: 'district', unitId: null, name: '', decisionNo: '', decisionOn: '' },
      ...{ ...valuesOfCopy(copy, year), members: membersOfCopy(copy) },
    },
  });
  const forget = useFormDraft(`hoi-dong moi ${copy?.councilId ?? ''}`, form);
  const members = form.watch('members');
  const setMembers = (all: readonly MemberValues[]) => form.setValue('members', all, { shouldDirty: true });
  const create = useCommand({
    run: ({ members: seated, ...value }: Values, attempt) =>
      api.POST('/api/councils', {
        body: { ...value, unitId: value.unitId?.id ?? '', members: seated.map(memberBody), ...rulesOfCopy(copy) },
        headers: attempt.headers(),
      }),
    invalidates: ['/api/councils'],
    onDone: (made) => {
      forget();
      go(`/hoi-dong/${made?.id ?? ''}`);
    },
  });
  const faults = useServerFaults(form, create.problem);
  useLeaveGuard(form.formState.isDirty && !create.done && !create.pending);
  const chairless = form.formState.isSubmitted && !members.some((member) => member.seat === 'chair');
  const send = form.handleSubmit((value) => {
    if (members.some((member) => member.seat === 'chair')) create.run(value);
  });
  const { control } = form;
  const level = form.watch('level');
  const decisionOn = form.watch('decisionOn');
  const onDay = /^\d{4}-\d{2}-\d{2}$/.test(decisionOn) ? { date: decisionOn } : {};
  return (
    <Page title="Lập hội đồng" breadcrumbs={[{ label: 'Hội đồng', to: '/hoi-dong' }]} narrow>
      <Stack component="form" noValidate spacing={2.5} onSubmit={(event) => void send(event)}>
        {create.problem && <ProblemAlert problem={create.problem} faults={faults} />}
        {copy !== undefined && <ToRenew copy={copy} />}
        <FormText
          control={control}
          name="decisionNo"
          label="Số quyết định thành lập"
          hint="Ví dụ: 120/QĐ-UBND"
          maxLength={60}
        />
        <FormDate control={control} name="decisionOn" label="Ngày quyết định" />
        <FormSelect
          control={control}
          name="level"
          label="Cấp"
          options={['province', 'district', 'commune'].map((value) => ({ value, label: LEVELS[value] ?? value }))}
        />
        <FormUnit key={level} control={control} name="unitId" label="Địa bàn" kind={level} {...onDay} />
        <FormText
          control={control}
          name="name"
          label="Tên hội đồng"
          hint="Ví dụ: Hội đồng đánh giá, phân hạng sản phẩm OCOP huyện Thạch Hà"
          maxLength={200}
        />
        <PageSection
          title="Thành viên"
          text={
            copy === undefined
              ? say('Quy chế ban đầu theo trình tự đang có hiệu lực vào ngày quyết định; có thể đổi sau.')
              : say('Thành viên và quy chế lấy từ hội đồng trước; người mới và người cũ đều nhận thư mời.')
          }
          actions={
            <Button variant="outlined" onClick={() => setAdding(true)}>
              {say('Thêm thành viên')}
            </Button>
          }
        >
          <NewMembers members={members} onChange={setMembers} />
          {chairless && <FormHelperText error>{say('Hội đồng cần một Chủ tịch.')}</FormHelperText>}
        </PageSection>
        <Button type="submit" variant="contained" loading={create.pending} sx={{ alignSelf: 'flex-start' }}>
          {say('Lập hội đồng')}
        </Button>
      </Stack>
      {adding && (
        <MemberDialog
          draft={`moi ${copy?.councilId ?? ''}`}
          onAdd={(member) => {
            setMembers([...members, member]);
            return true;
          }}
          onClose={() => setAdding(false)}
        />
      )}
    </Page>
  );
}
