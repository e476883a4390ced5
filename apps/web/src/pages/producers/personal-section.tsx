import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { api } from '../../api/client';
import { useCommand } from '../../api/hooks';
import { useCan } from '../../app/session';
import { FormSelect } from '../../components/form/form-select';
import { FormText } from '../../components/form/form-text';
import { FormDialog } from '../../components/form-dialog';
import { FactList } from '../../components/fact-list';
import { PageSection } from '../../components/page-section';
import { useSay } from '../../texts/language';
import { GENDER_OPTIONS, PERSONAL_NOTE, YES_NO_OPTIONS } from './personal-words';
import type { Producer } from './producer-page';

interface Facts {
  gender: 'female' | 'male' | null;
  isMinority: boolean | null;
  isDisabled: boolean | null;
}

const yesNo = (value: boolean | null): string => (value === null ? '' : value ? 'yes' : 'no');
const ofText = (text: string): boolean | null => (text === '' ? null : text === 'yes');
const words = (value: boolean | null): string => (value === null ? '' : value ? 'Có' : 'Không');

/** Personal facts of the representative: hidden until a purpose is said, which is noted. */
export function PersonalSection({ producer, onReload }: { producer: Producer; onReload: () => void }) {
  const may = useCan();
  const say = useSay();
  const [facts, setFacts] = useState<Facts>();
  const [open, setOpen] = useState<'read' | 'edit'>();
  if (!may('producers.personal.read')) return null;
  const genders: Readonly<Record<string, string>> = { female: 'Nữ', male: 'Nam' };
  return (
    <PageSection
      title="Thông tin riêng của người đại diện"
      text={PERSONAL_NOTE}
      actions={
        facts === undefined ? (
          <Button variant="outlined" onClick={() => setOpen('read')}>
            {say('Xem…')}
          </Button>
        ) : (
          <Button variant="outlined" onClick={() => setOpen('edit')}>
            {say('Sửa hoặc xoá')}
          </Button>
        )
      }
    >
      {facts !== undefined && (
        <Paper variant="outlined" sx={{ px: { xs: 2, md: 3 }, py: 2 }}>
          <FactList
            facts={[
              ['Giới tính', facts.gender === null ? '' : genders[facts.gender]],
              ['Người dân tộc thiểu số', words(facts.isMinority)],
              ['Người khuyết tật', words(facts.isDisabled)],
            ]}
          />
        </Paper>
      )}
      {open === 'read' && <ReadDialog producer={producer} onRead={setFacts} onClose={() => setOpen(undefined)} />}
      {open === 'edit' && facts !== undefined && (
        <EditDialog
          producer={producer}
          facts={facts}
          onSaved={setFacts}
          onReload={onReload}
          onClose={() => setOpen(undefined)}
        />
      )}
    </PageSection>
  );
}

interface ReadDialogProps {
  producer: Producer;
  onRead: (facts: Facts) => void;
  onClose: () => void;
}

function ReadDialog({ producer, onRead, onClose }: ReadDialogProps) {
  const form = useForm({ defaultValues: { purpose: '' } });
  const read = useCommand({
    run: (purpose: string, attempt) =>
      api.POST('/api/producers/{id}/personal-reads', {
        params: { path: { id: producer.id } },
        body: { purpose },
        headers: attempt.headers(),
      }),
    onDone: (facts) => {
      if (facts !== undefined) onRead(facts);
      onClose();
    },
  });
  const send = ({ purpose }: { purpose: string }) => {
    if (purpose.trim().length < 5) form.setError('purpose', { message: 'Hãy ghi mục đích, từ 5 ký tự.' });
    else read.run(purpose);
  };
  return (
    <FormDialog
      title="Xem thông tin riêng"
      text="Mục đích được ghi lại cùng tên ông/bà và thời điểm xem."
      submitLabel="Xem"
      pending={read.pending}
      problem={read.problem}
      onSubmit={() => void form.handleSubmit(send)()}
      onClose={onClose}
    >
      <FormText control={form.control} name="purpose" label="Xem để làm gì" maxLength={300} />
    </FormDialog>
  );
}

interface PersonalValues {
  gender: '' | 'female' | 'male';
  isMinority: string;
  isDisabled: string;
}

interface EditDialogProps {
  producer: Producer;
  facts: Facts;
  onSaved: (facts: Facts) => void;
  onReload: () => void;
  onClose: () => void;
}

function EditDialog({ producer, facts, onSaved, onReload, onClose }: EditDialogProps) {
  const form = useForm<PersonalValues>({
    defaultValues: {
      gender: facts.gender ?? '',
      isMinority: yesNo(facts.isMinority),
      isDisabled: yesNo(facts.isDisabled),
    },
  });
  const save = useCommand({
    run: (body: Facts, attempt) =>
      api.PUT('/api/producers/{id}/personal', {
        params: { path: { id: producer.id } },
        body,
        headers: attempt.headers({ version: producer.version }),
      }),
    invalidates: ['/api/producers'],
    onDone: (_done, body) => {
      onSaved(body);
      onClose();
    },
  });
  const { control } = form;
  return (
    <FormDialog
      title="Thông tin riêng của người đại diện"
      submitLabel="Lưu"
      pending={save.pending}
      problem={save.problem}
      onReload={onReload}
      onSubmit={() =>
        void form.handleSubmit(({ gender, isMinority, isDisabled }) =>
          save.run({
            gender: gender === '' ? null : gender,
            isMinority: ofText(isMinority),
            isDisabled: ofText(isDisabled),
          }),
        )()
      }
      onClose={onClose}
    >
      <FormSelect control={control} name="gender" label="Giới tính" options={GENDER_OPTIONS} optional />
      <FormSelect
        control={control}
        name="isMinority"
        label="Người dân tộc thiểu số"
        options={YES_NO_OPTIONS}
        optional
      />
      <FormSelect control={control} name="isDisabled" label="Người khuyết tật" options={YES_NO_OPTIONS} optional />
    </FormDialog>
  );
}
