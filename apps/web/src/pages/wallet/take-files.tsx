import UploadFileOutlined from '@mui/icons-material/UploadFileOutlined';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { asProblem } from '../../api/hooks';
import { FileButton } from '../../components/file-button';
import { fileFaultOf, sizeText } from '../../lib/file-rules';
import { queueFile } from '../../offline/queue-file';
import { useLabel, useTexts, type Label } from '../../texts/language';
import { FILE_KINDS } from '../dossiers/texts';
import { titleOf } from './title-of';
import { OTHER_KIND } from './texts';
import type { WalletOverview } from './use-wallet-owner';
import { many } from '../../lib/many';

const MAX_BYTES = 50 * 1024 * 1024;

/** Many files at once: each becomes a paper of its own, whose facts can be written later. */
export function TakeFiles({ userId, overview }: { userId: string; overview: WalletOverview }) {
  const t = useTexts();
  const label = useLabel();
  const [busy, setBusy] = useState(0);
  const [told, setTold] = useState<Label>();
  const [refused, setRefused] = useState<readonly string[]>([]);
  const take = async (files: readonly File[]) => {
    const faults: string[] = [];
    let [taken, twice] = [0, 0];
    for (const [index, file] of files.entries()) {
      setBusy(files.length - index);
      const fault = fileFaultOf(file, { maxBytes: MAX_BYTES, kinds: FILE_KINDS });
      if (fault) {
        const why = { 'too-big': t.file.tooBig(sizeText(MAX_BYTES)), empty: t.file.empty }[fault as 'empty'];
        faults.push(`${file.name}: ${why ?? t.file.wrongKind(FILE_KINDS.join(', ').toUpperCase())}`);
        continue;
      }
      const paper = { producerId: overview.producerId, kind: OTHER_KIND, title: titleOf(file.name), attach: [] };
      try {
        const { waits } = await queueFile(userId, file, { paperId: crypto.randomUUID(), paper });
        if (waits) twice += 1;
        else taken += 1;
      } catch (error) {
        faults.push(`${file.name}: ${asProblem(error).title}`);
      }
    }
    setBusy(0);
    setRefused(faults);
    setTold(takenLabel(taken, twice));
  };
  return (
    <Box>
      <Stack direction="row" sx={{ flexWrap: 'wrap', gap: 1.5, alignItems: 'center' }}>
        <FileButton
          variant="outlined"
          loading={busy > 0}
          startIcon={<UploadFileOutlined aria-hidden="true" />}
          accept={FILE_KINDS.map((kind) => `.${kind}`).join(',')}
          onFiles={(files) => void take(files)}
        >
          {label({ vi: 'Chọn tệp có sẵn', en: 'Choose files' })}
        </FileButton>
        <Typography variant="body2" sx={{ color: 'text.secondary', flex: '1 1 240px' }}>
          {label({
            vi: `Chọn nhiều tệp cùng lúc được: ảnh, PDF, video, Word, Excel; mỗi tệp tối đa ${sizeText(MAX_BYTES)}.`,
            en: `Several at once: pictures, PDF, video, Word, Excel; at most ${sizeText(MAX_BYTES)} each.`,
          })}
        </Typography>
      </Stack>
      <Typography role="status" sx={{ mt: told ? 1 : 0 }}>
        {told && label(told)}
      </Typography>
      {refused.length > 0 && (
        <Alert severity="error" sx={{ mt: 1 }} onClose={() => setRefused([])}>
          {refused.map((line) => (
            <div key={line}>{line}</div>
          ))}
        </Alert>
      )}
    </Box>
  );
}

const takenLabel = (taken: number, twice: number): Label => ({
  vi: `Đã giữ ${taken} tệp trên máy này, tự gửi khi có mạng.${twice > 0 ? ` ${twice} tệp đã có trong hàng chờ.` : ''}`,
  en: `${many(taken, 'file is', 'files are')} kept on this device and sent when there is a network.${twice > 0 ? ` ${twice} were waiting already.` : ''}`,
});
