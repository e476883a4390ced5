import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { Quoted } from '../../components/quoted';
import { useApiQuery, type Answer } from '../../api/hooks';
import { useCan, useSession } from '../../app/session';
import { ErrorState } from '../../components/error-state';
import { LoadingPage } from '../../components/loading';
import { Page } from '../../components/page';
import { PointsText } from '../../components/points-text';
import { ProblemAlert } from '../../components/problem-alert';
import { PageSection } from '../../components/page-section';
import { RouteLink } from '../../components/route-link';
import { StateChip } from '../../components/state-chip';
import { dayText } from '../../lib/dates';
import { useSay, type Say } from '../../texts/language';
import { ComplaintDialog } from './complaint-dialog';
import { COMPLAINT_STATES } from './complaint-texts';
import { OwnComparisonSection, WhatToWorkOn, type OwnComparison } from './own-comparison';
import { Verdict } from './ranked-table';
import { hundredthsText, levelName } from './texts';

type Result = Answer<'/api/published-results/{id}'>;
const SHOWN_POINTS = 8;

/** A product's result in plain words: what it got, why, and what would bring the next star. */
export function ResultPage() {
  const { id = '' }: { id?: string } = useParams({ strict: false });
  const { data, error, refetch } = useApiQuery('/api/published-results/{id}', { params: { path: { id } } });
  if (data === undefined)
    return error ? <ErrorState problem={error} onRetry={() => void refetch()} /> : <LoadingPage />;
  return <ResultView result={data} />;
}

function ResultView({ result }: { result: Result }) {
  const say = useSay();
  const may = useCan();
  const { data: comparison, error } = useApiQuery(
    '/api/published-results/{id}/own-comparison',
    { params: { path: { id: result.id } } },
    { enabled: may('ranking.own-comparison.read') },
  );
  return (
    <Page
      title={result.facts.productName}
      subtitle={`${result.facts.producerName} · ${result.roundName}`}
      breadcrumbs={[{ label: 'Kết quả đánh giá', to: '/ket-qua' }]}
      narrow
    >
      <Stack spacing={3}>
        <Paper variant="outlined" sx={{ p: { xs: 2, sm: 3 } }}>
          <Verdict item={result} />
          <Typography sx={{ mt: 1.5, fontSize: '1.125rem' }}>
            <PointsText value={result.facts.shownMean} /> {say('trung bình, hạng {0} của đợt.', result.rank)}
          </Typography>
          <Typography sx={{ mt: 1 }}>{inWords(result, say)}</Typography>
          <Typography sx={{ mt: 1, color: 'text.secondary' }}>
            {say(
              'Quyết định {0} ngày {1} của {2}; công bố ngày {3}.',
              result.decisionNumber,
              dayText(result.decidedOn),
              result.issuingBody,
              dayText(result.publishedOn),
            )}
          </Typography>
          {result.granted !== null && (
            <Button
              component={RouteLink}
              to={`/chung-nhan?q=${encodeURIComponent(result.facts.productName)}`}
              variant="contained"
              sx={{ mt: 2 }}
            >
              {say('Xem giấy chứng nhận')}
            </Button>
          )}
        </Paper>
        {error && <ProblemAlert problem={error} />}
        <NextStar result={result} comparison={comparison} />
        {comparison && <OwnComparisonSection comparison={comparison} />}
        {may('ranking.complaint.send') && <Complain result={result} />}
      </Stack>
    </Page>
  );
}

/** The producer's way to say that the result is wrong, and what became of it. */
function Complain({ result }: { result: Result }) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  const today = useSession()?.businessDate ?? '';
  const isOver = result.complaintUntil !== null && result.complaintUntil < today;
  const { data } = useApiQuery('/api/complaints', { params: { query: { caseId: result.id } } });
  return (
    <PageSection
      title={say('Không đồng ý với kết quả?')}
      text={
        result.complaintUntil === null
          ? say('Gửi khiếu nại về cách chấm, minh chứng hoặc thủ tục trong thời hạn sau ngày công bố.')
          : say(
              isOver
                ? 'Thời hạn gửi khiếu nại đã hết ngày {0}.'
                : 'Gửi khiếu nại về cách chấm, minh chứng hoặc thủ tục đến hết ngày {0}.',
              dayText(result.complaintUntil),
            )
      }
    >
      <Stack component="ul" spacing={1} sx={{ listStyle: 'none', m: 0, p: 0, mb: 1.5 }}>
        {(data?.items ?? []).map((each) => (
          <Stack key={each.id} component="li" direction="row" sx={{ gap: 1.5, flexWrap: 'wrap', alignItems: 'center' }}>
            <Button component={RouteLink} to={`/khieu-nai/${each.id}`}>
              {say('Khiếu nại ngày {0}', dayText(each.receivedOn))}
            </Button>
            <StateChip state={each.state} states={COMPLAINT_STATES} />
          </Stack>
        ))}
      </Stack>
      {!isOver && (
        <Button variant="outlined" onClick={() => setOpen(true)}>
          {say('Gửi khiếu nại…')}
        </Button>
      )}
      {open && (
        <ComplaintDialog
          products={[{ caseId: result.id, name: result.facts.productName }]}
          by="producer"
          onClose={() => setOpen(false)}
        />
      )}
    </PageSection>
  );
}

function inWords({ granted, forwardedTo, star }: Result, say: Say): string {
  if (granted !== null) return say('Sản phẩm được công nhận {0} sao OCOP.', granted);
  if (forwardedTo !== null)
    return say(
      'Kết quả được phê duyệt và chuyển {0} đánh giá, vì cấp này không quyết định {1} sao.',
      levelName(forwardedTo, say),
      star,
    );
  return say('Sản phẩm chưa đạt hạng sao được công nhận trong đợt này, nên không có giấy chứng nhận.');
}

function NextStar({ result, comparison }: { result: Result; comparison: OwnComparison | undefined }) {
  const say = useSay();
  const { nextStar, lacksHundredths } = result.facts.explanation;
  if (nextStar === null) return <Alert severity="success">{say('Sản phẩm đã đạt hạng cao nhất theo điểm.')}</Alert>;
  return (
    <section aria-labelledby="sao-tiep">
      <Typography variant="h2" id="sao-tiep" sx={{ mb: 1 }}>
        {say('Để đạt {0} sao', nextStar)}
      </Typography>
      <Typography>
        {lacksHundredths > 0
          ? say('Còn thiếu {0} điểm trung bình.', hundredthsText(lacksHundredths))
          : say('Điểm trung bình đã đủ cho hạng này.')}
      </Typography>
      {comparison && comparison.cheapest.length > 0 ? (
        <Box sx={{ mt: 2 }}>
          <WhatToWorkOn comparison={comparison} nextStar={nextStar} />
        </Box>
      ) : (
        <AsClosed explanation={result.facts.explanation} />
      )}
    </section>
  );
}

/** What the council's result said when it was closed. */
function AsClosed({ explanation: { gates, cheapest } }: { explanation: Result['facts']['explanation'] }) {
  const say = useSay();
  return (
    <>
      {gates.length > 0 && (
        <>
          <Typography variant="h3" sx={{ mt: 2 }}>
            {say('Điều kiện bắt buộc còn thiếu')}
          </Typography>
          <ul>
            {gates.map((gate) => (
              <li key={gate.key}>
                <b>
                  <Quoted text={gate.title} />
                </b>
                : <Quoted text={say('cần “{0}”; hiện', gate.needs)} of={gate.needs} />{' '}
                {gate.has === null ? say('chưa có') : <Quoted text={say('là “{0}”', gate.has)} of={gate.has} />}.
              </li>
            ))}
          </ul>
        </>
      )}
      {cheapest.length > 0 && (
        <>
          <Typography variant="h3" sx={{ mt: 2 }}>
            {say('Những điểm dễ thêm nhất')}
          </Typography>
          <ul>
            {cheapest.slice(0, SHOWN_POINTS).map((point) => (
              <li key={point.key}>
                <Quoted
                  text={say('{0}: đạt “{1}” thêm {2} điểm.', point.title, point.to, point.extraPoints)}
                  of={[point.title, point.to]}
                />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
