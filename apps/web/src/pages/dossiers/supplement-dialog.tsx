import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { api } from '../../api/client';
import { useCommand } from '../../api/hooks';
import { DateField } from '../../components/date-field';
import { useDialogDraft } from '../../components/form/use-dialog-draft';
import { FormDialog } from '../../components/form-dialog';
import { PickList } from '../../components/pick-list';
import { useDeskChecks } from './desk-tick';
import type { Dossier } from './dossier-page';
import { useBoth } from '../../texts/language';
import { many } from '../../lib/many';

/** Asks the producer for more: ticked parts with a note each, the reason, the last day. */
export function SupplementDialog({ dossier, onClose }: { dossier: Dossier; onClose: () => void }) {
  const desk = useDeskChecks(dossier);
  return desk === undefined ? null : <Asking {...{ dossier, desk, onClose }} />;
}

/** What this person changed; the rest follows the ticks of the desk. */
interface Typed {
  /** Parts that are asked for. */
  picked: readonly string[];
  /** Parts that the desk wanted when they were chosen: what it wants since then is added. */
  seen: readonly string[];
  /** By part. */
  notes: Readonly<Record<string, string>>;
  reason: string;
  /** Null = the day by the table of holidays. */
  dueOn: string | null;
}

const CHANGED = { shouldDirty: true } as const;

/** The request as it stands, and kept while it is typed. */
function useRequest({ dossier, desk, onClose }: AskingProps) {
  const { id, version, missing } = dossier;
  const wanted = desk.checks.filter(({ verdict }) => verdict === 'wanted');
  const seen = wanted.map(({ code }) => code);
  const form = useForm<Typed>({
    defaultValues: { picked: [...new Set([...missing, ...seen])], seen, notes: {}, reason: '', dueOn: null },
  });
  const draft = useDialogDraft(`yeu-cau-bo-sung ${id} ${version}`, form, onClose);
  const typed = useWatch({ control: form.control }) as Typed;
  const ofDesk: Readonly<Record<string, string>> = Object.fromEntries(wanted.map(({ code, note }) => [code, note]));
  const { setValue } = form;
  return {
    draft,
    picked: [...new Set([...typed.picked, ...seen.filter((code) => !typed.seen.includes(code))])],
    notes: { ...ofDesk, ...typed.notes },
    reason: typed.reason,
    dueOn: typed.dueOn ?? desk.proposedDueOn,
    setPicked: (picked: readonly string[]) => {
      setValue('picked', picked, CHANGED);
      setValue('seen', seen, CHANGED);
    },
    setNote: (code: string, note: string) => setValue('notes', { ...typed.notes, [code]: note }, CHANGED),
    setReason: (reason: string) => setValue('reason', reason, CHANGED),
    setDueOn: (day: string) => setValue('dueOn', day, CHANGED),
  };
}

interface AskingProps {
  dossier: Dossier;
  /** What the desk has ticked, and the last day by working days. */
  desk: NonNullable<ReturnType<typeof useDeskChecks>>;
  onClose: () => void;
}

function Asking(props: AskingProps) {
  const say = useBoth();
  const { dossier, desk } = props;
  const { id, version } = dossier;
  const { draft, picked, notes, reason, dueOn, ...set } = useRequest(props);
  const [tried, setTried] = useState(false);
  const items = dossier.checklist
    .filter(({ code }) => picked.includes(code))
    .map(({ code, title }) => ({ code, title, note: (notes[code] ?? '').trim() }));
  const ask = useCommand({
    run: (_input: 'ask', attempt) =>
      api.POST('/api/dossiers/{id}/ask-supplement', {
        params: { path: { id } },
        body: { items: items.map(({ code, note }) => ({ code, note })), reason: reason.trim(), dueOn },
        headers: attempt.headers({ version }),
      }),
    invalidates: ['/api/dossiers', '/api/me/worklist'],
    onDone: draft.end,
  });
  const proposal =
    dueOn === desk.proposedDueOn
      ? say(
          `${desk.days} ngày làm việc theo bảng ngày nghỉ`,
          `${many(desk.days, 'working day')} by the table of holidays`,
        )
      : undefined;
  const goodDay = /^\d{4}-\d{2}-\d{2}$/.test(dueOn);
  const isWhole = goodDay && reason.trim() !== '' && items.length > 0 && items.every(({ note }) => note !== '');
  const send = () => {
    setTried(true);
    if (isWhole) ask.run('ask');
  };
  const dayFault = ask.problem?.errors.find(({ path }) => path === 'dueOn')?.message;
  const needed = (text: string) => tried && text.trim() === '';
  return (
    <FormDialog
      title={say('Yêu cầu bổ sung', 'Ask for more')}
      text={say(
        'Đánh dấu từng thành phần cần bổ sung và ghi rõ cần gì; chủ thể thấy đúng những dòng này.',
        'Tick each part that is wanted and say what; the producer sees exactly these lines.',
      )}
      submitLabel={say('Gửi yêu cầu', 'Send')}
      pending={ask.pending}
      problem={ask.problem}
      faults={dayFault === undefined ? (ask.problem?.errors ?? []) : []}
      onSubmit={send}
      {...draft.closing}
    >
      <PickList
        label={say('Thành phần cần bổ sung', 'Parts wanted')}
        rows={dossier.checklist.map(({ code, title }) => ({ id: code, title }))}
        picked={picked}
        onPick={set.setPicked}
      />
      {tried && items.length === 0 && (
        <Typography role="alert" color="error">
          {say('Hãy đánh dấu ít nhất một thành phần.', 'Tick at least one part.')}
        </Typography>
      )}
      {items.map(({ code, title }) => (
        <TextField
          key={code}
          label={`${say('Cần bổ sung gì', 'What is wanted')}: ${title}`}
          value={notes[code] ?? ''}
          onChange={(event) => set.setNote(code, event.target.value)}
          error={needed(notes[code] ?? '')}
          helperText={needed(notes[code] ?? '') ? say('Hãy ghi cần bổ sung gì.', 'Say what is wanted.') : undefined}
          multiline
          slotProps={{ htmlInput: { maxLength: 1000 } }}
        />
      ))}
      <TextField
        label={say('Lý do chung', 'Reason')}
        value={reason}
        onChange={(event) => set.setReason(event.target.value)}
        error={needed(reason)}
        helperText={needed(reason) ? say('Hãy ghi lý do.', 'Give a reason.') : undefined}
        multiline
        minRows={2}
        slotProps={{ htmlInput: { maxLength: 1000 } }}
      />
      <DateField
        label={say('Hạn cuối', 'Last day')}
        value={dueOn}
        onChange={set.setDueOn}
        error={(tried && !goodDay) || dayFault !== undefined}
        helperText={
          dayFault ??
          (tried && !goodDay ? say('Hãy ghi ngày dạng 25/09/2020.', 'Give a date like 25/09/2020.') : proposal)
        }
      />
    </FormDialog>
  );
}
