import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { api } from '../../api/client';
import { useCommand, type Attempt } from '../../api/hooks';
import { FormDate } from '../../components/form/form-date';
import { FormMoney } from '../../components/form/form-money';
import { FormText } from '../../components/form/form-text';
import { useServerFaults } from '../../components/form/use-server-faults';
import { FormDialog } from '../../components/form-dialog';
import { groupDigits } from '../../lib/money';
import { type Say, useBoth, useSay } from '../../texts/language';
import type { Grant } from './grant-page';
import { WRONG_DAY, WRONG_MONEY } from './texts';

export type PaperStep = 'decide' | 'accept' | 'pay' | 'recover';

interface Words {
  title: string;
  submit: string;
  number: string;
  day: string;
  amount?: string;
}

const WORDS: Readonly<Record<PaperStep, Words>> = {
  decide: {
    title: 'Quyết định hỗ trợ',
    submit: 'Ghi quyết định',
    number: 'Số quyết định',
    day: 'Ngày quyết định',
    amount: 'Số tiền được hỗ trợ',
  },
  accept: { title: 'Nghiệm thu', submit: 'Ghi nghiệm thu', number: 'Số biên bản', day: 'Ngày nghiệm thu' },
  pay: {
    title: 'Giải ngân',
    submit: 'Ghi lần chi',
    number: 'Số chứng từ',
    day: 'Ngày chi',
    amount: 'Số tiền chi lần này',
  },
  recover: {
    title: 'Thu hồi tiền hỗ trợ',
    submit: 'Thu hồi',
    number: 'Số văn bản thu hồi',
    day: 'Ngày văn bản',
    amount: 'Số tiền thu hồi',
  },
};

const schema = (step: PaperStep) =>
  z.object({
    number: z.string().trim().min(1, 'Hãy ghi số.'),
    on: z.iso.date(WRONG_DAY),
    amount: step === 'accept' ? z.string() : z.string().regex(/^[1-9]\d*$/, WRONG_MONEY),
    text: step === 'recover' ? z.string().trim().min(1, 'Hãy ghi lý do.') : z.string(),
  });
type Values = z.infer<ReturnType<typeof schema>>;

function startAmount(grant: Grant, step: PaperStep): string {
  if (step === 'decide') return grant.asked;
  if (step === 'recover') return grant.paid;
  return step === 'pay' ? (BigInt(grant.decided ?? '0') - BigInt(grant.paid)).toString() : '';
}

const limitText = (say: Say, grant: Grant, step: PaperStep): string =>
  ({
    decide: say('Tối đa {0} đồng.', groupDigits(grant.ceiling)),
    pay: say('Còn lại {0} đồng.', groupDigits(startAmount(grant, 'pay'))),
    recover: say('Đã chi {0} đồng.', groupDigits(grant.paid)),
    accept: '',
  })[step];

function send(step: PaperStep, grant: Grant, { number, on, amount, text }: Values, attempt: Attempt) {
  const call = { params: { path: { id: grant.id } }, headers: attempt.headers({ version: grant.version }) };
  const paper = { number, on };
  if (step === 'decide') return api.POST('/api/support/grants/{id}/decide', { ...call, body: { ...paper, amount } });
  if (step === 'pay') return api.POST('/api/support/grants/{id}/pay', { ...call, body: { ...paper, amount } });
  if (step === 'recover')
    return api.POST('/api/support/grants/{id}/recover', { ...call, body: { ...paper, amount, reason: text } });
  const note = text.trim() === '' ? {} : { note: text };
  return api.POST('/api/support/grants/{id}/accept', { ...call, body: { ...paper, ...note } });
}

interface PaperDialogProps {
  grant: Grant;
  step: PaperStep;
  onClose: () => void;
  onReload: () => void;
}

/** One step of a grant with its paper: number, day, sum. */
export function PaperDialog({ grant, step, onClose, onReload }: PaperDialogProps) {
  const say = useSay();
  const both = useBoth();
  const words = WORDS[step];
  const form = useForm<Values>({
    resolver: zodResolver(schema(step)),
    defaultValues: { number: '', on: '', amount: startAmount(grant, step), text: '' },
  });
  const act = useCommand({
    run: (values: Values, attempt) => send(step, grant, values, attempt),
    invalidates: ['/api/support', '/api/me/worklist'],
    onDone: onClose,
  });
  const others = useServerFaults(form, act.problem);
  const { control } = form;
  return (
    <FormDialog
      title={words.title}
      submitLabel={step === 'recover' ? both(words.submit, 'Recover') : words.submit}
      pending={act.pending}
      problem={act.problem}
      faults={others}
      onSubmit={() => void form.handleSubmit((values) => act.run(values))()}
      onClose={onClose}
      onReload={onReload}
    >
      <FormText
        control={control}
        name="number"
        label={words.number}
        hint="Ghi đúng như văn bản đã ký."
        maxLength={60}
      />
      <FormDate control={control} name="on" label={words.day} hint="Không sau hôm nay." />
      {words.amount !== undefined && (
        <FormMoney control={control} name="amount" label={words.amount} hint={limitText(say, grant, step)} />
      )}
      {step === 'accept' && (
        <FormText control={control} name="text" label="Ghi chú" lines={2} maxLength={1000} optional />
      )}
      {step === 'recover' && <FormText control={control} name="text" label="Lý do" lines={2} maxLength={1000} />}
    </FormDialog>
  );
}
