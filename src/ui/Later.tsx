import { useEffect, useState, type ComponentType, type ReactElement } from 'react';
import { t } from '../i18n';

/** A part of the page whose code is fetched when it is first shown; if it does not come, that is said, with another try. */
export function later<P extends object>(load: () => Promise<ComponentType<P>>): (props: P) => ReactElement {
  return function Later(props: P): ReactElement {
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
    if (part === 'coming') return <p className="later quiet">{t('app.coming')}</p>;
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
