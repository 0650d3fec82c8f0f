/** What each side said of a land, in its own words, and the arguments with their answers. */
import type { ReactElement } from 'react';
import { t } from '../i18n';
import { dateParam } from '../domain/message';
import type { Argument, Position, Territory } from '../domain/model';
import { positionsOf, standingPosition } from '../domain/positions';
import type { Dataset } from '../domain/schema';
import type { View } from '../domain/view';
import { Citations } from './Citations';

/** A position: when, what, in which words, and how they differ from those before. */
export function PositionEntry({ dataset, position }: { readonly dataset: Dataset; readonly position: Position }): ReactElement {
  const { words } = position;
  return (
    <>
      <p>
        <strong>{t(`side.${position.side}`)}</strong>, {t('date.plain', { date: dateParam(position.date) })}: {position.title}
      </p>
      <p className="detail">{position.summary}</p>
      {words !== undefined && (
        <blockquote className="words">
          <p>“{words.text}”</p>
          {words.translated && <footer>{t('position.translated', { language: t(`language.${words.language}`) })}</footer>}
        </blockquote>
      )}
      {position.change !== undefined && <p className="detail">{t('position.change', { text: position.change })}</p>}
      <Citations dataset={dataset} citations={position.sources} />
    </>
  );
}

/** Each side's last position by the end of the span; all others behind them. */
export function Positions({ dataset, territory, view }: { readonly dataset: Dataset; readonly territory: Territory; readonly view: View }): ReactElement | null {
  const perSide = territory.claimants.map((side) => positionsOf(dataset, { side, land: territory.id }));
  const standing = perSide.flatMap((list) => standingPosition(list, view.span) ?? []);
  const others = perSide.flatMap((list) => list.filter((p) => !standing.includes(p))).sort((a, b) => a.date.extent.start - b.date.extent.start);
  if (standing.length + others.length === 0) return null;
  return (
    <section aria-labelledby="positions">
      <h3 className="head" id="positions">
        {t('panel.positions')}
      </h3>
      <ul className="facts">
        {standing.map((position) => (
          <li key={position.id}>
            <PositionEntry dataset={dataset} position={position} />
          </li>
        ))}
      </ul>
      {others.length > 0 && (
        <details className="periods">
          <summary>{t('panel.otherPositions', { count: others.length })}</summary>
          <ol className="facts">
            {others.map((position) => (
              <li key={position.id}>
                <PositionEntry dataset={dataset} position={position} />
              </li>
            ))}
          </ol>
        </details>
      )}
    </section>
  );
}

/** A question with one side's claim and the other's answer. */
export function ArgumentEntry({ dataset, argument }: { readonly dataset: Dataset; readonly argument: Argument }): ReactElement {
  const { claim, answer, others } = argument;
  return (
    <>
      <p className="argument-question">{argument.question}</p>
      <p>
        <strong>{t(`side.${claim.side}`)}</strong>: {claim.text}
      </p>
      <Citations dataset={dataset} citations={claim.sources} />
      <p>
        <strong>{t(`side.${answer.side}`)}</strong>: {'noneKnown' in answer ? t('argument.noneKnown') : answer.text}
      </p>
      {'sources' in answer && <Citations dataset={dataset} citations={answer.sources} />}
      {others !== undefined && (
        <>
          <p className="detail">{t('argument.others', { text: others.text })}</p>
          <Citations dataset={dataset} citations={others.sources} />
        </>
      )}
    </>
  );
}

export function Arguments({ dataset, territory }: { readonly dataset: Dataset; readonly territory: Territory }): ReactElement | null {
  const about = dataset.arguments.filter((a) => a.territories.includes(territory.id));
  if (about.length === 0) return null;
  return (
    <details className="periods">
      <summary className="head">{t('panel.arguments', { count: about.length })}</summary>
      <ol className="facts">
        {about.map((argument) => (
          <li key={argument.id}>
            <ArgumentEntry dataset={dataset} argument={argument} />
          </li>
        ))}
      </ol>
    </details>
  );
}
