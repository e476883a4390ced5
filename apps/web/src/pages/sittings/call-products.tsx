import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { api } from '../../api/client';
import { useCommand, useKeysetQuery } from '../../api/hooks';
import { KeysetList } from '../../components/keyset-list';
import { PageSection } from '../../components/page-section';
import { PickList } from '../../components/pick-list';
import { ProblemAlert } from '../../components/problem-alert';
import { quorumText } from '../scoring/texts';
import { useSay, type Say } from '../../texts/language';
import type { Sitting } from './sitting-page';
import type { MeetingNow } from './use-meeting-now';

/** Products of the council that wait: into the order of the day, or straight before the open session. */
export function CallProducts({ sitting, now }: { sitting: Sitting; now: MeetingNow }) {
  const say = useSay();
  const [picked, setPicked] = useState<readonly string[]>([]);
  const query = { councilId: sitting.councilId, roundId: sitting.roundId, state: 'assigned' as const, limit: 100 };
  const pages = useKeysetQuery('/api/cases', { params: { query } });
  const call = useCommand({
    run: (caseIds: string[], attempt) =>
      api.POST('/api/sittings/{id}/call', {
        params: { path: { id: sitting.id } },
        body: { caseIds },
        headers: attempt.headers(),
      }),
    onDone: () => setPicked([]),
    invalidates: ['/api/cases', '/api/sittings', '/api/me/worklist'],
  });
  const plan = useCommand({
    run: (caseIds: string[], attempt) =>
      api.PUT('/api/sittings/{id}/agenda', {
        params: { path: { id: sitting.id } },
        body: { caseIds },
        headers: attempt.headers({ version: now.version }),
      }),
    onDone: () => setPicked([]),
    invalidates: ['/api/sittings'],
  });
  const waiting = now.agenda.filter((line) => line.state === 'assigned').map((line) => line.caseId);
  const mayPlan = sitting.allowedActions.includes('agenda');
  const may = sitting.allowedActions.includes('call');
  const why = whyNot(sitting, { may, picked: picked.length }, say);
  return (
    <PageSection title="Chờ đưa ra chấm" text="Các sản phẩm trong danh sách của hội đồng ở đợt này.">
      {call.problem && <ProblemAlert problem={call.problem} />}
      {plan.problem && <ProblemAlert problem={plan.problem} />}
      <KeysetList pages={pages} empty={<Typography>{say('Không còn sản phẩm nào chờ.')}</Typography>}>
        {(rows) => {
          const free = rows.filter((row) => !waiting.includes(row.id));
          if (free.length === 0) return <Typography>{say('Mọi sản phẩm chờ đều đã ở trong chương trình.')}</Typography>;
          return (
            <>
              <PickList
                label={say('Sản phẩm chờ đưa ra chấm')}
                rows={free.map((row) => ({
                  id: row.id,
                  title: row.productName,
                  text: say('{0} · {1} · phiếu {2}', row.producerName, row.unitName, row.sheetNo),
                }))}
                picked={picked}
                onPick={setPicked}
                disabled={!may && !mayPlan}
              />
              <Stack direction="row" sx={{ mt: 1.5, gap: 1, flexWrap: 'wrap' }}>
                {mayPlan && (
                  <Button
                    variant="outlined"
                    loading={plan.pending}
                    disabled={picked.length === 0}
                    aria-describedby={picked.length === 0 ? 'vi-sao-chua-cham' : undefined}
                    onClick={() => plan.run([...waiting, ...picked])}
                  >
                    {picked.length === 0
                      ? say('Đưa vào chương trình')
                      : say('Đưa {0} sản phẩm vào chương trình', picked.length)}
                  </Button>
                )}
                <Button
                  variant="outlined"
                  loading={call.pending}
                  disabled={why !== undefined}
                  aria-describedby={why === undefined ? undefined : 'vi-sao-chua-cham'}
                  onClick={() => call.run([...picked])}
                >
                  {picked.length === 0 ? say('Đưa ra chấm') : say('Đưa {0} sản phẩm ra chấm', picked.length)}
                </Button>
              </Stack>
              {why !== undefined && (
                <Typography id="vi-sao-chua-cham" variant="body2" sx={{ mt: 0.5, color: 'text.secondary' }}>
                  {say('Chưa làm được: {0}', why)}
                </Typography>
              )}
            </>
          );
        }}
      </KeysetList>
    </PageSection>
  );
}

function whyNot(sitting: Sitting, { may, picked }: { may: boolean; picked: number }, say: Say): string | undefined {
  if (picked === 0) return say('hãy chọn sản phẩm.');
  if (sitting.state !== 'open') return say('phiên họp chưa khai mạc hoặc đang tạm dừng.');
  if (!may) return say('chỉ người chủ trì hoặc thư ký đưa sản phẩm ra chấm.');
  return sitting.quorum.met ? undefined : quorumText(sitting.quorum, say);
}
