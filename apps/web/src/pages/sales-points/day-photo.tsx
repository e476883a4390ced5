import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { api } from '../../api/client';
import { useApiQuery, useCommand } from '../../api/hooks';
import { PageSection } from '../../components/page-section';
import { ProblemAlert } from '../../components/problem-alert';
import { dayText } from '../../lib/dates';
import { PhotoField } from './photo-field';
import type { SalesPoint } from './point-page';
import { StepButton } from '../../components/step-button';
import { useSay } from '../../texts/language';

/** Proof of life: the code of the day is written down, stands in the picture, and is sent with it. */
export function DayPhoto({ point }: { point: SalesPoint }) {
  const say = useSay();
  const { id } = point;
  const { data } = useApiQuery('/api/sales-points/{id}/day-code', { params: { path: { id } } });
  const [fileIds, setFileIds] = useState<string[]>([]);
  const [fileId] = fileIds;
  const send = useCommand({
    run: (body: { fileId: string; code: string }, attempt) =>
      api.POST('/api/sales-points/{id}/proofs', { params: { path: { id } }, body, headers: attempt.headers() }),
    invalidates: ['/api/sales-points', '/api/me/worklist'],
    onDone: () => setFileIds([]),
  });
  const due = point.proofDueOn === null ? '' : ` ${say('Ảnh tiếp theo trước ngày {0}.', dayText(point.proofDueOn))}`;
  const hasToday = point.proofs.some((proof) => proof.day === point.today && proof.rejectedReason === null);
  return (
    <PageSection
      title="Ảnh trong ngày"
      text={`${say('Viết mã hôm nay ra giấy, đặt trước điểm bán rồi chụp. Mỗi ảnh chỉ dùng một lần.')}${due}`}
    >
      <Stack spacing={2}>
        <Box sx={{ p: 2, border: 1, borderColor: 'divider', borderRadius: 1, bgcolor: 'background.paper' }}>
          <Typography sx={{ color: 'text.secondary' }}>
            {say('Mã ngày {0}', dayText(data?.day ?? point.today))}
          </Typography>
          <Typography sx={{ fontSize: '2rem', fontWeight: 700, letterSpacing: '0.25em' }}>
            {data?.code ?? '…'}
          </Typography>
        </Box>
        {hasToday && <Typography role="status">{say('Hôm nay đã gửi ảnh.')}</Typography>}
        <PhotoField pointId={id} label={say('Chụp ảnh điểm bán')} value={fileIds} onChange={setFileIds} single />
        {send.problem && <ProblemAlert problem={send.problem} />}
        <StepButton
          variant="contained"
          why={
            fileId === undefined ? 'hãy chụp ảnh trước' : data === undefined ? 'chưa lấy được mã hôm nay' : undefined
          }
          pending={send.pending}
          onClick={() => fileId !== undefined && data !== undefined && send.run({ fileId, code: data.code })}
        >
          {say('Gửi ảnh')}
        </StepButton>
      </Stack>
    </PageSection>
  );
}
