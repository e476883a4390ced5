import { zodResolver } from '@hookform/resolvers/zod';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { api } from '../../api/client';
import { useApiQuery, useCommand, type Answer } from '../../api/hooks';
import { useCan, useSession } from '../../app/session';
import { ActionBar, type ActionSpec } from '../../components/action-bar';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { DataTable } from '../../components/data-table';
import { ErrorState } from '../../components/error-state';
import { FactList } from '../../components/fact-list';
import { useDialogDraft } from '../../components/form/use-dialog-draft';
import { useServerFaults } from '../../components/form/use-server-faults';
import { FormDialog } from '../../components/form-dialog';
import { HistorySection } from '../../components/history-section';
import { LoadingPage } from '../../components/loading';
import { Page } from '../../components/page';
import { PageSection } from '../../components/page-section';
import { StateChip } from '../../components/state-chip';
import { dayText } from '../../lib/dates';
import { emptyGrant, grantBody, GrantFields, grantSchema, type GrantValues } from './grant-fields';
import { USER_HISTORY, USER_STATES } from './texts';
import { useSay, useTexts } from '../../texts/language';

type User = Answer<'/api/users/{id}'>;
interface UserProps {
  user: User;
  reload: () => void;
}

/** One account: roles, and switching it off and on. */
export function UserPage() {
  const say = useSay();
  const { id = '' }: { id?: string } = useParams({ strict: false });
  const { data, error, refetch } = useApiQuery('/api/users/{id}', { params: { path: { id } } });
  const may = useCan();
  if (data === undefined)
    return error ? <ErrorState problem={error} onRetry={() => void refetch()} /> : <LoadingPage />;
  const reload = () => void refetch();
  return (
    <Page
      title={data.displayName}
      breadcrumbs={[{ label: say('Người dùng'), to: '/nguoi-dung' }]}
      state={<StateChip state={data.state} states={USER_STATES} />}
    >
      <Stack spacing={4}>
        <FactList
          facts={[
            ['Email', data.email ?? say('Chưa có')],
            ['Số điện thoại', data.phone ?? say('Chưa có')],
          ]}
        />
        {may('identity.user.manage') && <Switch user={data} reload={reload} />}
        <Roles user={data} reload={reload} />
        <HistorySection entries={data.history} words={USER_HISTORY} />
      </Stack>
    </Page>
  );
}

const ACTIONS: Readonly<Record<string, ActionSpec>> = {
  disable: {
    label: 'Khoá tài khoản',
    tone: 'danger',
    confirm: {
      title: 'Khoá tài khoản?',
      text: 'Mọi phiên đăng nhập của người này kết thúc ngay. Có thể mở lại sau.',
      reason: 'required',
    },
  },
  enable: { label: 'Mở lại tài khoản', confirm: { title: 'Mở lại tài khoản?', reason: 'required' } },
};

function Switch({ user, reload }: UserProps) {
  const me = useSession()?.user.id;
  const step = useCommand({
    run: ({ action, reason }: { action: string; reason: string }, attempt) => {
      const call = {
        params: { path: { id: user.id } },
        body: { reason },
        headers: attempt.headers({ version: user.version }),
      };
      return action === 'enable' ? api.POST('/api/users/{id}/enable', call) : api.POST('/api/users/{id}/disable', call);
    },
    invalidates: ['/api/users'],
  });
  const own = user.id === me;
  return (
    <ActionBar
      actions={ACTIONS}
      allowed={user.state === 'disabled' ? ['enable'] : own ? [] : ['disable']}
      blocked={own ? { disable: 'đây là tài khoản bạn đang dùng.' } : {}}
      pending={step.pending}
      problem={step.problem}
      onReload={reload}
      onAction={(action, reason) => step.runAsync({ action, reason })}
    />
  );
}

function Roles({ user, reload }: UserProps) {
  const say = useSay();
  const t = useTexts();
  const nameOf = ({ role, label }: User['roles'][number]) => t.roles[role] ?? label;
  const may = useCan();
  const manages = may('identity.user.manage');
  const [granting, setGranting] = useState(false);
  const [ending, setEnding] = useState<User['roles'][number] | undefined>();
  const end = useCommand({
    run: (input: { grantId: string; reason: string }, attempt) =>
      api.DELETE('/api/users/{id}/grants/{grantId}', {
        params: { path: { id: user.id, grantId: input.grantId } },
        body: { reason: input.reason },
        headers: attempt.headers({ version: user.version }),
      }),
    invalidates: ['/api/users'],
    onDone: () => setEnding(undefined),
  });
  return (
    <PageSection
      title="Vai trò"
      actions={
        manages && (
          <Button variant="outlined" onClick={() => setGranting(true)}>
            {say('Giao vai trò')}
          </Button>
        )
      }
    >
      {user.roles.length === 0 && (
        <Typography>{say('Không có vai trò nào: đăng nhập được nhưng không làm được việc gì.')}</Typography>
      )}
      {user.roles.length > 0 && (
        <DataTable
          caption="Vai trò"
          rows={user.roles}
          rowKey={(row) => row.grantId}
          columns={[
            { key: 'label', header: 'Vai trò', primary: true, cell: nameOf },
            { key: 'scope', header: 'Phạm vi', cell: (row) => row.scopeName },
            { key: 'from', header: 'Từ ngày', cell: (row) => dayText(row.validFrom) },
            {
              key: 'to',
              header: 'Đến hết ngày',
              cell: (row) => (row.validTo === null ? say('Không hạn') : dayText(row.validTo)),
            },
            ...(manages
              ? [
                  {
                    key: 'end',
                    header: 'Thôi vai trò',
                    cell: (row: User['roles'][number]) => (
                      <Button
                        color="error"
                        aria-label={say('Thôi vai trò {0}', nameOf(row))}
                        onClick={() => setEnding(row)}
                      >
                        {say('Thôi vai trò…')}
                      </Button>
                    ),
                  },
                ]
              : []),
          ]}
        />
      )}
      {ending && (
        <ConfirmDialog
          open
          title={say('Thôi vai trò {0}?', nameOf(ending))}
          text="Từ hôm nay người này không còn vai trò này."
          reason="required"
          danger
          confirmLabel="Thôi vai trò"
          pending={end.pending}
          problem={end.problem}
          onConfirm={(reason) => end.run({ grantId: ending.grantId, reason })}
          onClose={() => setEnding(undefined)}
        />
      )}
      {granting && <GrantDialog user={user} reload={reload} onClose={() => setGranting(false)} />}
    </PageSection>
  );
}

function GrantDialog({ user, reload, onClose }: UserProps & { onClose: () => void }) {
  const say = useSay();
  const today = useSession()?.businessDate ?? '';
  const form = useForm<GrantValues>({ resolver: zodResolver(grantSchema), defaultValues: emptyGrant(today) });
  const draft = useDialogDraft(`giao-vai-tro ${user.id} ${user.version}`, form, onClose);
  const grant = useCommand({
    run: (value: GrantValues, attempt) =>
      api.POST('/api/users/{id}/grants', {
        params: { path: { id: user.id } },
        body: grantBody(value),
        headers: attempt.headers({ version: user.version }),
      }),
    invalidates: ['/api/users'],
    onDone: draft.end,
  });
  const faults = useServerFaults(form, grant.problem);
  return (
    <FormDialog
      title={say('Giao vai trò cho {0}', user.displayName)}
      submitLabel="Giao vai trò"
      pending={grant.pending}
      problem={grant.problem}
      faults={faults}
      onReload={reload}
      onSubmit={() => void form.handleSubmit((value) => grant.run(value))()}
      {...draft.closing}
    >
      <GrantFields control={form.control} />
    </FormDialog>
  );
}
