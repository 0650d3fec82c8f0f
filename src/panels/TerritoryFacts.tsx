/** One territory in the span: who controls, since when, who claims, on what ground, says who. */
import type { ReactElement, ReactNode } from 'react';
import { say, t } from '../i18n';
import { dateParam } from '../domain/message';
import { controlSince, holders, sentenceFor } from '../domain/narrative';
import { nameIn } from '../domain/names';
import { fillsOf, paintOf } from '../domain/paint';
import type { Claim, Period, Territory } from '../domain/model';
import { nameOrderIn, paintIn, tellingOf } from '../domain/perspective';
import type { Dataset } from '../domain/schema';
import { standingOf, statusIn, type Change } from '../domain/status';
import type { Edtf } from '../domain/time';
import type { View } from '../domain/view';
import { Swatch } from '../ui/Swatch';
import { Citations } from './Citations';
import { Confidence } from './Confidence';
import { Details } from './Details';
import { Figures, NameForms } from './Figures';
import { Arguments, Positions } from './Positions';

export const holderText = (period: Period): string => t('panel.holder', { holders: holders(period) });

function changeText({ kind, before, after, when }: Change): string {
  const params = { old: holders(before), new: holders(after), date: dateParam(when) };
  if (kind === 'hands') return t('panel.passes', params);
  return kind === 'rule' ? t('panel.becomes', { ...params, rule: t(`rule.${after.rule}`) }) : t('panel.follows', params);
}

export function TerritoryFacts({ dataset, territory, view, children }: { readonly dataset: Dataset; readonly territory: Territory; readonly view: View; readonly children?: ReactNode }): ReactElement {
  const { span } = view;
  const order = nameOrderIn(view);
  const status = statusIn(territory, span);
  const sentence = sentenceFor(territory, span, order);
  const { ru, ja, zh } = territory.names;
  const { figures, origin } = territory;
  return (
    <article>
      <h2 className="panel-title">{nameIn(territory, span, order)}</h2>
      <p className="panel-names">
        <span lang="ru">{ru.text}</span> · <span lang="ja">{ja.text}</span>
        {zh !== undefined && territory.claimants.includes('CN') && (
          <>
            {' '}
            · <span lang="zh">{zh.text}</span>
          </>
        )}
      </p>
      {sentence !== null && <p className="panel-lead">{say(sentence)}</p>}
      {status.claims.length > 0 && <p className="panel-standing">{standingOf(status.claims).map((c) => t('panel.standing', { side: t(`side.${c.claimant}`), strength: t(`strength.${c.strength}`) })).join(' · ')}</p>}

      <h3 className="head">{t('panel.control')}</h3>
      {status.changes.map((change) => (
        <p key={change.when.text + change.kind} className="fact change">
          <Swatch {...paintOf({ ...status, changes: [change] })} />
          <strong>{changeText(change)}</strong>
        </p>
      ))}
      <ol className="facts">
        {status.periods.map((period) => (
          <PeriodFact key={period.from.text} dataset={dataset} territory={territory} period={period} />
        ))}
      </ol>

      <h3 className="head">{t('panel.claims')}</h3>
      <ol className="facts">
        {status.claims.map((claim) => (
          <ClaimFact key={claim.claimant + claim.from.text} dataset={dataset} claim={claim} />
        ))}
      </ol>

      <Drawn dataset={dataset} territory={territory} view={view} />
      <Positions dataset={dataset} territory={territory} view={view} />
      {children}
      <Arguments dataset={dataset} territory={territory} />

      <details className="periods">
        <summary className="head">{t('panel.history')}</summary>
        <ol className="facts">
          {territory.periods.map((period) => (
            <PeriodFact key={period.from.text} dataset={dataset} territory={territory} period={period} />
          ))}
        </ol>
      </details>
      <details className="periods">
        <summary className="head">{t('panel.names')}</summary>
        <NameForms names={territory.names} />
        {origin !== undefined && (
          <>
            <p className="detail">{origin.text}</p>
            <Citations dataset={dataset} citations={origin.sources} />
          </>
        )}
      </details>
      {figures.length > 0 && (
        <details className="periods">
          <summary className="head">{t('panel.figures')}</summary>
          <Figures dataset={dataset} figures={figures} />
        </details>
      )}
    </article>
  );
}

/** How each side's official atlas draws the land, whatever the map shows. */
function Drawn({ dataset, territory, view }: { readonly dataset: Dataset; readonly territory: Territory; readonly view: View }): ReactElement {
  return (
    <section aria-labelledby="drawn">
      <h3 className="head" id="drawn">
        {t('panel.drawn')}
      </h3>
      <ul className="facts">
        {(['japan', 'russia'] as const).map((perspective) => {
          const where = { perspective, span: view.span };
          const telling = tellingOf(dataset, where, territory);
          return (
            telling !== null && (
              <li key={perspective} className="fact">
                <Swatch {...paintIn(dataset, where, territory)} />
                <div>
                  <p>
                    <strong>{t(`perspective.${perspective}.short`)}</strong>: {say(telling.words)}
                  </p>
                  <p className="detail">{telling.ground}</p>
                  <Citations dataset={dataset} citations={telling.citations} />
                </div>
              </li>
            )
          );
        })}
      </ul>
    </section>
  );
}

/** From when to when, and since when the same holders have control if that is longer. */
function periodText({ from, to }: { readonly from: Edtf; readonly to: Edtf | null }, control?: Edtf): string {
  const span = to === null ? t('panel.since', { date: dateParam(from) }) : t('panel.span', { from: dateParam(from), to: dateParam(to) });
  return control === undefined || control.text === from.text ? span : `${span}; ${t('panel.holds', { date: dateParam(control) })}`;
}

function PeriodFact({ dataset, territory, period }: { readonly dataset: Dataset; readonly territory: Territory; readonly period: Period }): ReactElement {
  const [fill = 'unknown', band = null] = fillsOf(period);
  return (
    <li className="fact">
      <Swatch fill={fill} band={band} dots={period.rule === 'dependent'} />
      <div>
        <p>
          <strong>{holderText(period)}</strong>, {t(`rule.${period.rule}`)}
        </p>
        <Details
          rows={[
            ['panel.under', period.instrument],
            ['panel.period', periodText(period, controlSince(territory, period).from)],
            ['panel.as', period.administration],
            ['panel.law', period.deJure],
            ['panel.attested', <Confidence key="confidence" level={period.confidence} />],
          ]}
        />
        <Citations dataset={dataset} citations={period.sources} />
      </div>
    </li>
  );
}

function ClaimFact({ dataset, claim }: { readonly dataset: Dataset; readonly claim: Claim }): ReactElement {
  const hatch = claim.strength === 'formal' || claim.strength === 'ambiguous' ? claim.strength : null;
  return (
    <li className="fact">
      <Swatch fill="none" hatch={hatch} hatchSide={hatch === null ? null : claim.claimant} />
      <div>
        <p>
          <strong>{t(`side.${claim.claimant}`)}</strong>: {t(`strength.${claim.strength}`)}
        </p>
        <Details
          rows={[
            ['panel.basis', claim.basis],
            ['panel.period', periodText(claim)],
          ]}
        />
        <Citations dataset={dataset} citations={claim.sources} />
      </div>
    </li>
  );
}
