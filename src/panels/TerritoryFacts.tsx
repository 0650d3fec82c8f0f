/** One territory in the span: who controls, since when, who claims, on what ground, says who. */
import type { ReactElement, ReactNode } from 'react';
import { say, t } from '../i18n';
import { dateParam } from '../domain/message';
import { holders, holderSince, sentenceFor } from '../domain/narrative';
import { nameIn } from '../domain/names';
import { fillsOf, paintOf } from '../domain/paint';
import type { Claim, Dataset, Period, Territory } from '../domain/schema';
import { statusIn, type Change } from '../domain/status';
import type { View } from '../domain/view';
import { Swatch } from '../ui/Swatch';
import { Citations } from './Citations';

export const holderText = (period: Period): string => t('panel.holder', { holders: holders(period) });

function changeText({ kind, before, after, when }: Change): string {
  const params = { old: holders(before), new: holders(after), date: dateParam(when) };
  if (kind === 'hands') return t('panel.passes', params);
  return kind === 'rule' ? t('panel.becomes', { ...params, rule: t(`rule.${after.rule}`) }) : t('panel.follows', params);
}

export function TerritoryFacts({ dataset, territory, view, children }: { readonly dataset: Dataset; readonly territory: Territory; readonly view: View; readonly children?: ReactNode }): ReactElement {
  const { span, names } = view;
  const status = statusIn(territory, span);
  const sentence = sentenceFor(territory, span, names);
  const { ru, ja, zh } = territory.names;
  return (
    <article>
      <h2 className="panel-title">{nameIn(territory, span, names)}</h2>
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

      {children}

      <details className="periods">
        <summary className="head">{t('panel.history')}</summary>
        <ol className="facts">
          {territory.periods.map((period) => (
            <PeriodFact key={period.from.text} dataset={dataset} territory={territory} period={period} />
          ))}
        </ol>
      </details>
    </article>
  );
}

function PeriodFact({ dataset, territory, period }: { readonly dataset: Dataset; readonly territory: Territory; readonly period: Period }): ReactElement {
  const [fill = 'unknown', band = null] = fillsOf(period);
  const since = holderSince(territory, period);
  return (
    <li className="fact">
      <Swatch fill={fill} band={band} dots={period.rule === 'dependent'} />
      <div>
        <p>
          <strong>{holderText(period)}</strong>, {t(`rule.${period.rule}`)}
        </p>
        <p className="detail">
          {[
            t('panel.since', { date: dateParam(period.from) }),
            since === period ? null : t('panel.holds', { date: dateParam(since.from) }),
            period.to === null ? null : t('panel.until', { date: dateParam(period.to) }),
          ]
            .filter((part) => part !== null)
            .join(' · ')}
        </p>
        <p className="detail">{period.administration}</p>
        <p className="detail">{t('panel.law', { text: period.deJure })}</p>
        <p className="detail">{t('panel.under', { text: period.instrument })}</p>
        <p className="detail">
          <span className={`confidence ${period.confidence}`}>{t(`panel.confidence.${period.confidence}`)}</span>
        </p>
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
        <p className="detail">{claim.basis}</p>
        <p className="detail">
          {[t('panel.since', { date: dateParam(claim.from) }), claim.to === null ? null : t('panel.until', { date: dateParam(claim.to) })].filter((p) => p !== null).join(' · ')}
        </p>
        <Citations dataset={dataset} citations={claim.sources} />
      </div>
    </li>
  );
}

