import { useState } from 'react';
import { api } from '../../api/client';
import { useCommand } from '../../api/hooks';
import { ActionBar, type ActionSpec } from '../../components/action-bar';
import { useSay } from '../../texts/language';
import { AskUnitsDialog } from './ask-units-dialog';
import { IssueDialog } from './issue-dialog';
import { periodText, type Report } from './texts';

const STEPS: Readonly<Record<string, ActionSpec>> = {
  ask: { label: 'Gửi đơn vị xác nhận', tone: 'main' },
  issue: { label: 'Phát hành', tone: 'main' },
  'give-up': {
    label: 'Bỏ báo cáo',
    tone: 'danger',
    confirm: {
      title: 'Bỏ báo cáo này?',
      text: 'Báo cáo giữ lại để tra cứu nhưng không phát hành được nữa. Có thể lập báo cáo mới cho kỳ này.',
      reason: 'required',
    },
  },
};

/** The steps of a report that are open to this person. */
export function ReportSteps({ report, reload }: { report: Report; reload: () => void }) {
  const say = useSay();
  const { id, version, waiting, isOver, kind, period } = report;
  const [asking, setAsking] = useState<string | undefined>();
  const giveUp = useCommand({
    run: ({ reason }: { reason: string }, attempt) =>
      api.POST('/api/reports/{id}/give-up', {
        params: { path: { id } },
        headers: attempt.headers({ version }),
        body: { reason },
      }),
    invalidates: ['/api/reports'],
  });
  const isHeld = report.state === 'confirming' && waiting > 0 && !isOver;
  const why = say('còn {0} đơn vị chưa trả lời và chưa hết hạn.', waiting);
  const allowed = report.allowedActions.filter((action) => !(action === 'issue' && isHeld));
  return (
    <>
      <ActionBar
        actions={STEPS}
        allowed={allowed}
        blocked={isHeld && report.allowedActions.includes('issue') ? { issue: why } : {}}
        pending={giveUp.pending}
        problem={giveUp.problem}
        onReload={reload}
        onAction={async (action, reason) => {
          if (action === 'give-up') await giveUp.runAsync({ reason });
          else setAsking(action);
        }}
      />
      {asking === 'ask' && <AskUnitsDialog report={report} onClose={() => setAsking(undefined)} />}
      {asking === 'issue' && (
        <IssueDialog
          report={report}
          title={say('Phát hành báo cáo {0}', periodText(kind, period, say))}
          onClose={() => setAsking(undefined)}
        />
      )}
    </>
  );
}
