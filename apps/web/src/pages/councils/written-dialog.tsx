import { zodResolver } from '@hookform/resolvers/zod';
import Alert from '@mui/material/Alert';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { api } from '../../api/client';
import { useApiQuery, useCommand, type Answer } from '../../api/hooks';
import { ErrorState } from '../../components/error-state';
import { FormDate } from '../../components/form/form-date';
import { FormSelect } from '../../components/form/form-select';
import { useServerFaults } from '../../components/form/use-server-faults';
import { FormDialog } from '../../components/form-dialog';
import { LoadingList } from '../../components/loading';
import { PickList } from '../../components/pick-list';
import { useGo } from '../../components/route-link';
import { dayText } from '../../lib/dates';
import { useSay } from '../../texts/language';
import type { Council } from './council-page';

type WrittenCase = Answer<'/api/councils/{id}/written-cases'>['items'][number];

const schema = z.object({ roundId: z.string().min(1, 'Hãy chọn đợt.'), dueOn: z.string() });
type Values = z.infer<typeof schema>;

/** Asks the council in writing about reassessments that wait on its list. */
export function WrittenDialog({ council, onClose }: { council: Council; onClose: () => void }) {
  const say = useSay();
  const { data, error, refetch } = useApiQuery('/api/councils/{id}/written-cases', {
    params: { path: { id: council.id } },
  });
  if (data !== undefined && data.items.length > 0)
    return <Loaded council={council} cases={data.items} onClose={onClose} />;
  return (
    <FormDialog
      title="Lấy ý kiến bằng văn bản"
      submitLabel="Đóng"
      pending={false}
      problem={undefined}
      onSubmit={onClose}
      onClose={onClose}
    >
      {error && <ErrorState problem={error} onRetry={() => void refetch()} />}
      {data === undefined && !error && <LoadingList rows={3} />}
      {data !== undefined && (
        <Alert severity="info">
          {say(
            'Danh sách của hội đồng không có hồ sơ đánh giá lại nào đang chờ. Hãy đưa hồ sơ đã tiếp nhận vào danh sách trước.',
          )}
        </Alert>
      )}
    </FormDialog>
  );
}

interface LoadedProps {
  council: Council;
  cases: readonly WrittenCase[];
  onClose: () => void;
}

function Loaded({ council, cases, onClose }: LoadedProps) {
  const say = useSay();
  const go = useGo();
  const rounds = [...new Map(cases.map((each) => [each.roundId, each.roundName]))];
  const form = useForm<Values>({
    resolver: zodResolver(schema),
    defaultValues: { roundId: rounds[0]?.[0] ?? '', dueOn: '' },
  });
  const roundId = form.watch('roundId');
  const shown = cases.filter((each) => each.roundId === roundId);
  const [picked, setPicked] = useState<readonly string[]>(shown.map((each) => each.caseId));
  const chosen = shown.filter((each) => picked.includes(each.caseId));
  const limit = chosen.map((each) => each.limitOn).sort()[0];
  const open = useCommand({
    run: ({ dueOn, ...value }: Values, attempt) =>
      api.POST('/api/sittings/written', {
        body: {
          ...value,
          councilId: council.id,
          caseIds: chosen.map((each) => each.caseId),
          ...(dueOn === '' ? {} : { dueOn }),
        },
        headers: attempt.headers(),
      }),
    invalidates: ['/api/councils', '/api/cases', '/api/me/worklist'],
    onDone: (made) => go(`/phien-hop/${made?.id ?? ''}`),
  });
  const faults = useServerFaults(form, open.problem);
  return (
    <FormDialog
      title="Lấy ý kiến bằng văn bản"
      text="Thành viên gửi phiếu trong thời hạn, không phải họp. Ý kiến khác nhau thì chuyển ra họp."
      submitLabel={say('Gửi lấy ý kiến {0} sản phẩm', chosen.length)}
      pending={open.pending}
      problem={open.problem}
      faults={faults}
      onSubmit={() => (chosen.length > 0 ? void form.handleSubmit((value) => open.run(value))() : undefined)}
      onClose={onClose}
    >
      {rounds.length > 1 && (
        <FormSelect
          control={form.control}
          name="roundId"
          label="Đợt đánh giá"
          options={rounds.map(([value, label]) => ({ value, label }))}
        />
      )}
      <PickList
        label={say('Sản phẩm lấy ý kiến')}
        rows={shown.map((each) => ({
          id: each.caseId,
          title: each.productName,
          text: say(
            '{0} · hồ sơ đủ ngày {1} · chậm nhất {2}',
            each.producerName,
            dayText(each.acceptedOn),
            dayText(each.limitOn),
          ),
        }))}
        picked={picked}
        onPick={setPicked}
      />
      <FormDate
        control={form.control}
        name="dueOn"
        label="Ngày cuối gửi phiếu"
        hint={limit === undefined ? '' : say('Để trống: lấy hạn của quyết định, hết ngày {0}.', dayText(limit))}
      />
    </FormDialog>
  );
}
