/** The lessons of this device, and the ways to begin another. */
import { useState, type ReactElement } from 'react';
import { t } from '../../i18n/workshop';
import type { LessonId } from '../../domain/model';
import type { Dataset } from '../../domain/schema';
import { useAtlas } from '../../state/atlas';
import { workshopActions } from '../../state/workshopActions';

export function OwnLessons({ dataset, onOpen }: { readonly dataset: Dataset; readonly onOpen: () => void }): ReactElement {
  const drafts = useAtlas((s) => s.workshop.drafts);
  const [asked, setAsked] = useState<LessonId | null>(null);
  return (
    <>
      <p className="detail">{t('workshop.about')}</p>
      <div className="workshop-files">
        <button type="button" className="plain strong" onClick={workshopActions.newLesson}>
          {t('workshop.new')}
        </button>
        <button type="button" className="plain" onClick={onOpen}>
          {t('workshop.open')}
        </button>
      </div>
      {drafts.length > 0 && (
        <ul className="own-lessons" aria-label={t('workshop.own')}>
          {drafts.map(({ id, title, steps }) => (
            <li key={id}>
              <button type="button" className="own-lesson" onClick={() => workshopActions.write(id)}>
                <strong>{title.trim() === '' ? t('workshop.untitled') : title}</strong>
                <span>{t('workshop.steps', { count: steps.length })}</span>
              </button>
              {asked === id ? (
                <button type="button" className="plain strong" onClick={() => workshopActions.removeLesson(id)} onBlur={() => setAsked(null)} autoFocus>
                  {t('workshop.removeForGood')}
                </button>
              ) : (
                <button type="button" className="plain" onClick={() => setAsked(id)} aria-label={t('workshop.removeNamed', { title: title.trim() === '' ? t('workshop.untitled') : title })}>
                  {t('workshop.remove')}
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      <h3 className="head">{t('workshop.copyFrom')}</h3>
      <ul className="own-lessons">
        {dataset.lessons
          .filter((l) => !drafts.some((d) => d.id === l.id))
          .map(({ id, title, steps }) => (
            <li key={id}>
              <button type="button" className="own-lesson" onClick={() => workshopActions.copyLesson(id)}>
                <strong>{title}</strong>
                <span>{t('workshop.steps', { count: steps.length })}</span>
              </button>
            </li>
          ))}
      </ul>
    </>
  );
}
