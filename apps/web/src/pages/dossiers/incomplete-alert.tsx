import Alert from '@mui/material/Alert';
import { momentText } from '../../lib/dates';
import { useLanguage } from '../../texts/language';
import type { Dossier } from './dossier-page';
import { reviewTexts } from './review-texts';

/** The newest version was sent without required parts: which, and who confirmed it. */
export function IncompleteAlert({ dossier }: { dossier: Dossier }) {
  const t = reviewTexts[useLanguage().language];
  const filing = dossier.incompleteFilings.at(-1);
  if (filing === undefined || filing.versionNo !== dossier.versionNo) return null;
  return (
    <Alert severity="warning">
      {t.filedWithout(filing.versionNo, filing.confirmedBy, momentText(filing.confirmedAt))}{' '}
      {filing.missing.map(({ title }) => title).join('; ')}.
    </Alert>
  );
}
