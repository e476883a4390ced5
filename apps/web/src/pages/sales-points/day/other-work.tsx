import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { useApiQuery } from '../../../api/hooks';
import { PageSection } from '../../../components/page-section';
import { RouteLink } from '../../../components/route-link';
import { useSay } from '../../../texts/language';

const KINDS: Readonly<Record<string, string>> = {
  inspection: 'Kiểm tra sản phẩm',
  'inspection-plan': 'Kế hoạch kiểm tra',
  'violation-report': 'Phản ánh của người dân',
  'withdrawal-case': 'Xem xét thu hồi',
};

/** Work of the same desk that is not about sales points, each number with its list behind it. */
export function OtherWork() {
  const say = useSay();
  const { data } = useApiQuery('/api/me/worklist', { params: { query: { limit: 1 } } });
  const others = data?.kinds.filter(({ kind }) => KINDS[kind] !== undefined) ?? [];
  if (others.length === 0) return null;
  return (
    <PageSection title={say('Việc khác của Sở')}>
      <Stack direction="row" sx={{ flexWrap: 'wrap', gap: 1.25 }}>
        {others.map(({ kind, count }) => (
          <Button key={kind} variant="outlined" component={RouteLink} to={`/viec?loai=${kind}`}>
            {say(KINDS[kind] ?? kind)} ({count})
          </Button>
        ))}
      </Stack>
    </PageSection>
  );
}
