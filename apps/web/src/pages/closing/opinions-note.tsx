import Alert from '@mui/material/Alert';
import Link from '@mui/material/Link';
import type { Answer } from '../../api/hooks';
import { useSay } from '../../texts/language';
import { dayText } from '../../lib/dates';

type Closing = Answer<'/api/cases/{id}/closing'>;

/** What the sheets of a written consultation say together, and by which rule. */
export function OpinionsNote({ view, caseId }: { view: Closing; caseId: string }) {
  const say = useSay();
  const { opinions } = view;
  const stars = opinions === null ? [] : Object.values(opinions.stars as Record<string, number>);
  const onPaper = view.ballots.filter((ballot) => ballot.scanId !== null);
  return (
    <>
      {opinions !== null && opinions.agree && (
        <Alert severity="success">
          {say(
            'Các phiếu thống nhất: cùng {0} sao, chênh lệch {1} điểm, trong giới hạn {2} điểm. Hội đồng không phải họp.',
            stars[0] ?? 0,
            opinions.spread,
            view.spreadLimit,
          )}
        </Alert>
      )}
      {opinions !== null && !opinions.agree && (
        <Alert severity="warning">
          {opinions.fault === 'spread'
            ? say('Ý kiến khác nhau: chênh lệch {0} điểm, vượt giới hạn {1} điểm.', opinions.spread, view.spreadLimit)
            : say('Ý kiến khác nhau: các phiếu không cùng hạng sao ({0} sao).', stars.join(', '))}{' '}
          {say('Theo quyết định, sản phẩm chuyển ra họp; các phiếu này được giữ làm vòng một.')}
        </Alert>
      )}
      {view.writtenRound !== null && opinions === null && (
        <Alert severity="info">
          {say('Vòng {0} là phiếu lấy ý kiến bằng văn bản; vòng sau chấm tại phiên họp.', view.writtenRound)}
        </Alert>
      )}
      {onPaper.length > 0 && (
        <Alert severity="info">
          {say('Phiếu nhập từ bản giấy:')}
          <ul style={{ margin: '4px 0 0', paddingInlineStart: 20 }}>
            {onPaper.map((ballot) => (
              <li key={`${ballot.memberId} ${ballot.version}`}>
                {say(
                  '{0}, nhận ngày {1}, người nhập {2}.',
                  ballot.memberName,
                  dayText(ballot.receivedOn ?? ''),
                  ballot.enteredByName ?? '',
                )}{' '}
                <Link
                  href={`/api/cases/${caseId}/paper-scans/${ballot.scanId ?? ''}`}
                  target="_blank"
                  sx={{ display: 'inline-block', py: 1 }}
                >
                  {say('Xem bản quét')}
                </Link>
              </li>
            ))}
          </ul>
        </Alert>
      )}
    </>
  );
}
