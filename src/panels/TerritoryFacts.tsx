/** One territory in the span: who controls, since when, who claims, on what ground, says who. */
import type { ReactElement, ReactNode } from 'react';
import { say, t, type Key } from '../i18n';
import { dateParam } from '../domain/message';
import { controlSince, holders, sentenceFor } from '../domain/narrative';
import { nameIn } from '../domain/names';
import { fillsOf, paintOf } from '../domain/paint';
import type { Claim, Dataset, Period, Territory } from '../domain/schema';
import { statusIn, type Change } from '../domain/status';
import type { Edtf } from '../domain/time';
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

/** From when to when, and since when the same holders have control if that is longer. */
function periodText({ from, to }: { readonly from: Edtf; readonly to: Edtf | null }, control?: Edtf): string {
  const span = to === null ? t('panel.since', { date: dateParam(from) }) : t('panel.span', { from: dateParam(from), to: dateParam(to) });
  return control === undefined || control.text === from.text ? span : `${span}; ${t('panel.holds', { date: dateParam(control) })}`;
}

function Details({ rows }: { readonly rows: readonly (readonly [Key, ReactNode])[] }): ReactElement {
  return (
    <dl className="details">
      {rows.map(([key, value]) => (
        <div key={key}>
          <dt>{t(key)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
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
            ['panel.period', periodText(period, controlSince(territory, period).from)],
            ['panel.as', period.administration],
            ['panel.law', period.deJure],
            ['panel.under', period.instrument],
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

export function Confidence({ level }: { readonly level: Period['confidence'] }): ReactElement {
  return <span className={`confidence ${level}`}>{t(`panel.confidence.${level}`)}</span>;
}
