import { useEffect, useState, type ReactElement } from 'react';
import { say } from '../i18n';
import { headline } from '../domain/narrative';
import type { Dataset } from '../domain/schema';
import { useAtlas } from '../state/store';

/** How long the date must rest before it is told. */
const SETTLED_MS = 900;

/** Tells screen readers what a new date means once it has settled, unless the slider, which tells it itself, has the focus. */
export function Announcer({ dataset }: { readonly dataset: Dataset }): ReactElement {
  const { span, names } = useAtlas((s) => s.view);
  const [told, setTold] = useState({ span, text: '' });
  useEffect(() => {
    if (span === told.span || document.activeElement?.getAttribute('role') === 'slider') return;
    const timer = setTimeout(() => setTold({ span, text: say(headline(dataset, span, names)) }), SETTLED_MS);
    return () => clearTimeout(timer);
  }, [dataset, span, names, told]);
  return (
    <p className="unseen" aria-live="polite">
      {told.text}
    </p>
  );
}
