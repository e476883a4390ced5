import Checkbox from '@mui/material/Checkbox';
import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormGroup from '@mui/material/FormGroup';
import FormHelperText from '@mui/material/FormHelperText';
import FormLabel from '@mui/material/FormLabel';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { api } from '../../api/client';
import { useCommand, type Answer, type RowOf } from '../../api/hooks';
import { FormDialog } from '../../components/form-dialog';
import { TOPICS } from './texts';
import { useSay } from '../../texts/language';

type Topic = RowOf<'/api/webhooks'>['topics'][number];
interface Values {
  name: string;
  url: string;
  topics: Topic[];
}

interface WebhookDialogProps {
  /** Given: it is changed. */
  webhook?: Answer<'/api/webhooks/{id}'>;
  /** The secret of a new one. */
  onMade?: (made: { id: string; secret: string }) => void;
  onClose: () => void;
}

/** Adds another system, or changes what it is told. */
export function WebhookDialog({ webhook, onMade, onClose }: WebhookDialogProps) {
  const say = useSay();
  const [name, setName] = useState(webhook?.name ?? '');
  const [url, setUrl] = useState(webhook?.url ?? '');
  const [topics, setTopics] = useState<readonly string[]>(webhook?.topics ?? []);
  const [tried, setTried] = useState(false);
  const save = useCommand<Values, { id: string; secret: string } | undefined>({
    run: async (body: Values, attempt) => {
      if (webhook === undefined) return api.POST('/api/webhooks', { body, headers: attempt.headers() });
      const headers = attempt.headers({ version: webhook.version });
      await api.PUT('/api/webhooks/{id}', { params: { path: { id: webhook.id } }, body, headers });
      return { data: undefined };
    },
    invalidates: ['/api/webhooks'],
    onDone: (made) => {
      onClose();
      if (made) onMade?.(made);
    },
  });
  const faults = { name: name.trim() === '', url: !url.trim().startsWith('http'), topics: topics.length === 0 };
  const send = () => {
    setTried(true);
    if (faults.name || faults.url || faults.topics) return;
    save.run({ name: name.trim(), url: url.trim(), topics: [...topics] as Topic[] });
  };
  const toggle = (topic: string) =>
    setTopics(topics.includes(topic) ? topics.filter((each) => each !== topic) : [...topics, topic]);
  return (
    <FormDialog
      title={webhook === undefined ? 'Thêm hệ thống nhận tin' : 'Sửa kết nối'}
      submitLabel="Lưu"
      pending={save.pending}
      problem={save.problem}
      onSubmit={send}
      onClose={onClose}
    >
      <TextField
        label={say('Tên hệ thống')}
        value={name}
        onChange={(event) => setName(event.target.value)}
        error={tried && faults.name}
        helperText={tried && faults.name ? say('Hãy ghi tên hệ thống.') : undefined}
        slotProps={{ htmlInput: { maxLength: 200 } }}
      />
      <TextField
        label={say('Địa chỉ nhận tin')}
        value={url}
        onChange={(event) => setUrl(event.target.value)}
        placeholder="https://"
        error={tried && faults.url}
        helperText={
          tried && faults.url
            ? say('Hãy ghi địa chỉ bắt đầu bằng https://.')
            : say('Bắt đầu bằng https://, không nằm trong mạng nội bộ.')
        }
        slotProps={{ htmlInput: { maxLength: 500, inputMode: 'url' } }}
      />
      <FormControl component="fieldset" error={tried && faults.topics}>
        <FormLabel component="legend">{say('Loại tin gửi đi')}</FormLabel>
        <FormGroup>
          {Object.entries(TOPICS).map(([topic, label]) => (
            <FormControlLabel
              key={topic}
              control={<Checkbox checked={topics.includes(topic)} onChange={() => toggle(topic)} />}
              label={say(label)}
            />
          ))}
        </FormGroup>
        <FormHelperText>
          {tried && faults.topics
            ? say('Hãy chọn ít nhất một loại tin.')
            : say('Chỉ gửi điều đã công khai; không gửi dữ liệu cá nhân.')}
        </FormHelperText>
      </FormControl>
    </FormDialog>
  );
}
