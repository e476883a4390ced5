import Alert from '@mui/material/Alert';
import Link from '@mui/material/Link';
import type { Answer } from '../../api/hooks';
import { dayText } from '../../lib/dates';

type Closing = Answer<'/api/cases/{id}/closing'>;

/** What the sheets of a written consultation say together, and by which rule. */
export function OpinionsNote({ view, caseId }: { view: Closing; caseId: string }) {
  const { opinions } = view;
  const stars = opinions === null ? [] : Object.values(opinions.stars as Record<string, number>);
  const onPaper = view.ballots.filter((ballot) => ballot.scanId !== null);
  return (
    <>
      {opinions !== null && opinions.agree && (
        <Alert severity="success">
          Các phiếu thống nhất: cùng {stars[0] ?? 0} sao, chênh lệch {opinions.spread} điểm, trong giới hạn{' '}
          {view.spreadLimit} điểm. Hội đồng không phải họp.
        </Alert>
      )}
      {opinions !== null && !opinions.agree && (
        <Alert severity="warning">
          {opinions.fault === 'spread'
            ? `Ý kiến khác nhau: chênh lệch ${opinions.spread} điểm, vượt giới hạn ${view.spreadLimit} điểm.`
            : `Ý kiến khác nhau: các phiếu không cùng hạng sao (${stars.join(', ')} sao).`}{' '}
          Theo quyết định, sản phẩm chuyển ra họp; các phiếu này được giữ làm vòng một.
        </Alert>
      )}
      {view.writtenRound !== null && opinions === null && (
        <Alert severity="info">
          Vòng {view.writtenRound} là phiếu lấy ý kiến bằng văn bản; vòng sau chấm tại phiên họp.
        </Alert>
      )}
      {onPaper.length > 0 && (
        <Alert severity="info">
          Phiếu nhập từ bản giấy:
          <ul style={{ margin: '4px 0 0', paddingInlineStart: 20 }}>
            {onPaper.map((ballot) => (
              <li key={`${ballot.memberId} ${ballot.version}`}>
                {ballot.memberName}, nhận ngày {dayText(ballot.receivedOn ?? '')}, người nhập{' '}
                {ballot.enteredByName ?? ''}.{' '}
                <Link
                  href={`/api/cases/${caseId}/paper-scans/${ballot.scanId ?? ''}`}
                  target="_blank"
                  sx={{ display: 'inline-block', py: 1 }}
                >
                  Xem bản quét
                </Link>
              </li>
            ))}
          </ul>
        </Alert>
      )}
    </>
  );
}
