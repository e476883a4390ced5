import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { Quoted } from '../../components/quoted';
import { StarsText } from '../../components/stars-text';
import { useLanguage } from '../../texts/language';
import type { Dossier } from './dossier-page';
import { reviewTexts } from './review-texts';

type Score = NonNullable<Dossier['selfScore']>;

/** What a self-score comes to: total, band, star, what blocks the next star, the cheapest next points. */
export function ScoreMeaning({ score }: { score: Score }) {
  const t = reviewTexts[useLanguage().language];
  const { explanation } = score;
  return (
    <Stack spacing={1.5}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 3, rowGap: 0.5, alignItems: 'center' }}>
        <Typography>
          {t.total} <b>{t.points(score.total)}</b>
        </Typography>
        <Typography>
          {t.band} <b>{t.stars(score.band)}</b>
        </Typography>
        <Typography component="div" sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
          {t.star} <StarsText value={score.star} withWords />
        </Typography>
      </Box>
      {score.unanswered.length > 0 && <Typography>{t.unanswered(score.unanswered.length)}</Typography>}
      {explanation.nextStar !== null && explanation.gates.length > 0 && (
        <div>
          <Typography sx={{ fontWeight: 600 }}>{t.blocks(explanation.nextStar)}</Typography>
          <ul style={{ margin: '4px 0 0', paddingInlineStart: 20 }}>
            {explanation.gates.map((gate) => (
              <li key={gate.key}>
                {gate.key} <Quoted text={gate.title} />:{' '}
                <Quoted text={t.gate(gate.needs, gate.has)} of={[gate.needs, gate.has]} />
              </li>
            ))}
          </ul>
        </div>
      )}
      {explanation.nextStar !== null && explanation.cheapest.length > 0 && (
        <div>
          <Typography sx={{ fontWeight: 600 }}>{t.easiest}</Typography>
          <ul style={{ margin: '4px 0 0', paddingInlineStart: 20 }}>
            {explanation.cheapest.slice(0, 5).map((next) => (
              <li key={next.key}>
                {next.key} <Quoted text={next.title} />:{' '}
                <Quoted text={t.more(next.extraPoints, next.to)} of={next.to} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </Stack>
  );
}
