import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useApiQuery } from '../../api/hooks';
import { PageSection } from '../../components/page-section';
import { RouteLink } from '../../components/route-link';
import { useSay } from '../../texts/language';
import { changeText, numberText, periodText, type Change, type Content, type Report } from './texts';
import { Said } from '../../components/said';

const FEW = 8;

/** What has changed against the issue before, and in what was issued since it was frozen. */
export function ReportComparison({ report, comparison }: { report: Report; comparison: Content['comparison'] }) {
  const say = useSay();
  if (report.state === 'issued') return <SinceIssue report={report} comparison={comparison} />;
  return (
    <PageSection title="So với kỳ trước">
      {comparison === null ? (
        <Typography sx={{ color: 'text.secondary' }}>{say('Chưa có báo cáo nào của kỳ trước để so.')}</Typography>
      ) : (
        <Last report={report} comparison={comparison} />
      )}
    </PageSection>
  );
}

function Last({ report, comparison }: { report: Report; comparison: NonNullable<Content['comparison']> }) {
  const say = useSay();
  const changed = comparison.changes.filter(({ change }) => change !== '0');
  const period = periodText(report.kind, comparison.period, say);
  return (
    <Stack spacing={2}>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {say('So với')}{' '}
        <Link
          component={RouteLink}
          to={`/bao-cao-dinh-ky/${comparison.reportId}`}
          sx={{ display: 'inline-block', py: 1.25 }}
        >
          {say('báo cáo')} {period}
          {say(', số')} {comparison.numberText}
        </Link>
      </Typography>
      <Changes changes={changed} nothing={say('Không số liệu nào thay đổi.')} />
      {comparison.since.length > 0 && (
        <Alert severity="warning">
          <Typography sx={{ fontWeight: 600, mb: 1 }}>
            {say('Số liệu của')} {period} {say('đã đổi từ khi báo cáo đó phát hành, do hồ sơ được ghi sau:')}
          </Typography>
          <Changes changes={comparison.since} nothing="" />
        </Alert>
      )}
    </Stack>
  );
}

function SinceIssue({ report, comparison }: { report: Report; comparison: Content['comparison'] }) {
  const say = useSay();
  const { data } = useApiQuery('/api/reports/{id}/changes', { params: { path: { id: report.id } } });
  return (
    <>
      <PageSection title="Từ khi phát hành">
        {data === undefined ? null : data.items.length === 0 ? (
          <Alert severity="success">{say('Hồ sơ hôm nay vẫn cho đúng các số liệu đã khóa.')}</Alert>
        ) : (
          <Alert severity="warning">
            <Typography sx={{ mb: 1 }}>
              {say('Hồ sơ ghi sau ngày phát hành cho số liệu khác; số đã khóa không đổi.')}
            </Typography>
            <Changes changes={data.items} nothing="" />
          </Alert>
        )}
      </PageSection>
      {comparison !== null && (
        <PageSection title="So với kỳ trước">
          <Last report={report} comparison={{ ...comparison, since: [] }} />
        </PageSection>
      )}
    </>
  );
}

function Changes({ changes, nothing }: { changes: readonly Change[]; nothing: string }) {
  const say = useSay();
  const [all, setAll] = useState(false);
  if (changes.length === 0) return <Typography>{nothing}</Typography>;
  const shown = all ? changes : changes.slice(0, FEW);
  return (
    <Box>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1 }}>
        {shown.map((each) => (
          <Box component="li" key={each.id} sx={{ borderBottom: 1, borderColor: 'divider', pb: 1 }}>
            <Typography variant="body2">
              <Said text={each.label} />
            </Typography>
            <Typography sx={{ fontWeight: 600 }}>
              {numberText(each.before, each.format)} → {numberText(each.after, each.format)}{' '}
              <Box component="span" sx={{ fontWeight: 400, color: 'text.secondary' }}>
                ({each.change === '0' ? say('cùng số, khác hồ sơ') : changeText(each.change, each.format, say)})
              </Box>
            </Typography>
          </Box>
        ))}
      </Box>
      {!all && changes.length > FEW && (
        <Button onClick={() => setAll(true)}>
          {say('Xem cả')} {changes.length} {say('thay đổi')}
        </Button>
      )}
    </Box>
  );
}
