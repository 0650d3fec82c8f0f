import { useRef, useState, type ReactElement } from 'react';
import { t } from '../i18n';

/** The citation as text, with a button that copies it; where the browser does not let it, the text is selected instead. */
export function HowToCite({ citation }: { readonly citation: string }): ReactElement {
  const text = useRef<HTMLQuoteElement>(null);
  const [done, setDone] = useState<'copied' | 'selected' | null>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(citation);
      setDone('copied');
    } catch {
      // Without a secure connection, or against the reader's settings.
      if (text.current !== null) window.getSelection()?.selectAllChildren(text.current);
      setDone('selected');
    }
  };
  return (
    <div className="cite-record">
      <q ref={text}>{citation}</q>
      <button type="button" className="plain" onClick={() => void copy()}>
        {t('download.copy')}
      </button>
      <span className="quiet" role="status">
        {done !== null && t(`download.${done}`)}
      </span>
    </div>
  );
}
