import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { useState } from 'react';
import { useLabel } from '../texts/language';
import type { Label } from '../texts/language';
import { askToSend, outbox, vault } from './device';
import { saveText } from './export-entry';
import { outboxFile, takeOverFile } from './outbox-file';

const SAVED: Label = {
  vi: 'Đã lưu tệp. Chỉ chính bạn mở được tệp này, sau khi đăng nhập ở máy khác.',
  en: 'Saved. Only you can open this file, after logging in at another computer.',
};
const CANNOT: Label = {
  vi: 'Chưa xuất được: máy này cần có mạng ít nhất một lần sau khi đăng nhập.',
  en: 'Not possible yet: this device needs a network once after the login.',
};
const UNREADABLE: Label = {
  vi: 'Không đọc được tệp: không phải tệp Hộp gửi, là của người khác, hoặc đã bị sửa.',
  en: 'The file cannot be read: it is none of ours, of another person, or was changed.',
};

/** What has not arrived goes to another computer as a file, or comes from there. */
export function OutboxFileBar({ userId, hasOpen }: { userId: string; hasOpen: boolean }) {
  const label = useLabel();
  const [told, setTold] = useState<{ tone: 'success' | 'warning'; text: Label } | undefined>();
  const save = async () => {
    try {
      saveText(`hop-gui-${new Date().toISOString().slice(0, 10)}.json`, await outboxFile(outbox, vault, userId));
      setTold({ tone: 'success', text: SAVED });
    } catch {
      setTold({ tone: 'warning', text: CANNOT });
    }
  };
  const take = async (file: File | undefined) => {
    if (file === undefined) return;
    const result = await takeOverFile(outbox, vault, userId, await file.text());
    if (result.kind === 'unreadable') return setTold({ tone: 'warning', text: UNREADABLE });
    askToSend();
    const { taken, known } = result;
    setTold({
      tone: 'success',
      text: { vi: `Đã nhận ${taken} việc, ${known} việc đã có.`, en: `${taken} taken over, ${known} known already.` },
    });
  };
  return (
    <Stack spacing={1} sx={{ mt: 3 }}>
      {told !== undefined && <Alert severity={told.tone}>{label(told.text)}</Alert>}
      {hasOpen && (
        <Button variant="outlined" onClick={() => void save()}>
          {label({ vi: 'Xuất hộp gửi thành tệp', en: 'Save the outbox as a file' })}
        </Button>
      )}
      <Button component="label" variant="text">
        {label({ vi: 'Nhận tệp hộp gửi từ máy khác', en: 'Take over a file from another computer' })}
        <input
          type="file"
          accept="application/json,.json"
          hidden
          onChange={(event) => {
            void take(event.target.files?.[0]);
            event.target.value = '';
          }}
        />
      </Button>
    </Stack>
  );
}
