import { zodResolver } from '@hookform/resolvers/zod';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { api } from '../../api/client';
import { useApiQuery, useCommand } from '../../api/hooks';
import { useSession } from '../../app/session';
import { FormMoney } from '../../components/form/form-money';
import { FormSelect } from '../../components/form/form-select';
import { useFormDraft } from '../../components/form/use-form-draft';
import { useServerFaults } from '../../components/form/use-server-faults';
import { MoneyText } from '../../components/money-text';
import { Page } from '../../components/page';
import { ProblemAlert } from '../../components/problem-alert';
import { useGo } from '../../components/route-link';
import { useBoth, useSay } from '../../texts/language';
import { FormCandidate, type Candidate } from './form-candidate';
import { conditionsText, optionsOf, SOURCES, WRONG_MONEY, yearOptions } from './texts';

const schema = z.object({
  resolutionId: z.string().min(1, 'Hãy chọn nghị quyết.'),
  lineId: z.string().min(1, 'Hãy chọn nội dung hỗ trợ.'),
  productId: z.custom<Candidate | null>((product) => product !== null, 'Hãy chọn sản phẩm.'),
  year: z.string(),
  source: z.enum(['central', 'province', 'district', 'commune', 'other']),
  cost: z.string(),
  asked: z.string().regex(/^[1-9]\d*$/, WRONG_MONEY),
});
type Values = z.input<typeof schema>;

/** Proposes support for a product by a line of a resolution. */
export function NewGrantPage() {
  const say = useSay();
  const both = useBoth();
  const go = useGo();
  const businessDate = useSession()?.businessDate;
  const form = useForm<Values>({
    resolver: zodResolver(schema),
    defaultValues: {
      ...{ resolutionId: '', lineId: '', productId: null, source: 'province', cost: '', asked: '' },
      year: (businessDate ?? '2026').slice(0, 4),
    },
  });
  const { control } = form;
  const forget = useFormDraft('de-nghi-ho-tro', form);
  const [resolutionId, lineId] = form.watch(['resolutionId', 'lineId']);
  const { resolutions, lines } = usePolicy(resolutionId);
  const line = lines.find(({ id }) => id === lineId);
  const propose = useCommand({
    run: ({ resolutionId: _resolution, productId, year, cost, ...rest }: Values, attempt) =>
      api.POST('/api/support/grants', {
        body: { ...rest, productId: productId?.productId ?? '', year: Number(year), ...(cost === '' ? {} : { cost }) },
        headers: attempt.headers(),
      }),
    invalidates: ['/api/support', '/api/me/worklist'],
    onDone: (made) => {
      forget();
      go(`/ho-tro/khoan/${made?.id ?? ''}`, { replace: true });
    },
  });
  const others = useServerFaults(form, propose.problem);
  return (
    <Page title="Đề nghị hỗ trợ" breadcrumbs={[{ label: 'Hỗ trợ', to: '/ho-tro' }]} narrow>
      <Stack
        component="form"
        noValidate
        spacing={2.5}
        onSubmit={(event) => void form.handleSubmit((values) => propose.run(values))(event)}
      >
        {propose.problem && <ProblemAlert problem={propose.problem} faults={others} />}
        <FormSelect control={control} name="resolutionId" label="Nghị quyết" options={resolutions} />
        <FormSelect
          control={control}
          name="lineId"
          label="Nội dung hỗ trợ"
          options={lines.map(({ id, title }) => ({ value: id, label: title }))}
        />
        {line && (
          <Typography>
            {line.percent === null ? say('Mức hỗ trợ tối đa') : say('Hỗ trợ {0}% chi phí, tối đa', line.percent)}{' '}
            <MoneyText value={line.ceiling} />. {say('Điều kiện')}: {conditionsText(line, say)}.
          </Typography>
        )}
        <FormCandidate
          key={lineId} // another line reaches other products
          control={control}
          name="productId"
          label="Sản phẩm"
          lineId={lineId}
          disabled={lineId === ''}
        />
        <FormSelect control={control} name="year" label="Năm ngân sách" options={yearOptions(businessDate)} />
        <FormSelect control={control} name="source" label="Nguồn vốn" options={optionsOf(SOURCES)} />
        {line?.percent !== undefined && line.percent !== null && (
          <FormMoney control={control} name="cost" label="Tổng chi phí" />
        )}
        <FormMoney control={control} name="asked" label="Số tiền đề nghị" />
        <Button type="submit" variant="contained" loading={propose.pending} sx={{ alignSelf: 'flex-start' }}>
          {both('Gửi đề nghị', 'Send the request')}
        </Button>
      </Stack>
    </Page>
  );
}

/** Resolutions to choose from, and the lines of the chosen one. */
function usePolicy(resolutionId: string) {
  const all = useApiQuery('/api/support/resolutions', { params: { query: { limit: 100 } } });
  const one = useApiQuery(
    '/api/support/resolutions/{id}',
    { params: { path: { id: resolutionId } } },
    { enabled: resolutionId !== '' },
  );
  const resolutions = (all.data?.items ?? []).map(({ id, number, title }) => ({
    value: id,
    label: `${number}: ${title}`,
  }));
  return { resolutions, lines: one.data?.lines ?? [] };
}
