import ExpandMore from '@mui/icons-material/ExpandMore';
import Accordion from '@mui/material/Accordion';
import AccordionDetails from '@mui/material/AccordionDetails';
import AccordionSummary from '@mui/material/AccordionSummary';
import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useApiQuery } from '../../api/hooks';
import { EmptyState } from '../../components/empty-state';
import { ErrorState } from '../../components/error-state';
import { LoadingList } from '../../components/loading';
import { SearchBox } from '../../components/search-box';
import { hasWords } from '../../lib/fold';
import { useSay } from '../../texts/language';
import { Said } from '../../components/said';

/** Every message of the programme with a preview. */
export function Templates() {
  const say = useSay();
  const [typed, setTyped] = useState('');
  const { data, error, refetch } = useApiQuery('/api/notification-templates');
  if (data === undefined)
    return error ? <ErrorState problem={error} onRetry={() => void refetch()} /> : <LoadingList rows={4} />;
  if (data.items.length === 0) return <EmptyState title="Chưa có mẫu" text="Mẫu thư đi cùng chương trình." />;
  const found = data.items.filter(({ label, preview }) =>
    hasWords([label, say(label), preview.subject, preview.body].join(' '), typed),
  );
  return (
    <Stack spacing={2}>
      <Box role="search">
        <SearchBox value={typed} onChange={setTyped} label={say('Tìm trong mẫu thư')} />
      </Box>
      <Typography role="status" sx={{ color: 'text.secondary' }}>
        {say('{0} trong {1} mẫu', found.length, data.items.length)}
      </Typography>
      <div>
        {found.map((template) => (
          <Accordion
            key={template.key}
            variant="outlined"
            disableGutters
            slotProps={{ transition: { unmountOnExit: true } }}
          >
            <AccordionSummary expandIcon={<ExpandMore />}>
              <Said text={template.label} />
            </AccordionSummary>
            <AccordionDetails>
              <Typography sx={{ fontWeight: 600 }}>
                <span lang="vi">{template.preview.subject}</span>
              </Typography>
              <Typography sx={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
                <span lang="vi">{template.preview.body}</span>
              </Typography>
              <Typography variant="body2" sx={{ mt: 1.5, color: 'text.secondary', overflowWrap: 'anywhere' }}>
                {say('Mẫu: “{0}”', template.text.subject)}
              </Typography>
            </AccordionDetails>
          </Accordion>
        ))}
      </div>
    </Stack>
  );
}
