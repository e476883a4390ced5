import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useParams } from '@tanstack/react-router';
import { LawNote, Quoted } from '../../components/quoted';
import { useApiQuery } from '../../api/hooks';
import { ErrorState } from '../../components/error-state';
import { FactList } from '../../components/fact-list';
import { LoadingPage } from '../../components/loading';
import { Page } from '../../components/page';
import { ToneChip } from '../../components/tone-chip';
import { CriterionNotes } from '../scoring/criterion-notes';
import { useSay } from '../../texts/language';
import { GapsAlert, type Sheet } from '../scoring/gaps-alert';

type Part = Sheet['parts'][number];

/** A score sheet to read: every criterion with its options and marks. */
export function RulebookSheetPage() {
  const say = useSay();
  const { id = '', no = '' }: { id?: string; no?: string } = useParams({ strict: false });
  const { data, error, refetch } = useApiQuery('/api/rulebooks/{id}/sheets/{no}', {
    params: { path: { id, no: Number(no) } },
  });
  if (data === undefined)
    return error ? <ErrorState problem={error} onRetry={() => void refetch()} /> : <LoadingPage />;
  return (
    <Page
      title={say('Phiếu {0}. {1}', data.no, say(data.name))}
      subtitle={[data.group, data.subgroup].filter(Boolean).join(' · ')}
      breadcrumbs={[{ label: 'Bộ tiêu chí', to: `/bo-tieu-chi?bo=${id}` }]}
    >
      <Stack spacing={3}>
        <LawNote />
        <GapsAlert sheet={data} />
        <FactList
          facts={[
            [say('Cơ quan quản lý'), data.managingAgency || say('Chưa ghi')],
            [say('Mẫu sản phẩm'), data.samples === 0 ? say('Không cần') : say('{0} mẫu', data.samples)],
          ]}
        />
        {data.parts.map((part) => (
          <PartView key={part.code} part={part} />
        ))}
      </Stack>
    </Page>
  );
}

function PartView({ part }: { part: Part }) {
  const say = useSay();
  return (
    <section aria-labelledby={`phan-${part.code}`}>
      <Typography variant="h2" id={`phan-${part.code}`} sx={{ mb: 1.5 }}>
        <Quoted text={say('Phần {0}: {1} ({2} điểm)', part.code, part.title, part.max)} of={part.title} />
      </Typography>
      <Stack spacing={2.5}>
        {part.groups.map((group) => (
          <div key={group.code}>
            <Typography variant="h3" sx={{ mb: 1 }}>
              <Quoted text={say('{0}. {1} ({2} điểm)', group.code, group.title, group.max)} of={group.title} />
            </Typography>
            <Stack spacing={1}>
              {group.criteria.map((criterion) => (
                <CriterionView key={criterion.code} part={part.code} criterion={criterion} />
              ))}
            </Stack>
          </div>
        ))}
      </Stack>
    </section>
  );
}

function CriterionView({ part, criterion }: { part: string; criterion: Part['groups'][number]['criteria'][number] }) {
  const say = useSay();
  return (
    <Paper variant="outlined" sx={{ p: 2 }}>
      <Typography variant="h4" component="h4">
        <Quoted
          text={say('{0}.{1} {2} (tối đa {3} điểm)', part, criterion.code, criterion.title, criterion.max)}
          of={criterion.title}
        />
      </Typography>
      {criterion.choiceGroup !== undefined && (
        <Typography variant="body2">
          {say('Một trong các trường hợp của mục {0}: chỉ chấm một.', criterion.choiceGroup)}
        </Typography>
      )}
      <CriterionNotes criterion={criterion} />
      <Box component="ul" sx={{ listStyle: 'none', m: 0, mt: 1, p: 0, display: 'grid', gap: 0.75 }}>
        {criterion.options.map((option, index) => (
          <Box
            key={index}
            component="li"
            sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1.5, rowGap: 0.5, alignItems: 'center' }}
          >
            <Box component="b" sx={{ width: 64, flexShrink: 0, textAlign: 'right' }}>
              {say('{0} điểm', option.points)}
            </Box>
            <Box component="span" sx={{ flex: '1 1 220px' }}>
              <Quoted text={option.label} />
            </Box>
            {option.minStar !== undefined && (
              <ToneChip tone="public" label={say('Tối thiểu cho {0} sao', option.minStar)} />
            )}
          </Box>
        ))}
      </Box>
    </Paper>
  );
}
