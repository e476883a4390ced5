import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { api } from '../../api/client';
import { useApiQuery, useCommand } from '../../api/hooks';
import { DateField } from '../../components/date-field';
import { LoadingList } from '../../components/loading';
import { Page } from '../../components/page';
import { PageSection } from '../../components/page-section';
import { PickList } from '../../components/pick-list';
import { ProblemAlert } from '../../components/problem-alert';
import { useGo } from '../../components/route-link';
import { UnitPicker, type Unit } from '../../components/unit-picker';
import { dayText } from '../../lib/dates';
import { useSay } from '../../texts/language';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const EMPTY = { documentNo: '', documentOn: '', issuer: '', reason: '', fromOn: '', toOn: '' };

/** A hold is written down as its document says; its products are looked at before it starts. */
export function NewHoldPage() {
  const say = useSay();
  const go = useGo();
  const [form, setForm] = useState(EMPTY);
  const [tried, setTried] = useState(false);
  const [picked, setPicked] = useState<readonly string[]>([]);
  const draft = useCommand({
    run: (cycleIds: string[], attempt) => {
      const { toOn, ...rest } = form;
      return api.POST('/api/reassessment/holds', {
        body: { ...rest, ...(toOn === '' ? {} : { toOn }), cycleIds },
        headers: attempt.headers(),
      });
    },
    invalidates: ['/api/reassessment/holds'],
    onDone: (made) => go(`/danh-gia-lai/tam-dung/${made?.id ?? ''}`),
  });
  const missing = (name: 'documentNo' | 'issuer' | 'reason'): boolean => tried && form[name].trim() === '';
  const badDay = (name: 'documentOn' | 'fromOn'): boolean => tried && !DAY.test(form[name]);
  const isWhole =
    [form.documentNo, form.issuer, form.reason].every((text) => text.trim() !== '') &&
    DAY.test(form.documentOn) &&
    DAY.test(form.fromOn) &&
    (form.toOn === '' || DAY.test(form.toOn));
  const send = () => {
    setTried(true);
    if (isWhole && picked.length > 0) draft.run([...picked]);
  };
  const text = (name: 'documentNo' | 'issuer' | 'reason', label: string, rows = 1) => (
    <TextField
      label={say(label)}
      value={form[name]}
      multiline={rows > 1}
      minRows={rows}
      onChange={(event) => setForm({ ...form, [name]: event.target.value })}
      error={missing(name)}
      helperText={missing(name) ? say('Cần điền mục này.') : ' '}
    />
  );
  const day = (name: 'documentOn' | 'fromOn' | 'toOn', label: string, help: string) => (
    <DateField
      label={say(label)}
      value={form[name]}
      onChange={(value) => setForm({ ...form, [name]: value })}
      error={name !== 'toOn' && badDay(name)}
      helperText={say(help)}
    />
  );
  return (
    <Page
      narrow
      title="Ghi văn bản tạm dừng"
      breadcrumbs={[{ label: 'Tạm dừng theo văn bản', to: '/danh-gia-lai/tam-dung' }]}
    >
      <Stack spacing={3}>
        {draft.problem && <ProblemAlert problem={draft.problem} />}
        <Stack spacing={1.5}>
          {text('documentNo', 'Số văn bản')}
          {day('documentOn', 'Ngày văn bản', 'Dạng 20/02/2027.')}
          {text('issuer', 'Cơ quan ban hành')}
          {text('reason', 'Lý do', 2)}
          {day('fromOn', 'Tạm dừng từ ngày', 'Ngày đầu tiên dừng đồng hồ.')}
          {day('toOn', 'Đến hết ngày', 'Bỏ trống nếu văn bản không ghi.')}
        </Stack>
        <PageSection title="Sản phẩm" text={say('Đã chọn {0}.', picked.length)}>
          <Products picked={picked} onPick={setPicked} />
          {tried && picked.length === 0 && (
            <Typography role="alert" sx={{ color: 'error.main', mt: 1 }}>
              {say('Hãy chọn ít nhất một sản phẩm.')}
            </Typography>
          )}
        </PageSection>
        <div>
          <Button variant="contained" loading={draft.pending} onClick={send}>
            {say('Lưu dự thảo')}
          </Button>
        </div>
      </Stack>
    </Page>
  );
}

function Products({ picked, onPick }: { picked: readonly string[]; onPick: (ids: readonly string[]) => void }) {
  const say = useSay();
  const [unit, setUnit] = useState<Unit | null>(null);
  const [until, setUntil] = useState('');
  const query = {
    live: true,
    limit: 200,
    ...(unit === null ? {} : { unitId: unit.id }),
    ...(DAY.test(until) ? { to: until } : {}),
  };
  const { data } = useApiQuery('/api/reassessment/cycles', { params: { query } });
  return (
    <Stack spacing={1.5}>
      <UnitPicker label={say('Chỉ trên địa bàn')} value={unit} onChange={setUnit} />
      <DateField
        label={say('Chỉ sản phẩm hết hạn đến ngày')}
        value={until}
        onChange={setUntil}
        helperText={say('Bỏ trống: tất cả.')}
      />
      {data === undefined ? (
        <LoadingList rows={4} />
      ) : data.items.length === 0 ? (
        <Typography>{say('Không có sản phẩm nào.')}</Typography>
      ) : (
        <PickList
          label="Sản phẩm tạm dừng"
          rows={data.items
            .filter(({ endsOn }) => endsOn !== null)
            .map((row) => ({
              id: row.id,
              title: row.productName,
              text: `${row.producerName} · ${row.place} · ${say('hết hạn')} ${row.endsOn === null ? '' : dayText(row.endsOn)}`,
            }))}
          picked={picked}
          onPick={onPick}
        />
      )}
    </Stack>
  );
}
