import Autocomplete from '@mui/material/Autocomplete';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useApiQuery } from '../../api/hooks';
import { vi } from '../../texts/vi';
import { useSay, useTexts } from '../../texts/language';

/** Somebody of a team while it is put together. */
export interface TeamChoice {
  readonly userId: string;
  readonly name: string;
  readonly agency: string;
}

interface TeamFieldsProps {
  team: readonly TeamChoice[];
  onChange: (team: readonly TeamChoice[]) => void;
}

/** Puts a team together: the first is the leader. */
export function TeamFields({ team, onChange }: TeamFieldsProps) {
  const say = useSay();
  const t = useTexts();
  const { data } = useApiQuery('/api/inspections/candidates');
  const free = (data?.items ?? []).filter(({ userId }) => !team.some((one) => one.userId === userId));
  const set = (at: number, part: Partial<TeamChoice>) =>
    onChange(team.map((one, index) => (index === at ? { ...one, ...part } : one)));
  return (
    <Stack spacing={1.5}>
      <Autocomplete
        value={null}
        options={free}
        blurOnSelect
        clearOnBlur
        noOptionsText={say('Không còn người nào')}
        getOptionLabel={(person) => person.displayName}
        getOptionKey={(person) => person.userId}
        renderOption={({ key, ...option }, person) => (
          <li key={key} {...option}>
            {person.displayName} · {t.roles[person.role] ?? person.role}
          </li>
        )}
        onChange={(_event, person) =>
          person &&
          onChange([
            ...team,
            {
              userId: person.userId,
              name: person.displayName,
              agency: person.role === 'inspector' ? '' : (vi.roles[person.role] ?? ''), // stands in Vietnamese papers
            },
          ])
        }
        renderInput={(params) => (
          <TextField
            {...params}
            label={say('Thêm người vào đoàn')}
            helperText={say('Người đầu tiên là trưởng đoàn.')}
          />
        )}
      />
      {team.map((one, index) => (
        <Paper key={one.userId} variant="outlined" sx={{ p: 2 }}>
          <Stack direction="row" sx={{ justifyContent: 'space-between', alignItems: 'center', mb: 1 }}>
            <Typography sx={{ fontWeight: 600 }}>
              {index === 0 ? say('{0} (trưởng đoàn)', one.name) : one.name}
            </Typography>
            <Button
              color="error"
              onClick={() => onChange(team.filter((_each, at) => at !== index))}
              aria-label={say('Bỏ {0}', one.name)}
            >
              {say('Bỏ')}
            </Button>
          </Stack>
          <TextField
            label={say('Đơn vị của {0}', one.name)}
            value={one.agency}
            onChange={(event) => set(index, { agency: event.target.value })}
            fullWidth
            slotProps={{ htmlInput: { maxLength: 200 } }}
          />
        </Paper>
      ))}
    </Stack>
  );
}

/** The team as the API takes it. */
export const membersOf = (team: readonly TeamChoice[]) =>
  team.map(({ userId, agency }, index) => ({
    userId,
    agency: agency.trim(),
    seat: index === 0 ? ('leader' as const) : ('member' as const),
  }));

/** Why the team cannot be used yet, to be said. */
export const teamFault = (team: readonly TeamChoice[]): string | undefined => {
  if (team.length === 0) return 'chưa có ai trong đoàn';
  return team.some(({ agency }) => agency.trim() === '') ? 'có người chưa ghi đơn vị' : undefined;
};
