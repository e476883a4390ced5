import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { Controller, useForm } from 'react-hook-form';
import { api } from '../../api/client';
import { ProblemAlert } from '../../components/problem-alert';
import { SaveIndicator } from '../../components/save-indicator';
import { useAutosave } from '../../components/use-autosave';
import { useLanguage, useSay } from '../../texts/language';
import { ReportTextVersions } from './report-text-versions';
import type { Content, Report } from './texts';

interface ReportTextBlockProps {
  report: Report;
  block: Content['blocks'][number];
  mayWrite: boolean;
}

/** The office's own words at their place in the report. */
export function ReportTextBlock({ report, block, mayWrite }: ReportTextBlockProps) {
  const { slot = '', body = '' } = block;
  const text = report.texts.find((each) => each.slot === slot);
  if (mayWrite) return <Editor report={report} block={block} text={text} />;
  return (
    <>
      {body
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line, index) => (
          <Box key={index} component="p" sx={{ my: 1, textAlign: { sm: 'justify' }, textIndent: { sm: '2em' } }}>
            {line}
          </Box>
        ))}
    </>
  );
}

type Text = Report['texts'][number] | undefined;

function Editor({ report, block, text }: { report: Report; block: Content['blocks'][number]; text: Text }) {
  const say = useSay();
  const { language } = useLanguage();
  const { slot = '' } = block;
  const label = say(block.label ?? '');
  const hint = say(block.hint ?? '');
  const [reading, setReading] = useState(false);
  // What the page was opened with: later answers of the server must not change what is being typed.
  const [first] = useState({ body: text?.body ?? '', version: text?.version ?? 0 });
  const form = useForm({ defaultValues: { body: first.body } });
  const saving = useAutosave({
    name: `report-${report.id}-${slot}`,
    form,
    version: first.version,
    save: async ({ body }, version) => {
      const { data } = await api.PUT('/api/reports/{id}/texts/{slot}', {
        params: { path: { id: report.id, slot } },
        headers: { 'Idempotency-Key': crypto.randomUUID(), 'If-Match': `"${version}"` },
        body: { body },
      });
      if (data === undefined) throw new Error('the server answered nothing');
      return data;
    },
  });
  const isCarried = text?.isCarried === true && saving.state === 'idle';
  return (
    <Box sx={{ my: 1.5 }}>
      <Controller
        control={form.control}
        name="body"
        render={({ field }) => (
          <TextField
            {...field}
            inputRef={field.ref}
            label={label}
            helperText={isCarried ? say('Chép từ báo cáo trước, chưa sửa. {0}', hint) : hint}
            multiline
            minRows={2}
            fullWidth
            slotProps={{ htmlInput: { maxLength: 20_000 } }}
            sx={{
              '& textarea': { fontFamily: '"Times New Roman", Tinos, serif', fontSize: '1.0625rem', lineHeight: 1.6 },
              '& .MuiOutlinedInput-root': { bgcolor: isCarried ? '#fdf8ec' : '#fbfcfb' },
            }}
          />
        )}
      />
      <Box
        lang={language}
        sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', justifyContent: 'space-between' }}
      >
        {saving.state === 'idle' ? (
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {text === undefined ? say('Chưa viết') : say('Bản {0}, {1}', text.version, text.savedByName)}
          </Typography>
        ) : (
          <SaveIndicator
            state={saving.state}
            at={saving.at}
            onRetry={() => void saving.flush().catch(() => undefined)}
          />
        )}
        {text !== undefined && (
          <Button onClick={() => setReading(true)} aria-label={say('Các bản trước: {0}', label)}>
            {say('Các bản trước')}
          </Button>
        )}
      </Box>
      {saving.problem && <ProblemAlert problem={saving.problem} onReload={() => window.location.reload()} />}
      {reading && (
        <ReportTextVersions
          reportId={report.id}
          slot={slot}
          label={label}
          onTake={(body) => form.setValue('body', body, { shouldDirty: true })}
          onClose={() => setReading(false)}
        />
      )}
    </Box>
  );
}
