import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState, type ReactNode } from 'react';
import { networkProblem, problemOf } from '../../api/problem';
import { ActionBar } from '../../components/action-bar';
import { DaysLeft } from '../../components/days-left';
import { DateText } from '../../components/date-text';
import { EmptyState } from '../../components/empty-state';
import { ErrorState } from '../../components/error-state';
import { FileDrop } from '../../components/file-drop';
import { LoadingForm, LoadingList } from '../../components/loading';
import { MoneyText } from '../../components/money-text';
import { Page } from '../../components/page';
import { PointsText } from '../../components/points-text';
import { ProblemAlert } from '../../components/problem-alert';
import { SaveIndicator } from '../../components/save-indicator';
import { StarsText } from '../../components/stars-text';
import { StateChip, type StateVocabulary } from '../../components/state-chip';
import { Stepper } from '../../components/stepper';
import { Timeline } from '../../components/timeline';
import { GalleryForm } from './gallery-form';
import { GalleryList } from './gallery-list';

const states: StateVocabulary = {
  draft: { label: { vi: 'Bản nháp', en: 'Draft' }, tone: 'neutral' },
  submitted: { label: { vi: 'Đã gửi, chờ xét', en: 'Submitted' }, tone: 'waiting' },
  returned: { label: { vi: 'Trả lại để sửa', en: 'Returned' }, tone: 'attention' },
  selected: { label: { vi: 'Được chọn', en: 'Selected' }, tone: 'good' },
  refused: { label: { vi: 'Không được chọn', en: 'Refused' }, tone: 'bad' },
  published: { label: { vi: 'Đã công bố', en: 'Published' }, tone: 'public' },
};

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Box component="section" sx={{ mb: 5 }}>
      <Typography variant="h2" sx={{ mb: 1.5 }}>
        {title}
      </Typography>
      {children}
    </Box>
  );
}

/** Every shared component in its states, for those who build pages. */
export function GalleryPage() {
  return (
    <Page
      title="Bộ thành phần"
      subtitle="Chỉ có trong bản phát triển"
      breadcrumbs={[{ label: 'Việc của tôi', to: '/' }]}
      state={<StateChip state="submitted" states={states} />}
      actions={<Button variant="contained">Việc chính</Button>}
    >
      <Part title="Trạng thái, thời hạn, số liệu">
        <Texts />
      </Part>
      <Part title="Danh sách có tìm kiếm, lọc, xem thêm">
        <GalleryList states={states} />
      </Part>
      <Part title="Biểu mẫu">
        <GalleryForm />
      </Part>
      <Part title="Hành động">
        <Actions />
      </Part>
      <Part title="Tải tệp">
        <FileDrop label="Giấy tờ minh chứng" kinds={['pdf', 'jpg', 'png', 'docx']} upload={pretendUpload} />
      </Part>
      <Part title="Các bước và lịch sử">
        <Progress />
      </Part>
      <Part title="Trống, lỗi, đang tải">
        <Moods />
      </Part>
    </Page>
  );
}

function Texts() {
  const row = { display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center' } as const;
  return (
    <Stack spacing={2}>
      <Box sx={row}>
        {Object.keys(states).map((state) => (
          <StateChip key={state} state={state} states={states} />
        ))}
      </Box>
      <Box sx={row}>
        <DaysLeft overdue workingDaysLeft={-4} />
        <DaysLeft overdue={false} workingDaysLeft={0} />
        <DaysLeft overdue={false} workingDaysLeft={2} />
        <DaysLeft overdue={false} workingDaysLeft={11} />
      </Box>
      <Box sx={row}>
        <DateText value="2020-09-15" />
        <DateText value="2020-09-15T01:05:00.000Z" withTime />
        <MoneyText value="630087000000" />
        <PointsText value="69.99" outOf={100} />
        <StarsText value={4} withWords />
        <StarsText value={null} />
      </Box>
      <Box sx={row}>
        <SaveIndicator state="dirty" />
        <SaveIndicator state="saving" />
        <SaveIndicator state="saved" at="2020-09-15T03:32:05.000Z" />
        <SaveIndicator state="offline" />
        <SaveIndicator state="failed" onRetry={() => undefined} />
      </Box>
    </Stack>
  );
}

function Actions() {
  const [told, setTold] = useState('');
  return (
    <>
      <ActionBar
        actions={{
          select: { label: 'Chọn ý tưởng', tone: 'main' },
          return: {
            label: 'Trả lại',
            confirm: {
              title: 'Trả lại ý tưởng cho chủ thể?',
              text: 'Chủ thể sẽ nhận được thông báo cùng lý do.',
              reason: 'required',
            },
          },
          refuse: {
            label: 'Không chọn',
            tone: 'danger',
            confirm: { title: 'Không chọn ý tưởng này?', reason: 'required' },
          },
          close: { label: 'Đóng phiên' },
        }}
        allowed={['select', 'return', 'refuse']}
        blocked={{ close: 'còn 2 thành viên chưa gửi phiếu chấm.' }}
        onAction={async (action, reason) => setTold(`${action} ${reason}`)}
      />
      <p>{told}</p>
    </>
  );
}

function Progress() {
  return (
    <Stack spacing={3}>
      <Stepper
        label="Đường đi của hồ sơ"
        steps={[
          { label: 'Nộp hồ sơ', state: 'done', hint: '02/09/2020' },
          { label: 'Tiếp nhận', state: 'done', hint: '04/09/2020' },
          { label: 'Hội đồng huyện', state: 'current' },
          { label: 'Hội đồng tỉnh', state: 'todo' },
          { label: 'Quyết định', state: 'blocked', hint: 'chờ kết quả tỉnh' },
        ]}
      />
      <Timeline
        entries={[
          {
            id: '2',
            at: '2020-09-15T03:32:05.000Z',
            who: 'Lê Thị Xã',
            what: 'Trả lại để bổ sung',
            from: <StateChip state="submitted" states={states} />,
            to: <StateChip state="returned" states={states} />,
            why: 'Thiếu phiếu kiểm nghiệm còn hạn.',
          },
          {
            id: '1',
            at: '2020-09-14T03:32:05.000Z',
            who: 'HTX Cường Nga',
            what: 'Gửi hồ sơ',
            from: <StateChip state="draft" states={states} />,
            to: <StateChip state="submitted" states={states} />,
          },
        ]}
      />
    </Stack>
  );
}

function Moods() {
  const fault = { title: 'Máy chủ gặp lỗi ngoài dự kiến', code: 'server.unexpected', error_id: '7F3A-19C2' };
  const stale = { title: 'Đã có bản mới hơn', code: 'conflict.stale_version' };
  return (
    <Stack spacing={2}>
      <EmptyState
        title="Chưa có ý tưởng nào"
        text="Bấm “Thêm ý tưởng” để đăng ký sản phẩm đầu tiên."
        action={<Button variant="contained">Thêm ý tưởng</Button>}
      />
      <ErrorState problem={networkProblem()} onRetry={() => undefined} />
      <ErrorState problem={problemOf(500, fault)} onRetry={() => undefined} />
      <ProblemAlert problem={problemOf(412, stale)} onReload={() => undefined} />
      <LoadingList rows={2} />
      <LoadingForm fields={1} />
    </Stack>
  );
}

/** Three seconds to nowhere. */
async function pretendUpload(_file: File, way: { onProgress: (share: number) => void }): Promise<void> {
  for (let step = 1; step <= 10; step += 1) {
    await new Promise((resolve) => setTimeout(resolve, 300));
    way.onProgress(step / 10);
  }
}
