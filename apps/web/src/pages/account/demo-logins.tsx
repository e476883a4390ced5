import Box from '@mui/material/Box';
import Card from '@mui/material/Card';
import CardActionArea from '@mui/material/CardActionArea';
import Typography from '@mui/material/Typography';
import { Said } from '../../components/said';
import { useApiQuery } from '../../api/hooks';
import { ProblemAlert } from '../../components/problem-alert';
import type { Session } from '../../app/session';
import { useTexts } from '../../texts/language';
import { useLogin } from './login-form';

/** One card per demonstration role; only a demonstration server answers this address. */
export function DemoLogins({ onDone }: { onDone: (session: Session) => void }) {
  const t = useTexts();
  const { data } = useApiQuery('/api/demo/logins');
  const command = useLogin(onDone);
  if (data === undefined || data.items.length === 0) return null;
  return (
    <section aria-labelledby="vai-trinh-dien">
      <Typography variant="h2" id="vai-trinh-dien">
        {t.login.demoTitle}
      </Typography>
      <Typography sx={{ color: 'text.secondary', mb: 2 }}>{t.login.demoText}</Typography>
      {command.waitSeconds > 0 && <Typography role="alert">{t.login.wait(command.waitSeconds)}</Typography>}
      {command.problem && command.problem.status !== 429 && <ProblemAlert problem={command.problem} />}
      <Box
        component="ul"
        sx={{
          listStyle: 'none',
          p: 0,
          m: 0,
          display: 'grid',
          gap: 1.5,
          gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' },
        }}
      >
        {data.items.map(({ login, password, displayName, role, scopeName }) => (
          <Card key={login} component="li" variant="outlined">
            <CardActionArea
              disabled={command.pending || command.waitSeconds > 0}
              onClick={() => command.run({ login, password })}
              sx={{ px: 2, py: 1.5, height: '100%', textAlign: 'left' }}
            >
              <Typography sx={{ fontWeight: 700, color: 'primary.dark' }}>
                <Said text={t.roles[role] ?? role} />
              </Typography>
              <Typography>{displayName}</Typography>
              <Typography variant="body2" sx={{ color: 'text.secondary' }}>
                {scopeName}
              </Typography>
            </CardActionArea>
          </Card>
        ))}
      </Box>
    </section>
  );
}
