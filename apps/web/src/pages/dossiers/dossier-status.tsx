import Link from '@mui/material/Link';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useApiQuery, type Answer } from '../../api/hooks';
import { useCan } from '../../app/session';
import { DateText } from '../../components/date-text';
import { DaysLeft } from '../../components/days-left';
import { FactList } from '../../components/fact-list';
import { RouteLink } from '../../components/route-link';
import { useProductSets } from '../../components/use-product-sets';
import { Verdict } from '../ranking/ranked-table';
import type { Dossier } from './dossier-page';
import { DueDay } from './due-day';
import { useKindOf } from './texts';
import { useBoth, type Both } from '../../texts/language';

type PublishedResult = Answer<'/api/published-results'>['items'][number];

/** The one published result, and the way to it. */
function ResultLink({ result }: { result: PublishedResult }) {
  const say = useBoth();
  return (
    <>
      <Verdict item={result} />{' '}
      <Link component={RouteLink} to={`/ket-qua/${result.id}`} sx={{ display: 'inline-block', py: 1 }}>
        {say('Xem kết quả theo Quyết định', 'Result by decision')} {result.decisionNumber}
      </Link>
    </>
  );
}

interface Standing {
  what: string;
  holder: string;
  next: string;
}

/** Where a dossier stands, in plain words. */
function standingOf(dossier: Dossier, result: PublishedResult | undefined, say: Both): Standing {
  const desk = dossier.deskLabel ?? say('Cơ quan tiếp nhận', 'The desk');
  const lacks = dossier.missing.length;
  const waitsForOpinion = dossier.opinion !== null && dossier.opinion.sentAt === null;
  switch (dossier.state) {
    case 'draft':
      return {
        what:
          lacks === 0
            ? say('Hồ sơ đã đủ thành phần bắt buộc, chưa nộp.', 'All required parts are there; not filed yet.')
            : say(`Hồ sơ còn thiếu ${lacks} thành phần bắt buộc.`, `${lacks} required parts are missing.`),
        holder: say('Chủ thể', 'The producer'),
        next:
          lacks === 0
            ? say('Kiểm tra lại rồi nộp hồ sơ', 'Look it through and file it')
            : say('Bổ sung thành phần còn thiếu rồi nộp', 'Add what is missing, then file it'),
      };
    case 'submitted':
      return waitsForOpinion
        ? {
            what: say('Hồ sơ đã nộp, đang chờ ý kiến của xã.', "Filed; waits for the commune's opinion."),
            holder: desk,
            next: say(
              'Xã cho ý kiến theo Mẫu 03 và gửi lên tỉnh',
              'The commune gives its opinion (form 03) and sends it up',
            ),
          }
        : {
            what: say('Hồ sơ đã nộp, đang được kiểm tra.', 'Filed; being checked.'),
            holder: desk,
            next: say(
              'Tiếp nhận, yêu cầu bổ sung hoặc từ chối có lý do',
              'Accepted, more asked for, or refused with a reason',
            ),
          };
    case 'supplement-asked':
      return {
        what: say('Hồ sơ cần bổ sung.', 'Something is to be mended.'),
        holder: say('Chủ thể', 'The producer'),
        next: say('Bổ sung theo yêu cầu rồi nộp lại', 'Mend what was asked for and file again'),
      };
    case 'accepted':
      if (result !== undefined)
        return {
          what: say('Đã có kết quả đánh giá được công bố.', 'The result is published.'),
          holder: say('Không ai, việc đánh giá đã xong', 'Nobody, the evaluation is over'),
          next: say('Xem kết quả và giải thích', 'Read the result and why'),
        };
      return {
        what: say('Hồ sơ đã được tiếp nhận.', 'Accepted.'),
        holder: desk,
        next: say('Hội đồng đánh giá, chấm điểm', 'The council scores it'),
      };
    case 'refused':
      return {
        what: say('Hồ sơ bị từ chối; lý do nằm ở phần quá trình.', 'Refused; the reason stands in the history.'),
        holder: say('Không ai', 'Nobody'),
        next: say('Không có bước tiếp theo', 'Nothing follows'),
      };
    default:
      return {
        what: say('Hồ sơ đã rút.', 'Withdrawn.'),
        holder: say('Không ai', 'Nobody'),
        next: say('Không có bước tiếp theo', 'Nothing follows'),
      };
  }
}

/** State, who has it, what happens next and by when; and the facts of the filing. */
export function DossierStatus({ dossier }: { dossier: Dossier }) {
  const say = useBoth();
  const { nameOf } = useProductSets();
  const may = useCan();
  const kindOf = useKindOf();
  const results = useApiQuery(
    '/api/published-results',
    { params: { query: { dossierId: dossier.id } } },
    { enabled: dossier.state === 'accepted' && may('ranking.result.read') },
  );
  const result = results.data?.items[0];
  const standing = standingOf(dossier, result, say);
  const left = dossier.opinion?.workingDaysLeft;
  return (
    <Paper variant="outlined" sx={{ p: { xs: 2, md: 3 } }}>
      <Typography variant="h2" sx={{ mb: 1.5 }}>
        {standing.what}
      </Typography>
      <FactList
        facts={[
          [say('Ai đang giữ', 'Who has it'), standing.holder],
          [say('Việc tiếp theo', 'Next'), standing.next],
          ...(result === undefined
            ? []
            : [[say('Kết quả', 'Result'), <ResultLink key="result" result={result} />] as const]),
          [
            say('Hạn', 'Last day'),
            <span key="due">
              <DueDay value={dossier.dueOn} />{' '}
              {left !== null && left !== undefined && (
                <DaysLeft workingDaysLeft={left} overdue={left < 0} dueOn={dossier.dueOn} />
              )}
            </span>,
          ],
          [say('Số biên nhận', 'Receipt'), dossier.receiptNo ?? say('Có khi nộp hồ sơ', 'Comes with the filing')],
          [say('Ngày nộp', 'Filed on'), <DateText key="filed" value={dossier.filedOn} />],
          [say('Loại hồ sơ', 'Kind'), kindOf(dossier.kind)],
          ...(dossier.filedLate
            ? [
                [
                  say('Kỳ nộp', 'Window'),
                  say('Nộp muộn, sau kỳ nộp của giấy chứng nhận', 'Late, after the window of its certificate'),
                ] as const,
              ]
            : []),
          [say('Bộ sản phẩm', 'Product set'), `${dossier.sheetNo}. ${nameOf(dossier.sheetNo)}`],
          [say('Bộ tiêu chí', 'Rulebook'), dossier.procedureName],
          ...(dossier.versionNo > 1
            ? [[say('Bản nộp', 'Version'), `${say('Bản thứ', 'No.')} ${dossier.versionNo}`] as const]
            : []),
        ]}
      />
    </Paper>
  );
}
