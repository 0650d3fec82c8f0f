/** What the class sees now, and what it sees after the next press. */
import type { ReactElement } from 'react';
import { t } from '../i18n/console';
import { moved, type Cover, type Desk } from '../domain/desk';
import { taughtIn, type Told } from '../domain/teaching';
import type { View } from '../domain/view';
import { dateText } from './dateText';
import { wordsFor } from './sentence';
import './stepCards.css';

function Words({ view, told }: { readonly view: View; readonly told: Told }): ReactElement {
  const { beat, words } = wordsFor(view, told);
  return (
    <>
      <p className="card-date">
        {dateText(view.span)}
        {beat !== null && <span>{t(`lesson.${beat}`)}</span>}
      </p>
      <p className="card-words">{words}</p>
    </>
  );
}

type PresentProps = { readonly shown: View; readonly cover: Cover | null; readonly frozen: boolean; readonly told: Told };

export function PresentCard({ shown, cover, frozen, told }: PresentProps): ReactElement {
  return (
    <section className="card present-card" aria-labelledby="present-card">
      <h3 id="present-card">
        {t('console.present')}
        {cover !== null && <strong data-sign={cover}>{t(`console.${cover}`)}</strong>}
        {frozen && <strong data-sign="frozen">{t('console.frozen', { date: dateText(shown.span) })}</strong>}
      </h3>
      <div aria-live="polite">
        <Words view={shown} told={told} />
      </div>
    </section>
  );
}

export function NextCard({ desk, told }: { readonly desk: Desk; readonly told: Told }): ReactElement {
  const open: Desk = { ...desk, cover: null };
  const next = moved(open, 1, told);
  return (
    <section className="card next-card" aria-labelledby="next-card">
      <h3 id="next-card">{t('console.next')}</h3>
      {next === open ? <p className="card-words">{t(taughtIn(told.dataset, desk.live) === null ? 'console.endFree' : 'console.end')}</p> : <Words view={next.live} told={told} />}
    </section>
  );
}
