/** The switch between control and each side's way of drawing the map, and what it changed. */
import type { ReactElement } from 'react';
import { say, t } from '../i18n';
import { spanParam } from '../domain/message';
import { differencesIn, nameOrderIn, PERSPECTIVES } from '../domain/perspective';
import type { Dataset } from '../domain/schema';
import type { View } from '../domain/view';
import { useAtlas } from '../state/atlas';
import { actions } from '../state/store';
import { Citations } from './Citations';

export function PerspectiveSwitch(): ReactElement {
  const perspective = useAtlas((s) => s.view.perspective);
  return (
    <div className="perspectives" role="radiogroup" aria-label={t('perspective.name')}>
      {PERSPECTIVES.map((p) => (
        <label key={p}>
          <input type="radio" name="perspective" checked={p === perspective} onChange={() => actions.setPerspective(p)} />
          <span>{t(`perspective.${p}.short`)}</span>
        </label>
      ))}
    </div>
  );
}

/** One line for each land that the perspective draws otherwise than control, or than the perspective that was shown before; nothing for plain control. */
export function PerspectiveDifferences({ dataset, view }: { readonly dataset: Dataset; readonly view: View }): ReactElement | null {
  const switchedFrom = useAtlas((s) => s.switchedFrom);
  const { perspective, span } = view;
  const from = switchedFrom ?? 'control';
  if (from === perspective) return null;
  const differences = differencesIn(dataset, { span, from, to: perspective, order: nameOrderIn(view) });
  const about = dataset.perspectives.find((p) => p.id === perspective)?.about;
  return (
    <section className="differences" aria-labelledby="differences">
      <h3 className="head" id="differences">
        {t(`perspective.${perspective}.head`, { date: spanParam(span) })}
      </h3>
      {about !== undefined && (
        <details className="about">
          <summary>{t('perspective.about')}</summary>
          <p className="detail">{about.text}</p>
          <Citations dataset={dataset} citations={about.sources} />
        </details>
      )}
      {differences.length === 0 && <p>{t('drawn.same')}</p>}
      <ul className="facts">
        {differences.map(({ territory, line, ground, citations }) => (
          <li key={territory.id}>
            <p>
              <button type="button" className="link" onClick={() => actions.select({ kind: 'territory', id: territory.id })}>
                {say(line)}
              </button>
            </p>
            <p className="detail">{ground}</p>
            <Citations dataset={dataset} citations={citations} />
          </li>
        ))}
      </ul>
    </section>
  );
}
