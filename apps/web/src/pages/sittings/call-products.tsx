import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { api } from '../../api/client';
import { useCommand, useKeysetQuery } from '../../api/hooks';
import { KeysetList } from '../../components/keyset-list';
import { PageSection } from '../../components/page-section';
import { PickList } from '../../components/pick-list';
import { ProblemAlert } from '../../components/problem-alert';
import { quorumText } from '../scoring/texts';
import type { Sitting } from './sitting-page';

/** Puts products before the open session. */
export function CallProducts({ sitting }: { sitting: Sitting }) {
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
  const may = sitting.allowedActions.includes('call');
  const why = whyNot(sitting, may, picked.length);
  return (
    <PageSection title="Chờ đưa ra chấm" text="Các sản phẩm trong danh sách của hội đồng ở đợt này.">
      {call.problem && <ProblemAlert problem={call.problem} />}
      <KeysetList pages={pages} empty={<Typography>Không còn sản phẩm nào chờ.</Typography>}>
        {(rows) => (
          <>
            <PickList
              label="Sản phẩm chờ đưa ra chấm"
              rows={rows.map((row) => ({
                id: row.id,
                title: row.productName,
                text: `${row.producerName} · ${row.unitName} · phiếu ${row.sheetNo}`,
              }))}
              picked={picked}
              onPick={setPicked}
              disabled={!may}
            />
            <Button
              variant="outlined"
              sx={{ mt: 1.5 }}
              loading={call.pending}
              disabled={why !== undefined}
              aria-describedby={why === undefined ? undefined : 'vi-sao-chua-cham'}
              onClick={() => call.run([...picked])}
            >
              Đưa {picked.length || ''} sản phẩm ra chấm
            </Button>
            {why !== undefined && (
              <Typography id="vi-sao-chua-cham" variant="body2" sx={{ mt: 0.5, color: 'text.secondary' }}>
                Chưa làm được: {why}
              </Typography>
            )}
          </>
        )}
      </KeysetList>
    </PageSection>
  );
}

function whyNot(sitting: Sitting, may: boolean, picked: number): string | undefined {
  if (sitting.state !== 'open') return 'phiên họp chưa khai mạc hoặc đang tạm dừng.';
  if (!may) return 'chỉ người chủ trì hoặc thư ký đưa sản phẩm ra chấm.';
  if (!sitting.quorum.met) return quorumText(sitting.quorum);
  return picked === 0 ? 'hãy chọn sản phẩm.' : undefined;
}
