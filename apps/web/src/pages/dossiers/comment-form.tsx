import Autocomplete from '@mui/material/Autocomplete';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { Controller, useForm } from 'react-hook-form';
import { api } from '../../api/client';
import { useCommand, type Answer } from '../../api/hooks';
import { FormChoice } from '../../components/form/form-choice';
import { FormText } from '../../components/form/form-text';
import { useFormDraft } from '../../components/form/use-form-draft';
import { ProblemAlert } from '../../components/problem-alert';
import { fold } from '../../lib/fold';
import { useLabel, useBoth, type Label } from '../../texts/language';

type Person = Answer<'/api/dossiers/{id}/comments'>['people'][number];
interface Values {
  body: string;
  audience: string;
  mentions: string[];
}

const OFFICES: Readonly<Record<string, Label>> = {
  'commune-officer': { vi: 'cán bộ xã', en: 'commune' },
  'district-secretary': { vi: 'thư ký huyện', en: 'district' },
  'provincial-office': { vi: 'văn phòng tỉnh', en: 'provincial office' },
};

const NOTHING: Values = { body: '', audience: 'office', mentions: [] };

interface CommentFormProps {
  dossierId: string;
  side: 'office' | 'producer';
  /** Officers who can be named. */
  people: readonly Person[];
}

/** Writes a comment, a question or an answer; what is typed survives a reload. */
export function CommentForm({ dossierId, side, people }: CommentFormProps) {
  const say = useBoth();
  const form = useForm<Values>({ defaultValues: NOTHING });
  const forget = useFormDraft(`trao-doi ${dossierId}`, form);
  const { control } = form;
  const isOffice = side === 'office';
  const send = useCommand({
    run: ({ body, audience, mentions }: Values, attempt) =>
      api.POST('/api/dossiers/{id}/comments', {
        params: { path: { id: dossierId } },
        body: {
          body: body.trim(),
          audience: isOffice && audience === 'office' ? 'office' : 'producer',
          ...(isOffice && mentions.length > 0 ? { mentions } : {}),
        },
        headers: attempt.headers(),
      }),
    invalidates: ['/api/dossiers'],
    onDone: () => {
      forget();
      form.reset(NOTHING);
    },
  });
  const submit = form.handleSubmit((values) => {
    if (values.body.trim() === '')
      form.setError('body', { message: say('Hãy viết nội dung.', 'Write something.') }, { shouldFocus: true });
    else send.run(values);
  });
  return (
    <Stack component="form" noValidate spacing={1.5} onSubmit={(event) => void submit(event)}>
      {send.problem && <ProblemAlert problem={send.problem} />}
      {isOffice && (
        <FormChoice
          control={control}
          name="audience"
          label={say('Gửi cho', 'To')}
          options={[
            { value: 'office', label: say('Nội bộ các cơ quan', 'The offices only') },
            {
              value: 'producer',
              label: say('Hỏi chủ thể (chủ thể đọc và trả lời)', 'Ask the producer, who reads and answers'),
            },
          ]}
        />
      )}
      <FormText
        control={control}
        name="body"
        label={isOffice ? say('Nội dung', 'Text') : say('Trả lời cán bộ', 'Answer')}
        lines={2}
        maxLength={2000}
      />
      {isOffice && people.length > 0 && (
        <Controller
          control={control}
          name="mentions"
          render={({ field }) => <Mentions people={people} chosen={field.value} onChoose={field.onChange} />}
        />
      )}
      <Button type="submit" variant="outlined" loading={send.pending} sx={{ alignSelf: 'flex-start' }}>
        {say('Gửi', 'Send')}
      </Button>
    </Stack>
  );
}

interface MentionsProps {
  people: readonly Person[];
  chosen: readonly string[];
  onChoose: (ids: string[]) => void;
}

/** Officers who get a notice; found without accents. */
function Mentions({ people, chosen, onChoose }: MentionsProps) {
  const say = useBoth();
  const label = useLabel();
  const officeOf = ({ role }: Person): string => label(OFFICES[role] ?? { vi: 'cán bộ', en: 'officer' });
  return (
    <Autocomplete
      multiple
      options={people}
      value={people.filter(({ id }) => chosen.includes(id))}
      getOptionLabel={(person) => `${person.name} (${officeOf(person)})`}
      getOptionKey={({ id }) => id}
      isOptionEqualToValue={(a, b) => a.id === b.id}
      filterOptions={(all, { inputValue }) =>
        all.filter(({ name }) => fold(name).includes(fold(inputValue))).slice(0, 50)
      }
      onChange={(_event, picked) => onChoose(picked.map(({ id }) => id))}
      noOptionsText={say('Không có ai', 'Nobody')}
      renderInput={(params) => (
        <TextField {...params} label={say('Báo cho cán bộ (không bắt buộc)', 'Tell officers (optional)')} />
      )}
    />
  );
}
