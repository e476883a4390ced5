import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { api } from '../../api/client';
import { useCommand } from '../../api/hooks';
import { useCan, useSession } from '../../app/session';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { DateField } from '../../components/date-field';
import { FormDialog } from '../../components/form-dialog';
import { PageSection } from '../../components/page-section';
import { ToneChip } from '../../components/tone-chip';
import { dayText } from '../../lib/dates';
import { useBoth, useSay } from '../../texts/language';
import { plusDays } from './days-until';
import { DaysChip } from './deadline';
import { SEVERITIES } from './texts';
import type { Inspection } from './visit-draft';

type Finding = Inspection['findingList'][number];

/** What was found, until when it is to be remedied, and that it was. */
export function Findings({ inspection, reload }: { inspection: Inspection; reload: () => void }) {
  const say = useSay();
  const may = useCan()('inspection.inspection.manage') && inspection.state === 'remedy-awaited';
  const [confirming, setConfirming] = useState<Finding | undefined>();
  const [again, setAgain] = useState(false);
  return (
    <PageSection
      title="Tồn tại"
      actions={
        may &&
        inspection.followedById === null && (
          <Button variant="outlined" onClick={() => setAgain(true)}>
            {say('Lập lịch kiểm tra lại')}
          </Button>
        )
      }
    >
      <Stack component="ul" spacing={1.5} sx={{ listStyle: 'none', p: 0, m: 0 }}>
        {inspection.findingList.map((finding) => (
          <FindingLine
            key={finding.id}
            finding={finding}
            inspection={inspection}
            onConfirm={may ? () => setConfirming(finding) : undefined}
          />
        ))}
      </Stack>
      {confirming && (
        <RemedyDialog
          inspection={inspection}
          finding={confirming}
          onClose={() => {
            setConfirming(undefined);
            reload();
          }}
        />
      )}
      {again && <AgainDialog inspection={inspection} onClose={() => setAgain(false)} />}
    </PageSection>
  );
}

interface LineProps {
  finding: Finding;
  inspection: Inspection;
  onConfirm: (() => void) | undefined;
}

function FindingLine({ finding, inspection, onConfirm }: LineProps) {
  const both = useBoth();
  const say = useSay();
  const today = useSession()?.businessDate ?? '';
  const item = inspection.items.find(({ code }) => code === finding.itemCode);
  const open = finding.remedy === null && finding.remedyUntil !== null;
  return (
    <Paper component="li" variant="outlined" sx={{ p: 2 }}>
      <Stack direction="row" sx={{ flexWrap: 'wrap', gap: 1, mb: 1 }}>
        <ToneChip
          tone={finding.severity === 'minor' ? 'attention' : 'bad'}
          label={SEVERITIES[finding.severity] ?? finding.severity}
        />
        {finding.remedy !== null && <ToneChip tone="good" label="Đã khắc phục" />}
        {open && finding.remedyUntil !== null && <DaysChip day={finding.remedyUntil} today={today} />}
      </Stack>
      <Typography sx={{ fontWeight: 600 }}>{finding.what}</Typography>
      <Typography sx={{ color: 'text.secondary' }}>{item?.text}</Typography>
      {finding.remedyUntil !== null && (
        <Typography>{say('Khắc phục trước hết ngày {0}', dayText(finding.remedyUntil))}</Typography>
      )}
      {finding.remedy !== null && (
        <Typography>
          {finding.remedy.note} ({finding.remedy.confirmedByName}, {dayText(finding.remedy.confirmedAt)})
        </Typography>
      )}
      {finding.remedy === null && onConfirm && (
        <Button variant="outlined" onClick={onConfirm} sx={{ mt: 1 }}>
          {both('Xác nhận đã khắc phục', 'Confirm the remedy')}
        </Button>
      )}
    </Paper>
  );
}

function RemedyDialog({
  inspection,
  finding,
  onClose,
}: {
  inspection: Inspection;
  finding: Finding;
  onClose: () => void;
}) {
  const say = useSay();
  const { id, version } = inspection;
  const confirm = useCommand({
    run: (note: string, attempt) =>
      api.POST('/api/inspections/{id}/remedies', {
        params: { path: { id } },
        headers: attempt.headers({ version }),
        body: { findingId: finding.id, note },
      }),
    invalidates: ['/api/inspections', '/api/me/worklist'],
    onDone: onClose,
  });
  return (
    <ConfirmDialog
      open
      title="Xác nhận đã khắc phục?"
      text={say('{0}. Hãy ghi đã xem gì, ở đâu, ngày nào.', finding.what)}
      reason="required"
      confirmLabel="Xác nhận"
      pending={confirm.pending}
      problem={confirm.problem}
      onConfirm={(note) => confirm.run(note)}
      onClose={onClose}
    />
  );
}

function AgainDialog({ inspection, onClose }: { inspection: Inspection; onClose: () => void }) {
  const say = useSay();
  const today = useSession()?.businessDate ?? '';
  const { id, version } = inspection;
  const [dueOn, setDueOn] = useState(() => plusDays(inspection.remedyUntil ?? today, 7));
  const open = useCommand({
    run: (input: { dueOn: string }, attempt) =>
      api.POST('/api/inspections/{id}/re-inspection', {
        params: { path: { id } },
        headers: attempt.headers({ version }),
        body: input,
      }),
    invalidates: ['/api/inspections', '/api/me/worklist'],
    onDone: onClose,
  });
  return (
    <FormDialog
      title="Lập lịch kiểm tra lại"
      text="Cùng đoàn cũ. Nếu lần này không còn tồn tại, lần trước tự kết thúc."
      submitLabel="Lập lịch"
      pending={open.pending}
      problem={open.problem}
      onSubmit={() => open.run({ dueOn })}
      onClose={onClose}
    >
      <DateField label={say('Hạn kiểm tra lại')} value={dueOn} onChange={setDueOn} />
    </FormDialog>
  );
}
