import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { api } from '../../api/client';
import { useCommand, type Answer } from '../../api/hooks';
import { useSay } from '../../texts/language';
import { FormDialog } from '../../components/form-dialog';

interface AskProps {
  caseId: string;
  productName: string;
  may: NonNullable<Answer<'/api/cases/{id}/sheet-moves'>['asking']>;
  onClose: () => void;
}

/** Whose sheet, for which product it was meant, and why one thinks so. */
export function AskSheetMove({ caseId, productName, may, onClose }: AskProps) {
  const say = useSay();
  const [memberId, setMemberId] = useState('');
  const [toCaseId, setToCaseId] = useState('');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const ask = useCommand({
    run: (body: { memberId: string; toCaseId: string; reason: string }, attempt) =>
      api.POST('/api/cases/{id}/sheet-moves', {
        params: { path: { id: caseId } },
        body,
        headers: attempt.headers(),
      }),
    onDone: onClose,
    invalidates: ['/api/cases'],
  });
  const missing = { member: memberId === '', product: toCaseId === '', reason: reason.trim() === '' };
  const send = () => {
    setTried(true);
    if (!missing.member && !missing.product && !missing.reason) ask.run({ memberId, toCaseId, reason: reason.trim() });
  };
  const fault = (isMissing: boolean, text: string) =>
    tried && isMissing ? { error: true, helperText: text } : { error: false };
  return (
    <FormDialog
      title="Đề nghị chuyển phiếu nhập nhầm"
      text={say(
        'Phiếu đang ở “{0}”. Thành viên nhận thông báo, thấy cả hai sản phẩm và tự quyết định; bạn không thấy điểm.',
        productName,
      )}
      submitLabel="Gửi đề nghị"
      pending={ask.pending}
      problem={ask.problem}
      onSubmit={send}
      onClose={onClose}
    >
      <TextField
        select
        label={say('Phiếu của thành viên')}
        value={memberId}
        onChange={(event) => setMemberId(event.target.value)}
        {...fault(missing.member, say('Hãy chọn thành viên.'))}
      >
        {may.members.map((each) => (
          <MenuItem key={each.memberId} value={each.memberId}>
            {each.displayName}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        select
        label={say('Đúng ra là của sản phẩm')}
        value={toCaseId}
        onChange={(event) => setToCaseId(event.target.value)}
        {...fault(missing.product, say('Hãy chọn sản phẩm.'))}
      >
        {may.products.map((each) => (
          <MenuItem key={each.caseId} value={each.caseId} sx={{ whiteSpace: 'normal' }}>
            {say('{0} ({1}, hồ sơ {2})', each.productName, each.producerName, each.receiptNo)}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        label={say('Vì sao cho là nhầm')}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        multiline
        minRows={2}
        slotProps={{ htmlInput: { maxLength: 1000 } }}
        helperText={say('Ví dụ: hai mẫu để lẫn nhãn. Lý do được lưu cùng đề nghị.')}
        {...fault(missing.reason, say('Hãy ghi lý do.'))}
      />
    </FormDialog>
  );
}
