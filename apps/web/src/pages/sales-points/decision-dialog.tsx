import { zodResolver } from '@hookform/resolvers/zod';
import Typography from '@mui/material/Typography';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { api } from '../../api/client';
import { useCommand } from '../../api/hooks';
import { FormDialog } from '../../components/form-dialog';
import { FormChoice } from '../../components/form/form-choice';
import { FormDate } from '../../components/form/form-date';
import { FormText } from '../../components/form/form-text';
import { useDialogDraft } from '../../components/form/use-dialog-draft';
import { useServerFaults } from '../../components/form/use-server-faults';
import { dayText } from '../../lib/dates';
import { type Say, useBoth, useSay } from '../../texts/language';
import type { SalesPoint } from './point-page';
import { GROUNDS, optionsOf, PAPER_KINDS } from './texts';

export type DecisionStep = 'recognise' | 'renew' | 'suspend' | 'reinstate' | 'revoke' | 'close';

const TITLES: Readonly<Record<DecisionStep, readonly [title: string, text: string, button: string]>> = {
  recognise: [
    'Công nhận điểm bán',
    'Dưới diện tích ít nhất hoặc khảo sát chưa đạt thì không công nhận được.',
    'Công nhận',
  ],
  renew: ['Gia hạn công nhận', 'Giấy tờ bắt buộc phải đủ và còn hạn.', 'Gia hạn'],
  suspend: ['Tạm dừng điểm bán', 'Điểm bán rời bản đồ công khai trong vòng một phút.', 'Tạm dừng'],
  reinstate: ['Cho hoạt động lại', 'Cần một lần kiểm tra lại đạt yêu cầu sau ngày tạm dừng.', 'Cho hoạt động lại'],
  revoke: ['Thu hồi công nhận', 'Không mở lại được; muốn hoạt động phải đăng ký mới.', 'Thu hồi'],
  close: ['Đóng điểm bán', 'Tiền hỗ trợ chưa hết thời hạn phải mở cửa sẽ được mở hồ sơ thu hồi.', 'Đóng'],
};

const schemaOf = (step: DecisionStep) =>
  z
    .object({
      number: z.string().trim().min(1, 'Hãy ghi số quyết định.'),
      decidedOn: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'Hãy ghi ngày dạng 08/10/2026.'),
      ground: z.enum(['not-remedied', 'danger', 'authority']),
      reason: z.string(),
    })
    .refine(
      ({ reason, ground }) =>
        reason.trim() !== '' ||
        !(step === 'revoke' || step === 'close' || (step === 'suspend' && ground !== 'not-remedied')),
      { path: ['reason'], message: 'Hãy ghi lý do.' },
    );
type Values = z.input<ReturnType<typeof schemaOf>>;

interface DecisionDialogProps {
  point: SalesPoint;
  step: DecisionStep;
  onClose: () => void;
}

/** A step that rests on a signed decision: its number and day, the ground or reason where there is one. */
export function DecisionDialog({ point, step, onClose }: DecisionDialogProps) {
  const say = useSay();
  const both = useBoth();
  const { id, version } = point;
  const form = useForm<Values>({
    resolver: zodResolver(schemaOf(step)),
    defaultValues: { number: '', decidedOn: point.today, ground: 'not-remedied', reason: '' },
  });
  const draft = useDialogDraft(`quyet-dinh ${step} ${id} ${version}`, form, onClose);
  const act = useCommand({
    run: ({ number, decidedOn, ground, reason }: Values, attempt) => {
      const call = { params: { path: { id } }, headers: attempt.headers({ version }) };
      const decision = { number: number.trim(), decidedOn };
      const said = reason.trim();
      if (step === 'recognise') return api.POST('/api/sales-points/{id}/recognise', { ...call, body: decision });
      if (step === 'renew') return api.POST('/api/sales-points/{id}/renew', { ...call, body: decision });
      if (step === 'reinstate') return api.POST('/api/sales-points/{id}/reinstate', { ...call, body: decision });
      if (step === 'revoke')
        return api.POST('/api/sales-points/{id}/revoke', { ...call, body: { ...decision, reason: said } });
      if (step === 'close')
        return api.POST('/api/sales-points/{id}/close', { ...call, body: { ...decision, reason: said } });
      const suspension = { ...decision, ground, ...(said === '' ? {} : { reason: said }) };
      return api.POST('/api/sales-points/{id}/suspend', { ...call, body: suspension });
    },
    invalidates: ['/api/sales-points', '/api/me/worklist'],
    onDone: draft.end,
  });
  const others = useServerFaults(form, act.problem);
  const [title, text, button] = TITLES[step];
  const { control } = form;
  return (
    <FormDialog
      title={title}
      text={<Typography>{say(text)}</Typography>}
      submitLabel={step === 'recognise' ? both(button, 'Recognise') : button}
      pending={act.pending}
      problem={act.problem}
      faults={[...others, ...factLines(say, act.problem?.facts)]}
      onSubmit={() => void form.handleSubmit((values) => act.run(values))()}
      {...draft.closing}
    >
      <FormText
        control={control}
        name="number"
        label="Số quyết định"
        hint="Ghi đúng như văn bản đã ký."
        maxLength={60}
      />
      <FormDate control={control} name="decidedOn" label="Ngày quyết định" hint="Không sau hôm nay." />
      {step === 'suspend' && <FormChoice control={control} name="ground" label="Căn cứ" options={optionsOf(GROUNDS)} />}
      {(step === 'suspend' || step === 'revoke' || step === 'close') && (
        <FormText control={control} name="reason" label="Lý do" lines={3} maxLength={1000} />
      )}
    </FormDialog>
  );
}

/** The figures behind a refusal, in words. */
function factLines(
  say: Say,
  facts: Readonly<Record<string, unknown>> | undefined,
): { path: string; message: string }[] {
  if (facts === undefined) return [];
  const lines: string[] = [];
  if (typeof facts['needed'] === 'number' && typeof facts['given'] === 'number')
    lines.push(say('Cần ít nhất {0} m², điểm bán có {1} m².', facts['needed'], facts['given']));
  if (typeof facts['remedy_by'] === 'string')
    lines.push(say('Hạn khắc phục: hết ngày {0}.', dayText(facts['remedy_by'])));
  if (Array.isArray(facts['missing']))
    lines.push(
      say('Còn thiếu: {0}.', facts['missing'].map((kind) => say(PAPER_KINDS[String(kind)] ?? String(kind))).join('; ')),
    );
  return lines.map((message) => ({ path: '', message }));
}
