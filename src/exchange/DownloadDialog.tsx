import type { ReactElement } from 'react';
import { t } from '../i18n';
import type { Dataset } from '../domain/schema';
import { actions } from '../state/store';
import { Dialog } from '../ui/Dialog';
import { later } from '../ui/Later';
import type { OpenStudio } from './pictures/studio';

// The tables and what their columns mean are for the few who download.
const Downloads = later(() => import('./Downloads').then((m) => m.Downloads));

export function DownloadDialog({ dataset, openStudio }: { readonly dataset: Dataset; readonly openStudio?: OpenStudio }): ReactElement {
  return (
    <Dialog title={t('download.title')} wide onClose={() => actions.openDialog(null)}>
      <Downloads dataset={dataset} {...(openStudio === undefined ? {} : { openStudio })} />
    </Dialog>
  );
}
