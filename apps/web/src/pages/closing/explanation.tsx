import Typography from '@mui/material/Typography';
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
  const { nextStar, lacksHundredths, gates, cheapest } = explanation;
  if (nextStar === null) return <Typography>Sản phẩm đạt hạng cao nhất theo điểm.</Typography>;
  return (
    <div>
      <Typography>
        <b>Để đạt {nextStar} sao:</b>{' '}
        {lacksHundredths > 0
          ? `còn thiếu ${hundredthsText(lacksHundredths)} điểm trung bình.`
          : 'điểm trung bình đã đủ.'}
      </Typography>
      {gates.length > 0 && (
        <>
          <Typography sx={{ mt: 1 }}>Yêu cầu tối thiểu chưa đạt:</Typography>
          <ul style={{ margin: 0 }}>
            {gates.map((gate) => (
              <li key={gate.key}>
                {gate.key} {gate.title}: cần “{gate.needs}”; hiện {gate.has === null ? 'chưa có' : `là “${gate.has}”`}.
              </li>
            ))}
          </ul>
        </>
      )}
      {cheapest.length > 0 && (
        <>
          <Typography sx={{ mt: 1 }}>Những điểm dễ thêm nhất:</Typography>
          <ul style={{ margin: 0 }}>
            {cheapest.slice(0, SHOWN_POINTS).map((point) => (
              <li key={point.key}>
                {point.key} {point.title}: đạt “{point.to}” thêm {point.extraPoints} điểm.
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
