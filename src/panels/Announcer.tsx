import { useEffect, useState, type ReactElement } from 'react';
import { say, t } from '../i18n';
import { message } from '../domain/message';
import { headline } from '../domain/narrative';
import { differencesIn, nameOrderIn } from '../domain/perspective';
import type { Dataset } from '../domain/schema';
import { useAtlas } from '../state/atlas';

/** How long the date must rest before it is told. */
const SETTLED_MS = 900;

/** Tells screen readers what a new perspective or a new date means once it has settled, unless the slider, which tells it itself, has the focus. */
export function Announcer({ dataset }: { readonly dataset: Dataset }): ReactElement {
  const view = useAtlas((s) => s.view);
  const { span, perspective, hidden, only } = view;
  const order = nameOrderIn(view);
  const [told, setTold] = useState({ span, perspective, text: '' });
  useEffect(() => {
    if (perspective !== told.perspective) {
      const count = differencesIn(dataset, { span, from: told.perspective, to: perspective, order }).length;
      setTold({ span, perspective, text: t('drawn.switched', { perspective: message(`perspective.${perspective}`), count }) });
      return;
    }
    if (span === told.span || document.activeElement?.getAttribute('role') === 'slider') return;
    const timer = setTimeout(() => setTold({ span, perspective, text: say(headline(dataset, { span, hidden, only }, order)) }), SETTLED_MS);
    return () => clearTimeout(timer);
  }, [dataset, span, hidden, only, order, perspective, told]);
  return (
    <p className="unseen" aria-live="polite">
      {told.text}
    </p>
  );
}
