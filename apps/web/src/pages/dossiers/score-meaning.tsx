import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { StarsText } from '../../components/stars-text';
import type { Dossier } from './dossier-page';

type Score = NonNullable<Dossier['selfScore']>;

/** What a self-score comes to: total, band, star, what blocks the next star, the cheapest next points. */
export function ScoreMeaning({ score }: { score: Score }) {
  const { explanation } = score;
  return (
    <Stack spacing={1.5}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 3, rowGap: 0.5, alignItems: 'center' }}>
        <Typography>
          Tổng điểm: <b>{score.total} điểm</b>
        </Typography>
        <Typography>
          Mức theo điểm: <b>{score.band} sao</b>
        </Typography>
        <Typography component="div" sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
          Sao dự kiến: <StarsText value={score.star} withWords />
        </Typography>
      </Box>
      {score.unanswered.length > 0 && (
        <Typography>Còn {score.unanswered.length} tiêu chí chưa chọn, đang tính 0 điểm.</Typography>
      )}
      {explanation.nextStar !== null && explanation.gates.length > 0 && (
        <div>
          <Typography sx={{ fontWeight: 600 }}>Để đạt {explanation.nextStar} sao còn vướng:</Typography>
          <ul style={{ margin: '4px 0 0', paddingInlineStart: 20 }}>
            {explanation.gates.map((gate) => (
              <li key={gate.key}>
                {gate.key} {gate.title}: cần “{gate.needs}”, đang là {gate.has === null ? 'chưa chọn' : `“${gate.has}”`}
                .
              </li>
            ))}
          </ul>
        </div>
      )}
      {explanation.nextStar !== null && explanation.cheapest.length > 0 && (
        <div>
          <Typography sx={{ fontWeight: 600 }}>Điểm dễ tăng nhất:</Typography>
          <ul style={{ margin: '4px 0 0', paddingInlineStart: 20 }}>
            {explanation.cheapest.slice(0, 5).map((next) => (
              <li key={next.key}>
                {next.key} {next.title}: thêm {next.extraPoints} điểm nếu “{next.to}”.
              </li>
            ))}
          </ul>
        </div>
      )}
    </Stack>
  );
}
