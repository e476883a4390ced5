import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import { useApiQuery } from '../../api/hooks';
import { DateField } from '../../components/date-field';
import { EmptyState } from '../../components/empty-state';
import { ErrorState } from '../../components/error-state';
import { FilterSelect } from '../../components/filter-select';
import { LoadingPage } from '../../components/loading';
import { Page } from '../../components/page';
import { useUrlFilters } from '../../components/use-url-filters';
import { useSay } from '../../texts/language';
import { FigureView } from './figure-view';
import { IndicatorPicker } from './indicator-picker';
import { CUT_LABELS } from './texts';

const isDay = (text: string | undefined): text is string => text !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(text);

/** Every figure of the programme, each with its definition, its parts and the records behind it. */
export function FiguresPage() {
  const say = useSay();
  const { data, error, refetch } = useApiQuery('/api/indicators', {});
  const { values, set } = useUrlFilters(['chi-so', 'tu', 'den', 'dot', 'tach', 'dong']);
  const rounds = useApiQuery('/api/rounds', {});
  if (data === undefined)
    return error ? <ErrorState problem={error} onRetry={() => void refetch()} /> : <LoadingPage />;
  const chosen = data.items.find(({ key }) => key === values['chi-so']) ?? data.items[0];
  if (!chosen)
    return (
      <Page title="Số liệu">
        <EmptyState title="Không có số liệu nào để xem" text="Vai trò của bạn chưa được xem chỉ số nào." />
      </Page>
    );
  const cut = values.tach !== undefined && chosen.cuts.includes(values.tach as 'unit') ? values.tach : undefined;
  const day = (name: 'tu' | 'den', label: string) => (
    <Box sx={{ flex: { xs: '1 1 130px', sm: '0 1 170px' }, minWidth: 0 }}>
      <DateField
        label={label}
        helperText=""
        value={values[name] ?? ''}
        onChange={(text) => set({ [name]: text, dong: undefined })}
      />
    </Box>
  );
  const query = {
    ...(isDay(values.tu) ? { from: values.tu } : {}),
    ...(isDay(values.den) ? { to: values.den } : {}),
    ...(values.dot === undefined ? {} : { roundId: values.dot }),
  };
  return (
    <Page title="Số liệu" subtitle="Mỗi con số được đếm từ hồ sơ; bấm vào số để xem các hồ sơ đứng sau.">
      <Stack spacing={3}>
        <Box role="search" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'flex-start' }}>
          <IndicatorPicker
            indicators={data.items}
            value={chosen}
            onChange={(key) => set({ 'chi-so': key, tach: undefined, dong: undefined })}
          />
          {day('tu', say('Từ ngày'))}
          {day('den', say('Đến ngày'))}
          {chosen.cuts.includes('round') && (
            <FilterSelect
              label="Đợt đánh giá"
              value={values.dot}
              options={(rounds.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
              onChange={(dot) => set({ dot, dong: undefined })}
            />
          )}
          <FilterSelect
            label="Tách theo"
            value={cut}
            options={chosen.cuts.map((value) => ({ value, label: CUT_LABELS[value] ?? value }))}
            onChange={(tach) => set({ tach, dong: undefined })}
          />
        </Box>
        <FigureView indicator={chosen} query={query} cut={cut} row={values.dong} onRow={(dong) => set({ dong })} />
      </Stack>
    </Page>
  );
}
