import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../api/client';
import { useApiQuery, useCommand, type Answer } from '../../api/hooks';
import { ErrorState } from '../../components/error-state';
import { LoadingPage } from '../../components/loading';
import { Page } from '../../components/page';
import { PageSection } from '../../components/page-section';
import { ProblemAlert } from '../../components/problem-alert';
import { RouteLink } from '../../components/route-link';
import { StateChip } from '../../components/state-chip';
import { dateText, momentText } from '../../lib/dates';
import { useSay } from '../../texts/language';
import { figurePath, numberText, periodText, spanText, VERDICTS } from './texts';
import { Said } from '../../components/said';

type Line = Answer<'/api/report-lines/{reportId}/{unitId}'>;

/** The figures of one unit in a report, to be confirmed or commented; made for a phone. */
export function LinePage() {
  const { reportId = '', unitId = '' }: { reportId?: string; unitId?: string } = useParams({ strict: false });
  const { data, error, refetch } = useApiQuery('/api/report-lines/{reportId}/{unitId}', {
    params: { path: { reportId, unitId } },
  });
  if (data === undefined)
    return error ? <ErrorState problem={error} onRetry={() => void refetch()} /> : <LoadingPage />;
  return <LineView line={data} />;
}

function LineView({ line }: { line: Line }) {
  const say = useSay();
  const annexes = [...new Set(line.figures.map(({ annex }) => annex))];
  return (
    <Page
      narrow
      title={say('Số liệu báo cáo {0}', periodText(line.kind, line.period, say))}
      subtitle={say('{0} · trả lời hết ngày {1}', line.unitName, dateText(line.answerBy))}
      breadcrumbs={[{ label: say('Xác nhận số liệu'), to: '/xac-nhan-so-lieu' }]}
      state={<StateChip state={line.verdict} states={VERDICTS} />}
    >
      <Stack spacing={4}>
        <Answered line={line} />
        {annexes.map((annex) => (
          <PageSection key={annex} title={annex}>
            <Figures line={line} annex={annex} />
          </PageSection>
        ))}
        {line.isOpen ? (
          <AnswerForm line={line} />
        ) : (
          <Alert severity="info">{say('Báo cáo không còn nhận trả lời của đơn vị.')}</Alert>
        )}
      </Stack>
    </Page>
  );
}

function Answered({ line: { verdict, comment, answeredAt, answeredByName } }: { line: Line }) {
  const say = useSay();
  if (verdict === 'none' || answeredAt === null) return null;
  return (
    <Alert severity={verdict === 'confirmed' ? 'success' : 'warning'}>
      {answeredByName} {verdict === 'confirmed' ? say('đã xác nhận') : say('đã ghi ý kiến')} {say('lúc')}{' '}
      {momentText(answeredAt)}.{comment !== null && <Box sx={{ whiteSpace: 'pre-wrap', mt: 1 }}>“{comment}”</Box>}
    </Alert>
  );
}

function Figures({ line, annex }: { line: Line; annex: string }) {
  const say = useSay();
  const { unitCut, unitId } = line;
  return (
    <Box component="dl" sx={{ m: 0, display: 'grid', gap: 0.5 }}>
      {line.figures
        .filter((figure) => figure.annex === annex)
        .map((figure) => (
          <Box
            key={figure.title}
            sx={{ display: 'flex', justifyContent: 'space-between', gap: 2, borderBottom: 1, borderColor: 'divider' }}
          >
            <Box component="dt" sx={{ py: 1.25 }}>
              <Said text={figure.title} />
              <Typography variant="body2" sx={{ color: 'text.secondary' }}>
                {spanText(figure.from, figure.to)}
              </Typography>
            </Box>
            <Box component="dd" sx={{ m: 0, textAlign: 'right' }}>
              <Link
                component={RouteLink}
                to={figurePath({ ...figure, part: { cut: unitCut, key: unitId } })}
                aria-label={say('{0}: {1}, xem hồ sơ', numberText(figure.value), say(figure.title))}
                sx={{ display: 'inline-block', py: 1.25, fontWeight: 700 }}
              >
                {numberText(figure.value)}
              </Link>
            </Box>
          </Box>
        ))}
    </Box>
  );
}

function AnswerForm({ line: { reportId, unitId, verdict } }: { line: Line }) {
  const say = useSay();
  const [comment, setComment] = useState('');
  const [tried, setTried] = useState(false);
  const answer = useCommand({
    run: (body: { verdict: 'confirmed' | 'commented'; comment?: string }, attempt) =>
      api.POST('/api/report-lines/{reportId}/{unitId}/answer', {
        params: { path: { reportId, unitId } },
        headers: attempt.headers(),
        body,
      }),
    invalidates: ['/api/report-lines', '/api/me/worklist'],
    onDone: () => setComment(''),
  });
  const missing = tried && comment.trim() === '';
  const send = () => {
    setTried(true);
    if (comment.trim() !== '') answer.run({ verdict: 'commented', comment: comment.trim() });
  };
  return (
    <PageSection
      title={verdict === 'none' ? say('Trả lời') : say('Trả lời lại')}
      text="Bấm vào từng số để xem hồ sơ đứng sau trước khi trả lời. Trả lời sau cùng được tính."
    >
      <Stack spacing={2}>
        {answer.problem && <ProblemAlert problem={answer.problem} />}
        <Button
          variant="contained"
          size="large"
          loading={answer.pending}
          onClick={() => answer.run({ verdict: 'confirmed' })}
        >
          {say('Số liệu đúng, xác nhận')}
        </Button>
        <TextField
          label={say('Điều chưa đúng')}
          value={comment}
          onChange={(event) => setComment(event.target.value)}
          error={missing}
          helperText={
            missing
              ? say('Hãy ghi số nào chưa đúng và số đúng là bao nhiêu.')
              : say('Ghi rõ số nào, vì sao, hồ sơ nào còn thiếu.')
          }
          multiline
          minRows={3}
          slotProps={{ htmlInput: { maxLength: 4000 } }}
        />
        <Button variant="outlined" onClick={send} disabled={answer.pending}>
          {say('Gửi ý kiến')}
        </Button>
      </Stack>
    </PageSection>
  );
}
