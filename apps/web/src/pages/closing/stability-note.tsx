import Alert from '@mui/material/Alert';
import type { Answer } from '../../api/hooks';

type Closing = Answer<'/api/cases/{id}/closing'>;

/** Does the star hang on one sheet? Says so before the chair closes; nothing of it changes a score. */
export function StabilityNote({ view }: { view: Closing }) {
  if (view.count < 2) return null;
  if (view.turning.length === 0)
    return (
      <Alert severity="success">Kết quả ổn định: bỏ bất kỳ một phiếu nào, sản phẩm vẫn đạt {view.star} sao.</Alert>
    );
  return (
    <Alert severity="warning">
      Hạng {view.star} sao phụ thuộc vào một phiếu:
      <ul style={{ margin: 0, paddingLeft: 20 }}>
        {view.turning.map((each) => (
          <li key={each.memberId}>
            không có phiếu của {each.memberName}: {each.shownMean.replace('.', ',')} điểm, {each.star} sao
          </li>
        ))}
      </ul>
    </Alert>
  );
}
