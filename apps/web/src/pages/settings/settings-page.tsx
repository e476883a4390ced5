import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useApiQuery, type Answer } from '../../api/hooks';
import { useCan } from '../../app/session';
import type { Tone } from '../../app/tones';
import { EmptyState } from '../../components/empty-state';
import { ErrorState } from '../../components/error-state';
import { FilterSelect } from '../../components/filter-select';
import { LoadingPage } from '../../components/loading';
import { Page } from '../../components/page';
import { PageSection } from '../../components/page-section';
import { RouteLink } from '../../components/route-link';
import { SearchBox } from '../../components/search-box';
import { ToneChip } from '../../components/tone-chip';
import { useUrlFilters } from '../../components/use-url-filters';
import { dayText } from '../../lib/dates';
import { hasWords } from '../../lib/fold';
import { Said } from '../../components/said';
import { inVietnamese, useSay, useTexts, type Say } from '../../texts/language';
import { SettingDialog } from './setting-dialog';

export type Setting = Answer<'/api/settings'>['items'][number];

const BASES: Readonly<Record<string, { label: string; tone: Tone }>> = {
  law: { label: 'Theo quyết định', tone: 'neutral' },
  practice: { label: 'Theo thực tế các tỉnh', tone: 'waiting' },
  open: { label: 'Văn phòng cần xác nhận', tone: 'attention' },
};
const CONFIRMED = { label: 'Văn phòng đã xác nhận', tone: 'good' } as const;

/** A value as people read it. */
export function valueText(
  setting: Pick<Setting, 'kind' | 'options' | 'unit'>,
  value: string,
  say: Say = inVietnamese,
): string {
  if (setting.kind === 'choice') return say(setting.options.find((option) => option.value === value)?.label ?? value);
  const shown = setting.kind === 'whole-number' ? Number(value).toLocaleString('vi-VN') : say(value);
  return setting.unit === null ? shown : `${shown} ${say(setting.unit)}`;
}

/** All settings by group, each with where it comes from; long, so it is searched in place. */
export function SettingsPage() {
  const say = useSay();
  const filters = useUrlFilters(['tim', 'can-cu']);
  const { data, error, refetch } = useApiQuery('/api/settings', {});
  const [editing, setEditing] = useState<Setting>();
  if (data === undefined)
    return error ? <ErrorState problem={error} onRetry={() => void refetch()} /> : <LoadingPage />;
  const open = data.items.filter(isOpen).length;
  return (
    <Page
      title="Thiết lập"
      subtitle="Thời hạn, ngưỡng và mức mà văn phòng đặt cho tỉnh. Mọi thay đổi được lưu cùng người sửa và lý do."
      actions={<Others />}
    >
      <Stack spacing={4}>
        {open > 0 && (
          <Alert severity="warning">
            {say(
              '{0} thiết lập chưa tìm thấy văn bản quy định; đang dùng giá trị mặc định cho đến khi văn phòng xác nhận.',
              open,
            )}
          </Alert>
        )}
        <Narrow filters={filters} open={open} />
        <Groups found={data.items.filter(fits(filters.values, say))} clear={filters.clear} onEdit={setEditing} />
      </Stack>
      {editing && <SettingDialog setting={editing} onClose={() => setEditing(undefined)} />}
    </Page>
  );
}

const isOpen = (item: Setting): boolean => item.basis === 'open' && !item.isConfirmed;

const fits =
  ({ tim = '', 'can-cu': basis }: Partial<Record<'tim' | 'can-cu', string>>, say: Say) =>
  (item: Setting): boolean =>
    (basis === undefined || isOpen(item)) &&
    hasWords(
      [item.label, item.group, item.source]
        .flatMap((text) => [text, say(text)])
        .concat(valueText(item, item.value, say))
        .join(' '),
      tim,
    );

/** Other things that the office keeps. */
function Others() {
  const say = useSay();
  const may = useCan();
  return (
    <>
      <Button component={RouteLink} to="/thiet-lap/ngay-nghi" variant="outlined">
        {say('Ngày nghỉ')}
      </Button>
      {may('certificates.place.manage') && (
        <Button component={RouteLink} to="/thiet-lap/vi-tri" variant="outlined">
          {say('Vị trí trên bản đồ')}
        </Button>
      )}
    </>
  );
}

type Filters = ReturnType<typeof useUrlFilters<'tim' | 'can-cu'>>;

function Narrow({ filters: { values, set }, open }: { filters: Filters; open: number }) {
  const say = useSay();
  return (
    <Box role="search" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5 }}>
      <SearchBox
        value={values.tim ?? ''}
        onChange={(tim) => set({ tim })}
        label={say('Tìm thiết lập, giá trị, văn bản')}
      />
      <FilterSelect
        label={say('Căn cứ')}
        value={values['can-cu']}
        options={[{ value: 'cho', label: say('Văn phòng cần xác nhận ({0})', open) }]}
        onChange={(basis) => set({ 'can-cu': basis })}
      />
    </Box>
  );
}

interface GroupsProps {
  found: readonly Setting[];
  clear: () => void;
  onEdit: (setting: Setting) => void;
}

function Groups({ found, clear, onEdit }: GroupsProps) {
  const t = useTexts();
  if (found.length === 0)
    return (
      <EmptyState
        title={t.list.nothing}
        text={t.list.nothingText}
        action={
          <Button variant="outlined" onClick={clear}>
            {t.list.clearFilters}
          </Button>
        }
      />
    );
  return [...new Set(found.map((item) => item.group))].map((group) => (
    <PageSection key={group} title={group}>
      <Stack component="ul" sx={{ listStyle: 'none', m: 0, p: 0, gap: 1.5 }}>
        {found
          .filter((item) => item.group === group)
          .map((item) => (
            <SettingCard key={item.key} setting={item} onEdit={() => onEdit(item)} />
          ))}
      </Stack>
    </PageSection>
  ));
}

function SettingCard({ setting, onEdit }: { setting: Setting; onEdit: () => void }) {
  const say = useSay();
  const basis = setting.isConfirmed ? CONFIRMED : (BASES[setting.basis] ?? CONFIRMED);
  const isDefault = setting.value === setting.default;
  return (
    <Box
      component="li"
      sx={{
        ...{ bgcolor: 'background.paper', border: 1, borderColor: 'divider', borderRadius: 1, p: 2, gap: 1.5 },
        ...{ display: 'grid', gridTemplateColumns: { xs: '1fr', md: '1fr auto' }, alignItems: 'start' },
      }}
    >
      <Box sx={{ minWidth: 0 }}>
        <Typography sx={{ fontWeight: 600 }}>
          <Said text={setting.label} />
        </Typography>
        <Typography sx={{ fontSize: '1.25rem', my: 0.5, overflowWrap: 'anywhere' }}>
          {valueText(setting, setting.value, say)}
        </Typography>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          <Said text={setting.source} />.
          {isDefault ? '' : ` ${say('Mặc định: {0}.', valueText(setting, setting.default, say))}`}
        </Typography>
        {setting.changedAt !== null && (
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {say('{0} lưu ngày {1}', setting.changedBy ?? say('Hệ thống'), dayText(setting.changedAt))}
            {setting.note === null ? '' : `: ${setting.note}`}
          </Typography>
        )}
      </Box>
      <Stack direction="row" sx={{ gap: 1.5, alignItems: 'center', flexWrap: 'wrap' }}>
        <ToneChip tone={basis.tone} label={basis.label} />
        <Button variant="outlined" onClick={onEdit} aria-label={say('Sửa: {0}', say(setting.label))}>
          {say('Sửa')}
        </Button>
      </Stack>
    </Box>
  );
}
