/** The upper edge of the console: which lesson and step, whether the class's window is linked, the elapsed time, the clock. */
import { useEffect, useState, type ReactElement } from 'react';
import { timeOfDay } from '../i18n';
import { t } from '../i18n/console';
import type { taughtIn } from '../domain/teaching';
import { useAtlas } from '../state/atlas';
import { actions } from '../state/store';
import { Icon } from '../ui/Icon';
import { elapsedText } from './elapsed';
import { now } from './link/post';
import './consoleBar.css';

/** The browser's clock, to the second, in milliseconds. */
function useNow(): number {
  const [time, setTime] = useState(() => now(window));
  useEffect(() => {
    const timer = window.setInterval(() => setTime(now(window)), 500);
    return () => window.clearInterval(timer);
  }, []);
  return time;
}

type Props = { readonly taught: ReturnType<typeof taughtIn>; readonly began: number | null };

export function ConsoleBar({ taught, began }: Props): ReactElement {
  const other = useAtlas((s) => s.link.other);
  return (
    <header className="console-bar">
      <h2>
        {taught === null ? t('console.free') : taught.lesson.title}
        {taught !== null && <span>{t('console.step', { step: taught.place.step + 1, steps: taught.lesson.steps.length })}</span>}
      </h2>
      <p className="console-link" data-link={other} role="status">
        <span className="console-lamp" aria-hidden="true" />
        {t(`console.link.${other}`)}
      </p>
      <Clocks began={began} minutes={taught?.lesson.minutes ?? null} />
      <div className="console-exits">
        <button type="button" className="plain" onClick={actions.inOneWindow}>
          {t('console.one')}
        </button>
        <button type="button" className="plain" onClick={() => actions.setView({ mode: 'explore' })}>
          {t('console.leave')}
        </button>
      </div>
    </header>
  );
}

/** By themselves, since they alone change with every second. */
function Clocks({ began, minutes }: { readonly began: number | null; readonly minutes: number | null }): ReactElement {
  const time = useNow();
  return (
    <dl className="console-clocks">
      <div>
        <dt>{t('console.elapsed')}</dt>
        <dd>
          <span className="console-time">{elapsedText(began === null ? 0 : time - began)}</span>
          {minutes !== null && <span className="console-planned">{t('console.of', { minutes })}</span>}
          <button type="button" className="round" aria-label={t('console.again')} title={t('console.again')} onClick={() => actions.begin(now(window), 'anew')}>
            <Icon name="again" />
          </button>
        </dd>
      </div>
      <div>
        <dt>{t('console.clock')}</dt>
        <dd>
          <span className="console-time">{timeOfDay(time)}</span>
        </dd>
      </div>
    </dl>
  );
}
