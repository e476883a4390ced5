import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import { Said } from '../../components/said';
import { dayText } from '../../lib/dates';
import type { Dossier } from './dossier-page';
import { useBoth } from '../../texts/language';

/** What is to be mended and until when, while it is asked for. */
export function SupplementAlert({ dossier }: { dossier: Dossier }) {
  const say = useBoth();
  const asked = dossier.supplements.findLast(({ answeredAt }) => answeredAt === null);
  if (dossier.state !== 'supplement-asked' || asked === undefined) return null;
  const titleOf = (code: string) => dossier.checklist.find((item) => item.code === code)?.title ?? code;
  return (
    <Alert severity="warning">
      <AlertTitle>
        {say('Cần bổ sung, chậm nhất hết ngày', 'To be mended, by the end of')} {dayText(asked.dueOn)}
      </AlertTitle>
      {asked.reason}
      <ul style={{ margin: '8px 0 0', paddingInlineStart: 20 }}>
        {asked.items.map(({ code, note }) => (
          <li key={code}>
            <b>
              <Said text={titleOf(code)} />:
            </b>{' '}
            {note}
          </li>
        ))}
      </ul>
    </Alert>
  );
}
