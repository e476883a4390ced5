import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { useParams } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useApiQuery, type Answer } from '../../api/hooks';
import { DaysLeft } from '../../components/days-left';
import { ErrorState } from '../../components/error-state';
import { FactList } from '../../components/fact-list';
import { LoadingPage } from '../../components/loading';
import { Page } from '../../components/page';
import { PageSection } from '../../components/page-section';
import { PdfButton } from '../../components/pdf-button';
import { RouteLink } from '../../components/route-link';
import { StateChip } from '../../components/state-chip';
import { dayText } from '../../lib/dates';
import { ChecksSection } from './checks-section';
import { GoodsSection } from './goods-section';
import { LettersSection } from './letters-section';
import { MoneySection } from './money-section';
import { PapersSection } from './papers-section';
import { PeopleSection } from './people-section';
import { PointStepsBar } from './point-steps-bar';
import { ProofSection } from './proof-section';
import { ReportsSection } from './reports-section';
import { RulesSection } from './rules-section';
import { PointTimeline } from './point-timeline';
import { DECISIONS, GROUNDS, KINDS, PLACES, POINT_STATES } from './texts';
import { type Say, useBoth, useSay } from '../../texts/language';

export type SalesPoint = Answer<'/api/sales-points/{id}'>;

/** One point: its facts, papers, goods, checks and timeline, and the next step for this person. */
export function PointPage() {
  const { id = '' }: { id?: string } = useParams({ strict: false });
  const { data, error, refetch } = useApiQuery('/api/sales-points/{id}', { params: { path: { id } } });
  if (data === undefined)
    return error ? <ErrorState problem={error} onRetry={() => void refetch()} /> : <LoadingPage />;
  return <PointView point={data} reload={() => void refetch()} />;
}

function PointView({ point, reload }: { point: SalesPoint; reload: () => void }) {
  const isOpen = point.state === 'recognised' || point.state === 'suspended';
  useEffect(() => document.getElementById(window.location.hash.slice(1))?.scrollIntoView(), []);
  return (
    <Page
      title={point.name}
      subtitle={`${KINDS[point.kind] ?? ''} · ${point.address}, ${point.unitName}`}
      breadcrumbs={[{ label: 'Điểm bán OCOP', to: '/diem-ban' }]}
      state={<StateChip state={point.state} states={POINT_STATES} />}
      actions={isOpen && point.mayRun ? <RunLinks point={point} /> : undefined}
    >
      <Stack spacing={4}>
        <Notes point={point} />
        <PointStepsBar point={point} reload={reload} />
        <Facts point={point} />
        <div id="giay-to">
          <PapersSection point={point} />
        </div>
        <div id="hang-hoa">
          <GoodsSection point={point} />
        </div>
        <ChecksSection point={point} />
        <div id="anh-trong-ngay">
          <ProofSection point={point} />
        </div>
        <div id="bao-cao">
          <ReportsSection point={point} />
        </div>
        <MoneySection point={point} />
        <RulesSection point={point} />
        <LettersSection point={point} />
        <PeopleSection point={point} />
        <PointTimeline point={point} />
      </Stack>
    </Page>
  );
}

function RunLinks({ point }: { point: SalesPoint }) {
  const say = useSay();
  return (
    <>
      {point.mayManage && (
        <Button variant="contained" component={RouteLink} to={`/diem-ban/${point.id}/kiem-tra`}>
          {say('Kiểm tra tại chỗ')}
        </Button>
      )}
      <Button variant="outlined" component={RouteLink} to={`/diem-ban/${point.id}/phu-trach`}>
        {say('Việc của điểm bán')}
      </Button>
    </>
  );
}

function Notes({ point }: { point: SalesPoint }) {
  const say = useSay();
  const running = point.warnings.filter(({ state }) => state === 'open');
  const isSmall = point.areaM2 < point.areaNeeded && point.recognisedOn === null;
  return (
    <>
      {isSmall && (
        <Alert severity="warning">
          {say('Diện tích {0} m², ít nhất phải {1} m²: chưa công nhận được.', point.areaM2, point.areaNeeded)}
        </Alert>
      )}
      {running.map((warning) => (
        <Alert key={warning.id} severity={warning.remedyBy < point.today ? 'error' : 'warning'}>
          {warning.remedyBy < point.today
            ? say('Hết hạn khắc phục từ ngày {0}: có thể tạm dừng điểm bán.', dayText(warning.remedyBy))
            : say('Có vi phạm phải khắc phục trước khi hết ngày {0}.', dayText(warning.remedyBy))}
        </Alert>
      ))}
    </>
  );
}

function Facts({ point }: { point: SalesPoint }) {
  const both = useBoth();
  const say = useSay();
  const place = point.lat === null ? 'Chưa có tọa độ: chưa hiện trên bản đồ' : `${point.lat}, ${point.lon ?? ''}`;
  return (
    <PageSection
      title="Thông tin"
      actions={
        <>
          {point.mayManage && point.state !== 'closed' && point.state !== 'revoked' && (
            <Button component={RouteLink} to={`/diem-ban/${point.id}/sua`} variant="outlined">
              {say('Sửa thông tin')}
            </Button>
          )}
          <PdfButton href={`/api/sales-points/${point.id}/prints/whole.pdf`}>{say('Toàn bộ hồ sơ (PDF)')}</PdfButton>
          {point.surveys.length > 0 && (
            <PdfButton href={`/api/sales-points/${point.id}/prints/survey.pdf`}>{say('Biên bản khảo sát')}</PdfButton>
          )}
          {point.surveys.length > 0 && (
            <PdfButton href={`/api/sales-points/${point.id}/prints/recognition.pdf`}>
              {say('Quyết định công nhận')}
            </PdfButton>
          )}
          {point.publishedOn !== null && (
            <PdfButton href={`/api/sales-points/${point.id}/qr.pdf`}>{say('Mã QR')}</PdfButton>
          )}
        </>
      }
    >
      <FactList
        facts={[
          ['Nơi đặt', PLACES[point.placeKind]],
          ['Diện tích', `${point.areaM2} m²`],
          ['Vị trí', place],
          ['Đơn vị phụ trách', point.operatorName],
          ['Người liên hệ', `${point.contactName}, ${point.contactPhone}`],
          ['Đăng ký ngày', dayText(point.registeredOn)],
          ...(point.dueOn === null
            ? []
            : [
                [
                  'Hạn của bước',
                  <DaysLeft
                    key="han"
                    workingDaysLeft={point.workingDaysLeft}
                    overdue={(point.workingDaysLeft ?? 0) < 0}
                  />,
                ] as const,
              ]),
          [both('Công nhận', 'Recognised'), recognitionText(say, point)],
          [
            'Quyết định',
            point.decisions.length === 0 ? null : point.decisions.map((each) => decisionText(say, each)).join('\n'),
          ],
        ]}
      />
    </PageSection>
  );
}

const recognitionText = (say: Say, { recognisedOn, recognisedThrough, publishedOn }: SalesPoint): string | null =>
  recognisedOn === null
    ? null
    : say('từ {0} đến hết {1}', dayText(recognisedOn), dayText(recognisedThrough ?? '')) +
      (publishedOn === null ? `, ${say('chưa công bố')}` : '');

const decisionText = (say: Say, decision: SalesPoint['decisions'][number]): string => {
  const { kind, number, decidedOn, ground, reason } = decision;
  const why = reason ?? (ground === null ? undefined : say(GROUNDS[ground] ?? ground));
  const paper = say('số {0} ngày {1}', number, dayText(decidedOn));
  return `${say(DECISIONS[kind] ?? kind)}: ${paper}${why ? ` (${why})` : ''}`;
};
