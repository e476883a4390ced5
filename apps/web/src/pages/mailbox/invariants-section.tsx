import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useApiQuery } from '../../api/hooks';
import { PageSection } from '../../components/page-section';
import { momentText } from '../../lib/dates';
import { useSay } from '../../texts/language';

/** What the last nightly check of the stored data found. */
export function InvariantsSection() {
  const say = useSay();
  const { data } = useApiQuery('/api/jobs/invariants', undefined, { refetchInterval: 300_000 });
  if (data === undefined) return null;
  const { report } = data;
  return (
    <PageSection
      title="Kiểm tra dữ liệu hằng đêm"
      text="Những điều phải luôn đúng trong dữ liệu đã lưu: điểm, sao, chữ ký, số tiền, lịch sử…"
    >
      {report === null && <Typography>{say('Chưa có lần kiểm tra nào; lần đầu chạy vào 3 giờ 30 sáng.')}</Typography>}
      {report !== null && report.violated.length === 0 && (
        <Alert severity="success">
          {say('{0} điều đều đúng, kiểm tra lúc {1}.', report.invariants, momentText(report.checkedAt))}
        </Alert>
      )}
      {report !== null && report.violated.length > 0 && (
        <Stack spacing={1.5}>
          <Typography>
            {say(
              '{0} trên {1} điều không đúng, kiểm tra lúc {2}. Cần người quản trị xem dữ liệu trước khi làm tiếp.',
              report.violated.length,
              report.invariants,
              momentText(report.checkedAt),
            )}
          </Typography>
          {report.violated.map((found) => (
            <Alert key={found.name} severity="error" sx={{ overflowWrap: 'anywhere' }}>
              <AlertTitle>
                {found.name}: {say('{0} chỗ', found.violating)}
              </AlertTitle>
              <span lang="en">{found.says}</span>
              <ul style={{ margin: '4px 0 0', paddingInlineStart: 20 }}>
                {found.violations.map(({ what, why }) => (
                  <li key={`${what} ${why}`}>
                    {what}: {why}
                  </li>
                ))}
              </ul>
            </Alert>
          ))}
        </Stack>
      )}
    </PageSection>
  );
}
