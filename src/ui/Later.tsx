import { useEffect, useState, type ComponentType, type ReactElement } from 'react';
import { t } from '../i18n';

const all: (() => Promise<unknown>)[] = [];

/** Fetches every part that comes later, one after the other, so that the page needs no server any more. What does not come is asked for again when it is shown. */
export async function fetchAllLater(): Promise<void> {
  for (const load of all) await load().catch(() => null);
}

/** Code that is no part of the page, fetched when it is first asked for and else with the parts that come later. */
export function alsoLater<T>(load: () => Promise<T>): () => Promise<T> {
  all.push(load);
  return load;
}

/** A part of the page whose code is fetched when it is first shown; if it does not come, that is said, with another try. While it comes there is a word in its place, or nothing. */
export function later<P extends object>(load: () => Promise<ComponentType<P>>, meanwhile: 'word' | 'nothing' = 'word'): (props: P) => ReactElement | null {
  all.push(load);
  return function Later(props: P): ReactElement | null {
    const [part, setPart] = useState<{ readonly Component: ComponentType<P> } | 'coming' | 'failed'>('coming');
    useEffect(() => {
      let current = true;
      load().then(
        (Component) => current && setPart({ Component }),
        () => current && setPart('failed'),
      );
      return () => {
        current = false;
      };
    }, []);
    if (part === 'coming') return meanwhile === 'nothing' ? null : <p className="later quiet">{t('app.coming')}</p>;
    if (part === 'failed') {
      return (
        <div className="later" role="alert">
          <p>{t('load.part')}</p>
          <button type="button" className="plain strong" onClick={() => window.location.reload()}>
            {t('app.retry')}
          </button>
        </div>
      );
    }
    return <part.Component {...props} />;
  };
}
