/** How far long work is, with the button that stops it; then what came of it. */
import { useState, type ReactElement } from 'react';
import { say, t } from '../../i18n';
import { Icon } from '../../ui/Icon';
import { stop, useWork, type Work } from './work';
import './pictures.css';

type Running = Extract<Work, { readonly state: 'running' }>;

/** A listener hears the beginning and each quarter, not every frame. */
function heard({ kind, done, total }: Running): string {
  const quarters = Math.floor((4 * done) / total);
  return quarters === 0 ? t(`work.${kind}`) : t('work.part', { percent: 25 * quarters });
}

export function WorkState(): ReactElement {
  const work = useWork();
  const [seen] = useState(work); // what ended before this was opened is old news
  const isRunning = work.state === 'running';
  return (
    <>
      {isRunning && (
        <div className="work">
          <progress aria-label={t(`work.${work.kind}`)} max={work.total} value={work.done} />
          <span className="work-count" aria-hidden="true">
            {t('work.count', { done: work.done, total: work.total })}
          </span>
          <button type="button" className="plain" onClick={stop}>
            {t('work.stop')}
          </button>
        </div>
      )}
      <p className={isRunning ? 'unseen' : 'work-end quiet'} role="status">
        {isRunning && heard(work)}
        {work !== seen && work.state === 'finished' && t('work.finished', { name: work.name })}
        {work !== seen && work.state === 'stopped' && t('work.stopped')}
      </p>
      {work !== seen && work.state === 'failed' && <p role="alert">{say(work.problem)}</p>}
    </>
  );
}

/** The same at the page's edge, for work that goes on after its dialog was closed; how it ended stays until it is put away. */
export function WorkNote(): ReactElement | null {
  const work = useWork();
  const [seen, setSeen] = useState(work);
  if (work.state !== 'running' && work === seen) return null;
  return (
    <aside className="work-note" aria-label={t('work.name')}>
      <WorkState />
      {work.state !== 'running' && (
        <button type="button" className="round small" aria-label={t('app.close')} onClick={() => setSeen(work)}>
          <Icon name="close" />
        </button>
      )}
    </aside>
  );
}
