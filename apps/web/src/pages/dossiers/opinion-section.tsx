import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { DaysLeft } from '../../components/days-left';
import { FactList } from '../../components/fact-list';
import { PageSection } from '../../components/page-section';
import { dayText } from '../../lib/dates';
import type { Dossier } from './dossier-page';
import { OpinionForm } from './opinion-form';
import { useBoth } from '../../texts/language';

/** The commune's opinion (form 03), where the procedure has one: the clock, the form, or what was said. */
export function OpinionSection({ dossier, reload }: { dossier: Dossier; reload: () => void }) {
  const say = useBoth();
  const { opinion } = dossier;
  if (opinion === null) return null;
  const left = opinion.workingDaysLeft;
  return (
    <PageSection
      title={say('Ý kiến của xã (Mẫu 03)', "The commune's opinion (form 03)")}
      text={say(
        `Nhận hồ sơ ngày ${dayText(opinion.receivedOn)}; gửi lên chậm nhất hết ngày ${dayText(opinion.dueOn)}. Không chấm điểm.`,
        `Received on ${dayText(opinion.receivedOn)}; to be sent up by the end of ${dayText(opinion.dueOn)}. No points are given.`,
      )}
      actions={left !== null && <DaysLeft workingDaysLeft={left} overdue={left < 0} dueOn={opinion.dueOn} />}
    >
      {opinion.items === null && !dossier.allowedActions.includes('send-opinion') && (
        <Typography>{say('Xã chưa gửi ý kiến.', 'The commune has not sent its opinion yet.')}</Typography>
      )}
      {dossier.allowedActions.includes('send-opinion') && <OpinionForm dossier={dossier} reload={reload} />}
      {opinion.items !== null && (
        <Paper variant="outlined" sx={{ p: 2 }}>
          <Stack spacing={2}>
            <FactList
              facts={dossier.opinionItems.map(({ code, title }) => {
                const said = opinion.items?.find((item) => item.code === code);
                return [title, said && `${said.holds ? say('Có', 'Yes') : say('Không', 'No')}: ${said.note}`] as const;
              })}
            />
            <Typography>
              {say('Công văn số', 'Letter no.')} {opinion.letterNo}
              {opinion.letterOn && ` ${say('ngày', 'of')} ${dayText(opinion.letterOn)}`}
              {opinion.sentAt && `, ${say('gửi lên ngày', 'sent up on')} ${dayText(opinion.sentAt)}`}.
            </Typography>
          </Stack>
        </Paper>
      )}
    </PageSection>
  );
}
