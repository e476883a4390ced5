import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { api } from '../../api/client';
import { useCommand } from '../../api/hooks';
import { useCan } from '../../app/session';
import { FormDialog } from '../../components/form-dialog';
import { PageSection } from '../../components/page-section';
import { RouteLink } from '../../components/route-link';
import { dayText } from '../../lib/dates';
import { useSay } from '../../texts/language';
import { REINSTATEMENT_GROUNDS, SUSPENSION_GROUNDS } from './texts';
import type { Inspection } from './visit-draft';

const WORDS = {
  suspension: { title: 'Đề nghị tạm dừng', grounds: SUSPENSION_GROUNDS },
  reinstatement: { title: 'Đề nghị khôi phục', grounds: REINSTATEMENT_GROUNDS },
} as const;
type Kind = keyof typeof WORDS;

/** What follows from the record: proposals to suspend or to reinstate, and the way to a withdrawal. */
export function Proposals({ inspection, reload }: { inspection: Inspection; reload: () => void }) {
  const say = useSay();
  const may = useCan();
  const [kind, setKind] = useState<Kind | undefined>();
  const manages = may('inspection.inspection.manage') && inspection.record !== null;
  if (!manages && inspection.proposals.length === 0) return null;
  const suspended = inspection.certificate.state === 'suspended';
  const inForce = ['valid', 'expiring', 'held', 'extended'].includes(inspection.certificate.state);
  return (
    <PageSection title="Xử lý tiếp" text="Đề nghị trở thành dự thảo quyết định; người khác phê duyệt.">
      {inspection.proposals.map((proposal) => (
        <Typography key={proposal.id}>
          {say(
            '{0} ngày {1}: {2}',
            say(WORDS[proposal.kind].title),
            dayText(proposal.proposedAt),
            proposal.explanation,
          )}{' '}
          <Button component={RouteLink} to={`/quyet-dinh-hieu-luc/${proposal.statusDecisionId}`}>
            {say('Mở quyết định')}
          </Button>
        </Typography>
      ))}
      {manages && (
        <Stack direction="row" sx={{ flexWrap: 'wrap', gap: 1, mt: 1 }}>
          {inForce && (
            <Button variant="outlined" color="error" onClick={() => setKind('suspension')}>
              {say('Đề nghị tạm dừng')}
            </Button>
          )}
          {may('inspection.withdrawal.manage') && (inForce || suspended) && (
            <Button
              component={RouteLink}
              to={`/thu-hoi/moi?kiem-tra=${inspection.id}`}
              variant="outlined"
              color="error"
            >
              {say('Lập vụ thu hồi')}
            </Button>
          )}
          {suspended && (
            <Button variant="outlined" onClick={() => setKind('reinstatement')}>
              {say('Đề nghị khôi phục')}
            </Button>
          )}
        </Stack>
      )}
      {kind && (
        <ProposalDialog
          inspection={inspection}
          kind={kind}
          onClose={() => {
            setKind(undefined);
            reload();
          }}
        />
      )}
    </PageSection>
  );
}

function ProposalDialog({ inspection, kind, onClose }: { inspection: Inspection; kind: Kind; onClose: () => void }) {
  const say = useSay();
  const { id, version } = inspection;
  const { title, grounds } = WORDS[kind];
  const [ground, setGround] = useState(grounds[0]?.value ?? '');
  const [explanation, setExplanation] = useState('');
  const propose = useCommand({
    run: (input: { ground: string; explanation: string }, attempt) =>
      api.POST('/api/inspections/{id}/proposals', {
        params: { path: { id } },
        headers: attempt.headers({ version }),
        body: { kind, ground: input.ground as 'inspection', explanation: input.explanation },
      }),
    invalidates: ['/api/inspections', '/api/status-decisions'],
    onDone: onClose,
  });
  return (
    <FormDialog
      title={title}
      text="Người có thẩm quyền quyết định; chủ thể được báo khi quyết định được công bố."
      submitLabel={title}
      pending={propose.pending}
      problem={propose.problem}
      onSubmit={() => propose.run({ ground, explanation })}
      onClose={onClose}
    >
      <TextField
        select
        fullWidth
        label={say('Căn cứ')}
        value={ground}
        onChange={(event) => setGround(event.target.value)}
        sx={{ mt: 1 }}
      >
        {grounds.map((each) => (
          <MenuItem key={each.value} value={each.value}>
            {say(each.label)}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        label={say('Giải thích')}
        fullWidth
        multiline
        minRows={3}
        value={explanation}
        onChange={(event) => setExplanation(event.target.value)}
        sx={{ mt: 2 }}
        slotProps={{ htmlInput: { maxLength: 2000 } }}
      />
    </FormDialog>
  );
}
