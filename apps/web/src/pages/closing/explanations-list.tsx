import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { Quoted } from '../../components/quoted';
import { useSay } from '../../texts/language';

/** So many stand open; more are folded, or the page would be all explanations. */
const FEW = 10;

interface Explained {
  memberId: string;
  memberName: string;
  /** Why, by criterion key. */
  explanations: object;
}

/** What members wrote to their ticks, criterion by criterion, where the council's rules asked for it or somebody wanted to say it. */
export function ExplanationsList(props: {
  criteria: readonly { key: string; title: string }[];
  ballots: readonly Explained[];
}) {
  const say = useSay();
  const said = props.criteria
    .map((criterion) => ({ criterion, words: wordsAt(criterion.key, props.ballots) }))
    .filter(({ words }) => words.length > 0);
  if (said.length === 0) return null;
  const count = said.reduce((sum, { words }) => sum + words.length, 0);
  return (
    <Box
      component="details"
      open={count <= FEW ? true : undefined}
      sx={{ mt: 2, '& > summary': { cursor: 'pointer', minHeight: 44, py: 1.25, fontWeight: 600 } }}
    >
      <summary>{say('Giải trình của thành viên ({0})', count)}</summary>
      {said.map(({ criterion, words }) => (
        <Box key={criterion.key} sx={{ mt: 1 }}>
          <Typography sx={{ fontWeight: 600 }}>
            {criterion.key} <Quoted text={criterion.title} />
          </Typography>
          <ul style={{ margin: 0 }}>
            {words.map(({ memberId, memberName, text }) => (
              <li key={memberId}>{`${memberName}: ${text}`}</li>
            ))}
          </ul>
        </Box>
      ))}
    </Box>
  );
}

function wordsAt(key: string, ballots: readonly Explained[]) {
  return ballots.flatMap(({ memberId, memberName, explanations }) => {
    const text: unknown = Object.entries(explanations).find(([each]) => each === key)?.[1];
    return typeof text === 'string' && text !== '' ? [{ memberId, memberName, text }] : [];
  });
}
