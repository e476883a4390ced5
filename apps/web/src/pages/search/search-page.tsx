import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useApiQuery, type Answer } from '../../api/hooks';
import { EmptyState } from '../../components/empty-state';
import { ErrorState } from '../../components/error-state';
import { LoadingList } from '../../components/loading';
import { Page } from '../../components/page';
import { PageSection } from '../../components/page-section';
import { RouteLink } from '../../components/route-link';
import { SearchBox } from '../../components/search-box';
import { useUrlFilters } from '../../components/use-url-filters';
import { useSay } from '../../texts/language';
import { Said } from '../../components/said';

/** Everything that this person may see, found by a few letters, with or without accents. */
export function SearchPage() {
  const say = useSay();
  const { values, set } = useUrlFilters(['q']);
  const q = values.q ?? '';
  return (
    <Page title="Tìm kiếm" subtitle="Tên sản phẩm, chủ thể, mã, số giấy, số tiếp nhận; gõ không dấu cũng được.">
      <Stack spacing={3}>
        <Box role="search" sx={{ display: 'flex' }}>
          <SearchBox value={q} onChange={(text) => set({ q: text })} label={say('Tìm trong mọi mục')} />
        </Box>
        {q.length >= 2 ? <Found q={q} /> : <Typography>{say('Hãy gõ ít nhất hai ký tự.')}</Typography>}
      </Stack>
    </Page>
  );
}

function Found({ q }: { q: string }) {
  const { data, error, refetch } = useApiQuery('/api/search', { params: { query: { q } } });
  if (data === undefined)
    return error ? <ErrorState problem={error} onRetry={() => void refetch()} /> : <LoadingList />;
  if (data.groups.length === 0)
    return <EmptyState title="Không tìm thấy gì" text="Hãy thử ít chữ hơn, hoặc tìm theo mã hay số giấy." />;
  return data.groups.map((group) => <Group key={group.title} group={group} />);
}

function Group({ group }: { group: Answer<'/api/search'>['groups'][number] }) {
  const say = useSay();
  return (
    <PageSection title={group.title}>
      <Stack component="ul" sx={{ listStyle: 'none', m: 0, p: 0, gap: 1 }}>
        {group.items.map((item) => (
          <Box
            key={item.to + item.subtitle}
            component="li"
            sx={{ bgcolor: 'background.paper', border: 1, borderColor: 'divider', borderRadius: 1, p: 1.5 }}
          >
            <Link component={RouteLink} to={item.to} sx={{ fontWeight: 600 }}>
              {item.title}
            </Link>
            <Typography variant="body2" sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
              <Said text={item.subtitle} />
            </Typography>
          </Box>
        ))}
      </Stack>
      {group.hasMore && (
        <Button component={RouteLink} to={group.all} sx={{ mt: 1 }}>
          {say('Xem tất cả trong {0}', group.title)}
        </Button>
      )}
    </PageSection>
  );
}
