import Box from '@mui/material/Box';
import FormControlLabel from '@mui/material/FormControlLabel';
import Switch from '@mui/material/Switch';
import { SearchBox } from '../../components/search-box';
import { useSay } from '../../texts/language';
import type { AgendaView } from './agenda-view';

interface AgendaFilterProps {
  view: AgendaView;
  onView: (view: AgendaView) => void;
}

/** Looks through a long order of the day. */
export function AgendaFilter({ view, onView }: AgendaFilterProps) {
  const say = useSay();
  return (
    <Box
      role="search"
      sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, rowGap: 1, alignItems: 'center', mb: 1.5 }}
    >
      <SearchBox
        value={view.words}
        onChange={(words) => onView({ ...view, words })}
        label="Tìm trong chương trình: sản phẩm, chủ thể"
      />
      <FormControlLabel
        control={<Switch checked={view.done} onChange={(_event, done) => onView({ ...view, done })} />}
        label={say('Cả sản phẩm đã xong')}
      />
    </Box>
  );
}
