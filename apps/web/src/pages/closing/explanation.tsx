import Typography from '@mui/material/Typography';
import { Quoted } from '../../components/quoted';
import { useSay } from '../../texts/language';
import { hundredthsText } from '../ranking/texts';

/** What the API keeps with a result, see the criteria module. */
export interface Explanation {
  nextStar: number | null;
  lacksHundredths: number;
  gates: readonly { key: string; title: string; has: string | null; needs: string }[];
  cheapest: readonly { key: string; title: string; extraPoints: number; to: string }[];
}

const SHOWN_POINTS = 6;

/** What blocks the next star and where the next points are the cheapest, in words. */
export function ExplanationText({ explanation }: { explanation: Explanation }) {
  const say = useSay();
  const { nextStar, lacksHundredths, gates, cheapest } = explanation;
  if (nextStar === null) return <Typography>{say('Sản phẩm đạt hạng cao nhất theo điểm.')}</Typography>;
  return (
    <div>
      <Typography>
        <b>{say('Để đạt {0} sao:', nextStar)}</b>{' '}
        {lacksHundredths > 0
          ? say('còn thiếu {0} điểm trung bình.', hundredthsText(lacksHundredths))
          : say('điểm trung bình đã đủ.')}
      </Typography>
      {gates.length > 0 && (
        <>
          <Typography sx={{ mt: 1 }}>{say('Yêu cầu tối thiểu chưa đạt:')}</Typography>
          <ul style={{ margin: 0 }}>
            {gates.map((gate) => (
              <li key={gate.key}>
                <Quoted
                  text={say(
                    '{0} {1}: cần “{2}”; hiện {3}.',
                    gate.key,
                    gate.title,
                    gate.needs,
                    gate.has === null ? say('chưa có') : say('là “{0}”', gate.has),
                  )}
                  of={[gate.title, gate.needs, gate.has]}
                />
              </li>
            ))}
          </ul>
        </>
      )}
      {cheapest.length > 0 && (
        <>
          <Typography sx={{ mt: 1 }}>{say('Những điểm dễ thêm nhất:')}</Typography>
          <ul style={{ margin: 0 }}>
            {cheapest.slice(0, SHOWN_POINTS).map((point) => (
              <li key={point.key}>
                <Quoted
                  text={say('{0} {1}: đạt “{2}” thêm {3} điểm.', point.key, point.title, point.to, point.extraPoints)}
                  of={[point.title, point.to]}
                />
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
