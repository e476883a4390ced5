import { zodResolver } from '@hookform/resolvers/zod';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { api } from '../../api/client';
import { useCommand } from '../../api/hooks';
import { FormDialog } from '../../components/form-dialog';
import { FormDate } from '../../components/form/form-date';
import { FormSelect } from '../../components/form/form-select';
import { FormText } from '../../components/form/form-text';
import { FormUnit } from '../../components/form/form-unit';
import { useServerFaults } from '../../components/form/use-server-faults';
import { useSay } from '../../texts/language';
import { EntryFields } from './entry-fields';
import { bodyOf, entrySchema, startOf, type EntryPart, type EntryValues } from './entry-values';
import type { Entry, Register } from './texts';

type CorrectedEntry = Entry & { parts: readonly EntryPart[] };

interface EntryDialogProps {
  register: Register;
  /** The entry that is corrected; left out = a new one. */
  entry?: CorrectedEntry;
  onClose: () => void;
}

/** Adds an entry to a register, or corrects one with a reason. */
export function EntryDialog({ register, entry, onClose }: EntryDialogProps) {
  const say = useSay();
  const [reason, setReason] = useState('');
  const form = useForm<EntryValues>({ resolver: zodResolver(entrySchema), defaultValues: startOf(register, entry) });
  const invalidates = [
    '/api/activities/registers/{register}/entries',
    '/api/activities/entries/{id}',
    '/api/indicators/{key}',
    '/api/indicators/{key}/records',
  ];
  const add = useCommand({
    run: (values: EntryValues, attempt) =>
      api.POST('/api/activities/registers/{register}/entries', {
        params: { path: { register: register.name } },
        body: bodyOf(register, values),
        headers: attempt.headers(),
      }),
    invalidates,
    onDone: onClose,
  });
  const correct = useCommand({
    run: (input: { values: EntryValues; of: CorrectedEntry }, attempt) =>
      api.PUT('/api/activities/entries/{id}', {
        params: { path: { id: input.of.id } },
        body: { ...bodyOf(register, input.values), ...keptOf(input.of), reason: reason.trim() },
        headers: attempt.headers({ version: input.of.version }),
      }),
    invalidates,
    onDone: onClose,
  });
  const save = entry === undefined ? add : correct;
  const send = (values: EntryValues) => (entry === undefined ? add.run(values) : correct.run({ values, of: entry }));
  const others = useServerFaults(form, save.problem);
  const { control } = form;
  return (
    <FormDialog
      title={entry === undefined ? say('Ghi vào sổ: {0}', register.label) : say('Sửa mục')}
      submitLabel={entry === undefined ? 'Ghi' : say('Lưu bản sửa')}
      pending={save.pending}
      problem={save.problem}
      faults={others}
      onSubmit={() => void form.handleSubmit(send)()}
      onClose={onClose}
    >
      <FormUnit control={control} name="unit" label={say('Đơn vị')} />
      <FormSelect
        control={control}
        name="kind"
        label={register.kindLabel}
        options={register.kinds.map(({ key, label }) => ({ value: key, label }))}
      />
      <FormText control={control} name="title" label="Tên, nội dung" maxLength={300} />
      <FormDate control={control} name="fromOn" label="Từ ngày" />
      <FormDate control={control} name="toOn" label="Đến ngày" optional hint="Để trống nếu chỉ một ngày." />
      <EntryFields register={register} control={control} />
      <FormText control={control} name="document" label="Văn bản" optional maxLength={300} />
      <FormText control={control} name="note" label="Ghi chú" optional lines={2} maxLength={2000} />
      {entry !== undefined && (
        <TextField
          label={say('Lý do sửa')}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          required
          multiline
          minRows={2}
          slotProps={{ htmlInput: { maxLength: 1000 } }}
        />
      )}
    </FormDialog>
  );
}

/** What the form does not show and a correction must not lose. */
const keptOf = ({ roundId }: CorrectedEntry) => (roundId === null ? {} : { roundId });
