import InstallMobileOutlined from '@mui/icons-material/InstallMobileOutlined';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useEffect, useState } from 'react';
import { useListTexts } from './list-texts';

interface InstallEvent extends Event {
  readonly prompt: () => Promise<void>;
}

const SEEN = 'cai-dat:da-an';
const isInstall = (event: Event): event is InstallEvent => 'prompt' in event;
const isApple = (): boolean => /iPad|iPhone/.test(navigator.userAgent);
const isInstalled = (): boolean => matchMedia('(display-mode: standalone)').matches;

/** Where the browser can put the page on the home screen: from there it opens without a network and is not cleared away. */
export function InstallHint() {
  const t = useListTexts();
  const [event, setEvent] = useState<InstallEvent | undefined>();
  const [hidden, setHidden] = useState(() => localStorage.getItem(SEEN) !== null || isInstalled());
  useEffect(() => {
    const keep = (offered: Event) => {
      if (!isInstall(offered)) return;
      offered.preventDefault();
      setEvent(offered);
    };
    window.addEventListener('beforeinstallprompt', keep);
    return () => window.removeEventListener('beforeinstallprompt', keep);
  }, []);
  if (hidden || (event === undefined && !isApple())) return null;
  const hide = () => {
    localStorage.setItem(SEEN, '1');
    setHidden(true);
  };
  return (
    <Alert
      severity="info"
      icon={<InstallMobileOutlined />}
      sx={{ mb: 2 }}
      onClose={hide}
      action={
        event === undefined ? undefined : (
          <>
            <Button color="inherit" onClick={() => void event.prompt().then(hide)}>
              {t.install}
            </Button>
            <Button color="inherit" onClick={hide}>
              {t.later}
            </Button>
          </>
        )
      }
    >
      {event === undefined ? t.installApple : t.installText}
    </Alert>
  );
}
