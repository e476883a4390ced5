import { pointsText } from '../lib/points';
import { useTexts } from '../texts/language';

interface PointsTextProps {
  /** Points as the server computed and cut them; never rounded here. */
  value: string | number | null | undefined;
  outOf?: number;
}

/** Points with a decimal comma: 69,99 điểm. */
export function PointsText({ value, outOf }: PointsTextProps) {
  const t = useTexts();
  if (value === null || value === undefined) return <span>{t.notAnswered}</span>;
  return (
    <span style={{ whiteSpace: 'nowrap' }}>
      {pointsText(value)}
      {outOf !== undefined && `/${outOf}`} {t.points}
    </span>
  );
}
