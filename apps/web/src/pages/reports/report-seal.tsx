import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useApiQuery } from '../../api/hooks';
import { PageSection } from '../../components/page-section';
import { ProblemAlert } from '../../components/problem-alert';
import { useSay } from '../../texts/language';
import type { Report } from './texts';

/** The hash of what is frozen, and the proof that its files can be made again. */
export function ReportSeal({ report, sha256 }: { report: Report; sha256: string }) {
  const say = useSay();
  const [asked, setAsked] = useState(false);
  const { data, error, isFetching } = useApiQuery(
    '/api/reports/{id}/reproduction',
    { params: { path: { id: report.id } } },
    { enabled: asked },
  );
  const isGood = data?.contentIsWhole === true && data.files.every((file) => file.isSame);
  return (
    <PageSection title="Mã khóa nội dung">
      <Stack spacing={1.5} sx={{ alignItems: 'flex-start' }}>
        <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
          {say('SHA-256:')} {sha256}
        </Typography>
        <Button variant="outlined" loading={isFetching} onClick={() => setAsked(true)}>
          {say('Tạo lại tệp và so sánh')}
        </Button>
        {error && <ProblemAlert problem={error} />}
        {data && (
          <Alert severity={isGood ? 'success' : 'error'}>
            {isGood
              ? say('Nội dung đúng mã khóa; {0} tệp tạo lại giống hệt từng byte.', data.files.length)
              : say('Có tệp tạo lại không giống bản đã lưu; bản đã lưu là bản gốc.')}
          </Alert>
        )}
      </Stack>
    </PageSection>
  );
}
