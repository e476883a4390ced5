import Alert from '@mui/material/Alert';
import { useSay } from '../../texts/language';
import type { Answer } from '../../api/hooks';

type Closing = Answer<'/api/cases/{id}/closing'>;

/** Does the star hang on one sheet? Says so before the chair closes; nothing of it changes a score. */
export function StabilityNote({ view }: { view: Closing }) {
  const say = useSay();
  if (view.count < 2) return null;
  if (view.turning.length === 0)
    return (
      <Alert severity="success">
        {say('Kết quả ổn định: bỏ bất kỳ một phiếu nào, sản phẩm vẫn đạt {0} sao.', view.star)}
      </Alert>
    );
  return (
    <Alert severity="warning">
      {say('Hạng {0} sao phụ thuộc vào một phiếu:', view.star)}
      <ul style={{ margin: 0, paddingLeft: 20 }}>
        {view.turning.map((each) => (
          <li key={each.memberId}>
            {say(
              'không có phiếu của {0}: {1} điểm, {2} sao',
              each.memberName,
              each.shownMean.replace('.', ','),
              each.star,
            )}
          </li>
        ))}
      </ul>
    </Alert>
  );
}
