import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useSay } from '../../../texts/language';

/** Codes typed, pasted many at once, or sent by a hand scanner, which ends each with Enter. */
export function CodeEntry({ onCodes }: { onCodes: (texts: readonly string[]) => void }) {
  const say = useSay();
  const [text, setText] = useState('');
  const take = () => {
    onCodes(text.split(/[\n;]+/));
    setText('');
  };
  return (
    <Stack direction="row" spacing={1} sx={{ alignItems: 'flex-start' }}>
      <TextField
        label={say('Gõ, dán hoặc quét mã')}
        helperText={say('Mã sản phẩm, số giấy chứng nhận hoặc địa chỉ trong mã QR; dán được nhiều dòng.')}
        value={text}
        multiline
        maxRows={4}
        fullWidth
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey) return;
          event.preventDefault();
          take();
        }}
      />
      <Button variant="outlined" onClick={take} disabled={text.trim() === ''} sx={{ minHeight: 56 }}>
        {say('Thêm')}
      </Button>
    </Stack>
  );
}
