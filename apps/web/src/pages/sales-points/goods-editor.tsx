import Close from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { api } from '../../api/client';
import { asProblem, useCommand } from '../../api/hooks';
import { PageSection } from '../../components/page-section';
import { ProblemAlert } from '../../components/problem-alert';
import { StateChip } from '../../components/state-chip';
import { CodeEntry } from './shelf/code-entry';
import { CodeScanner } from '../../components/code-scanner';
import { StepButton } from '../../components/step-button';
import { goodsSentence } from './goods-section';
import type { SalesPoint } from './point-page';
import { CERTIFICATE_WORDS, GOODS_VERDICTS } from './texts';
import { useSay } from '../../texts/language';

interface Item {
  productId: string;
  productName: string;
  producerName: string;
  state: string;
}

/** The goods on the shelf: rated products by their codes, everything else as a number. */
export function GoodsEditor({ point }: { point: SalesPoint }) {
  const say = useSay();
  const [items, setItems] = useState<readonly Item[]>(point.goods.lines);
  const [others, setOthers] = useState(String(point.goods.otherItems));
  const [fault, setFault] = useState('');
  const { id } = point;
  const add = async (codes: readonly string[]) => {
    setFault('');
    for (const code of codes.map((text) => text.trim()).filter((text) => text !== '')) {
      try {
        const { data } = await api.GET('/api/sales-points/scanned/code', { params: { query: { code } } });
        if (data) setItems((now) => (now.some(({ productId }) => productId === data.productId) ? now : [data, ...now]));
      } catch (error) {
        setFault(`${code}: ${asProblem(error).title}`);
      }
    }
  };
  const save = useCommand({
    run: (body: { productIds: string[]; otherItems: number }, attempt) =>
      api.PUT('/api/sales-points/{id}/goods', { params: { path: { id } }, body, headers: attempt.headers() }),
    invalidates: ['/api/sales-points', '/api/me/worklist'],
  });
  const isCount = /^\d{1,5}$/.test(others.trim());
  return (
    <PageSection
      title="Hàng hóa trên quầy"
      text={point.goods.takenOn === null ? 'Chưa có danh mục.' : goodsSentence(say, point)}
      actions={<StateChip state={point.goodsVerdict} states={GOODS_VERDICTS} />}
    >
      <Stack spacing={2}>
        <CodeScanner onCode={(text) => void add([text])} />
        <CodeEntry onCodes={(texts) => void add(texts)} />
        {fault !== '' && (
          <Typography role="alert" sx={{ color: 'error.main', overflowWrap: 'anywhere' }}>
            {fault}
          </Typography>
        )}
        <Items
          items={items}
          onRemove={(gone) => setItems((now) => now.filter(({ productId }) => productId !== gone))}
        />
        <TextField
          label={say('Số mặt hàng khác (không phải OCOP)')}
          value={others}
          onChange={(event) => setOthers(event.target.value)}
          error={!isCount}
          helperText={say(isCount ? 'Đếm theo mặt hàng, không theo số lượng.' : 'Hãy ghi một số.')}
          slotProps={{ htmlInput: { inputMode: 'numeric', maxLength: 5 } }}
        />
        {save.problem && <ProblemAlert problem={save.problem} />}
        {save.done && <Typography role="status">{say('Đã lưu danh mục và kiểm tra lại.')}</Typography>}
        <StepButton
          variant="outlined"
          why={isCount ? undefined : 'số mặt hàng khác phải là một số.'}
          pending={save.pending}
          onClick={() => save.run({ productIds: items.map(({ productId }) => productId), otherItems: Number(others) })}
        >
          {say('Lưu danh mục')}
        </StepButton>
      </Stack>
    </PageSection>
  );
}

function Items({ items, onRemove }: { items: readonly Item[]; onRemove: (productId: string) => void }) {
  const say = useSay();
  if (items.length === 0)
    return <Typography sx={{ color: 'text.secondary' }}>{say('Chưa có sản phẩm OCOP nào.')}</Typography>;
  return (
    <Box
      component="ul"
      aria-label={say('Sản phẩm trên quầy')}
      sx={{ listStyle: 'none', p: 0, m: 0, display: 'grid', gap: 0.75 }}
    >
      {items.map((item) => (
        <Box
          key={item.productId}
          component="li"
          sx={{ display: 'flex', alignItems: 'center', gap: 1, borderBottom: 1, borderColor: 'divider', py: 0.5 }}
        >
          <Box sx={{ flex: 1, minWidth: 0 }}>
            <Typography>{item.productName}</Typography>
            <Typography variant="body2" sx={{ color: 'text.secondary' }}>
              {item.producerName}
            </Typography>
          </Box>
          <StateChip state={item.state} states={CERTIFICATE_WORDS} />
          <IconButton onClick={() => onRemove(item.productId)} aria-label={say('Bỏ {0}', item.productName)}>
            <Close />
          </IconButton>
        </Box>
      ))}
    </Box>
  );
}
