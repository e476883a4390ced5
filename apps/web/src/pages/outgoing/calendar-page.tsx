import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { api } from '../../api/client';
import { useApiQuery, useCommand } from '../../api/hooks';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { DateText } from '../../components/date-text';
import { ErrorState } from '../../components/error-state';
import { LoadingPage } from '../../components/loading';
import { Page } from '../../components/page';
import { ProblemAlert } from '../../components/problem-alert';
import { SecretDialog } from './secret-dialog';
import { useSay } from '../../texts/language';

/** One's own deadlines in the calendar of the phone. */
export function CalendarPage() {
  const { data, error, refetch } = useApiQuery('/api/me/calendar');
  if (error) return <ErrorState problem={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingPage />;
  return <Shown createdAt={data.createdAt} />;
}

function Shown({ createdAt }: { createdAt: string | null }) {
  const say = useSay();
  const [url, setUrl] = useState<string | undefined>();
  const [ending, setEnding] = useState(false);
  const invalidates = ['/api/me/calendar'];
  const renew = useCommand({
    run: (_input: void, attempt) => api.POST('/api/me/calendar', { headers: attempt.headers() }),
    invalidates,
    onDone: (made) => setUrl(made.url),
  });
  const end = useCommand({
    run: (_input: void, attempt) => api.DELETE('/api/me/calendar', { headers: attempt.headers() }),
    invalidates,
    onDone: () => setEnding(false),
  });
  return (
    <Page
      title="Lịch việc đến hạn của tôi"
      subtitle="Xem hạn của các việc được giao ngay trong lịch của điện thoại hoặc máy tính."
      narrow
    >
      <Stack spacing={2.5}>
        <Typography>
          {say(
            'Tạo một địa chỉ riêng rồi thêm vào ứng dụng lịch (mục “Đăng ký lịch bằng địa chỉ”). Lịch chỉ ghi tên việc và ngày đến hạn. Ai có địa chỉ này đều xem được, vì vậy đừng chuyển cho người khác; nếu lộ, hãy tạo địa chỉ mới.',
          )}
        </Typography>
        {renew.problem && <ProblemAlert problem={renew.problem} />}
        <Typography>
          {createdAt === null ? (
            say('Hiện chưa có địa chỉ nào.')
          ) : (
            <>
              {say('Địa chỉ đang dùng được tạo')} <DateText value={createdAt} />.
            </>
          )}
        </Typography>
        <Stack direction="row" sx={{ flexWrap: 'wrap', gap: 1 }}>
          <Button variant="contained" loading={renew.pending} onClick={() => renew.run()}>
            {createdAt === null ? say('Tạo địa chỉ lịch') : say('Tạo địa chỉ mới')}
          </Button>
          {createdAt !== null && (
            <Button color="error" onClick={() => setEnding(true)}>
              {say('Thôi dùng địa chỉ này')}
            </Button>
          )}
        </Stack>
      </Stack>
      <ConfirmDialog
        open={ending}
        title="Thôi dùng địa chỉ lịch?"
        text="Lịch ở các thiết bị đã đăng ký sẽ không cập nhật nữa."
        confirmLabel="Thôi dùng"
        danger
        pending={end.pending}
        problem={end.problem}
        onConfirm={() => end.run()}
        onClose={() => setEnding(false)}
      />
      {url !== undefined && (
        <SecretDialog
          title="Địa chỉ lịch của ông/bà"
          text="Chép địa chỉ này vào ứng dụng lịch. Địa chỉ chỉ hiện một lần; địa chỉ trước đây (nếu có) không dùng được nữa."
          label="Địa chỉ lịch"
          value={url}
          onClose={() => setUrl(undefined)}
        />
      )}
    </Page>
  );
}
