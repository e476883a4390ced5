import Alert from '@mui/material/Alert';
import Snackbar from '@mui/material/Snackbar';
import { FileViewer } from '../../components/file-viewer/file-viewer';
import { useSheetTexts } from './sheet-texts';
import { useFileAddress } from './use-file-address';

interface EvidenceViewProps {
  file: { id: string; name: string; mediaType: string };
  dossierId: string;
  caseId: string | undefined;
  onClose: () => void;
}

/** A paper over the sheet: from this device where it was taken along, else from the server. */
export function EvidenceView({ file, dossierId, caseId, onClose }: EvidenceViewProps) {
  const t = useSheetTexts();
  const address = useFileAddress(caseId, dossierId, file.id);
  if (address === undefined) return null;
  if (address !== null)
    return <FileViewer file={{ name: file.name, mediaType: file.mediaType, address }} onClose={onClose} />;
  return (
    <Snackbar open onClose={onClose} autoHideDuration={8000}>
      <Alert severity="warning" onClose={onClose}>
        {t.notHere(file.name)}
      </Alert>
    </Snackbar>
  );
}
