import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import type { ApiProblem } from '../api/problem';
import { useTexts } from '../texts/language';
import { ExportLinks, type ListSource } from './export-links';
import { EmptyState } from './empty-state';
import { ErrorState } from './error-state';
import { LoadingList } from './loading';
import { SearchBox } from './search-box';

/** Rows that are read anew stay as dark as before, so that they can be read on; a thin line above them moves, and nothing else. */
const ABOVE_ROWS = { position: 'absolute', top: -4, left: 0, right: 0, height: 3, borderRadius: 2 };

/** What `useKeysetQuery` gives. */
interface Pages<Row> {
  items: readonly Row[];
  loading: boolean;
  refreshing: boolean;
  problem: ApiProblem | undefined;
  hasMore: boolean;
  loadingMore: boolean;
  loadMore: () => void;
  retry: () => void;
  source?: ListSource;
}

interface KeysetListProps<Row> {
  pages: Pages<Row>;
  /** Draws the rows, mostly a `DataTable`. */
  children: (rows: readonly Row[]) => ReactNode;
  /** Left out = no search box. */
  search?: { value: string; onChange: (value: string) => void; label?: string };
  /** `FilterSelect`s beside the search box. */
  filters?: ReactNode;
  /** True while a search or filter narrows the list. */
  narrowed?: boolean;
  onClearFilters?: () => void;
  /** Shown when there is nothing at all: say what to do. */
  empty: ReactNode;
}

/** A list read in pages: search, filters, rows, "more", and honest states between. */
export function KeysetList<Row>({
  pages,
  children,
  search,
  filters,
  narrowed = false,
  onClearFilters,
  empty,
}: KeysetListProps<Row>) {
  const t = useTexts();
  const { items } = pages;
  const nothing = !pages.loading && pages.problem === undefined && items.length === 0;
  const clear = onClearFilters && (
    <Button variant="outlined" onClick={onClearFilters}>
      {t.list.clearFilters}
    </Button>
  );
  return (
    <Box>
      {(search || filters) && (
        <Box role="search" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, mb: 2 }}>
          {search && <SearchBox value={search.value} onChange={search.onChange} label={search.label} />}
          {filters}
        </Box>
      )}
      {pages.loading && <LoadingList />}
      {pages.problem && items.length === 0 && <ErrorState problem={pages.problem} onRetry={pages.retry} />}
      {nothing && !narrowed && empty}
      {nothing && narrowed && <EmptyState title={t.list.nothing} text={t.list.nothingText} action={clear} />}
      {items.length > 0 && (
        <Box aria-busy={pages.refreshing} sx={{ position: 'relative' }}>
          {pages.refreshing && <LinearProgress aria-hidden sx={ABOVE_ROWS} />}
          {children(items)}
        </Box>
      )}
      {items.length > 0 && (
        <Box sx={{ mt: 2, display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2 }}>
          <Typography role="status" sx={{ color: 'text.secondary' }}>
            {pages.hasMore ? t.list.shown(items.length) : t.list.all(items.length)}
          </Typography>
          {pages.hasMore && (
            <Button variant="outlined" loading={pages.loadingMore} onClick={pages.loadMore}>
              {t.list.more}
            </Button>
          )}
          {pages.source && <ExportLinks source={pages.source} />}
        </Box>
      )}
    </Box>
  );
}
