import { Page } from '../../components/page';

/** Every shared component in its states, for those who build pages. */
export function GalleryPage() {
  return <Page title="Bộ thành phần">…</Page>;
}
