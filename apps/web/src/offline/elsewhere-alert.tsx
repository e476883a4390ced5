import Alert from '@mui/material/Alert';
import { useSay } from '../texts/language';

/** Another window of this browser has finished what is entered here. */
export function ElsewhereAlert() {
  const say = useSay();
  return (
    <Alert severity="info" role="status">
      {say(
        'Biên bản này đã được lưu ở một cửa sổ khác. Đóng cửa sổ này lại; nội dung gõ thêm ở đây không được ghi nữa.',
      )}
    </Alert>
  );
}
