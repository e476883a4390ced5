import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useApiQuery } from '../../api/hooks';
import { PageSection } from '../../components/page-section';
import { momentText } from '../../lib/dates';

/** What the last nightly check of the stored data found. */
export function InvariantsSection() {
  const { data } = useApiQuery('/api/jobs/invariants', undefined, { refetchInterval: 300_000 });
  if (data === undefined) return null;
  const { report } = data;
  return (
    <PageSection
      title="Kiểm tra dữ liệu hằng đêm"
      text="Những điều phải luôn đúng trong dữ liệu đã lưu: điểm, sao, chữ ký, số tiền, lịch sử…"
    >
      {report === null && <Typography>Chưa có lần kiểm tra nào; lần đầu chạy vào 3 giờ 30 sáng.</Typography>}
      {report !== null && report.violated.length === 0 && (
        <Alert severity="success">
          {report.invariants} điều đều đúng, kiểm tra lúc {momentText(report.checkedAt)}.
        </Alert>
      )}
      {report !== null && report.violated.length > 0 && (
        <Stack spacing={1.5}>
          <Typography>
            {report.violated.length} trên {report.invariants} điều không đúng, kiểm tra lúc{' '}
            {momentText(report.checkedAt)}. Cần người quản trị xem dữ liệu trước khi làm tiếp.
          </Typography>
          {report.violated.map((found) => (
            <Alert key={found.name} severity="error" sx={{ overflowWrap: 'anywhere' }}>
              <AlertTitle>
                {found.name}: {found.violating} chỗ
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
