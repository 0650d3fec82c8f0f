/** Names in all scripts, and what was measured and counted, each by its source. */
import type { ReactElement } from 'react';
import { t } from '../i18n';
import { dateParam } from '../domain/message';
import type { Figure, Names } from '../domain/model';
import type { Dataset } from '../domain/schema';
import { Citations } from './Citations';
import { Confidence } from './Confidence';

const LANGUAGES = ['ja', 'ru', 'zh'] as const;

/** The forms of a name: English with its dates, then each script with its reading. */
export function NameForms({ names }: { readonly names: Names }): ReactElement {
  return (
    <dl className="details names">
      <div>
        <dt>{t('language.en')}</dt>
        <dd>
          {names.en.map(({ text, side, from, to }) => (
            <p key={`${text} ${from?.text ?? ''}`}>
              {text}
              {side !== undefined && <span className="detail"> ({t(`side.${side}`)})</span>}
              {from !== undefined && to !== undefined && <span className="detail">, {t('panel.span', { from: dateParam(from), to: dateParam(to) })}</span>}
              {from !== undefined && to === undefined && <span className="detail">, {t('panel.since', { date: dateParam(from) })}</span>}
              {from === undefined && to !== undefined && <span className="detail">, {t('panel.until', { date: dateParam(to) })}</span>}
            </p>
          ))}
        </dd>
      </div>
      {LANGUAGES.map((language) => {
        const form = names[language];
        return (
          form !== undefined && (
            <div key={language}>
              <dt>{t(`language.${language}`)}</dt>
              <dd>
                <span lang={language}>{[form.text, form.kana].filter((x) => x !== undefined).join(' · ')}</span> · {form.latin}
              </dd>
            </div>
          )
        );
      })}
    </dl>
  );
}

const valueOf = ({ what, value }: Figure): string => t(`figure.${what}`, { value: value.toLocaleString('en-GB') });

export function Figures({ dataset, figures }: { readonly dataset: Dataset; readonly figures: readonly Figure[] }): ReactElement | null {
  if (figures.length === 0) return null;
  return (
    <ul className="figures">
      {figures.map((figure) => (
        <li key={`${figure.what} ${figure.of} ${figure.date?.text ?? ''}`}>
          <p>
            <strong>{valueOf(figure)}</strong> {figure.of}
            {figure.date !== undefined && `, ${t('date.plain', { date: dateParam(figure.date) })}`}
          </p>
          {figure.note !== undefined && <p className="detail">{figure.note}</p>}
          {figure.confidence !== 'high' && (
            <p className="detail">
              <Confidence level={figure.confidence} />
            </p>
          )}
          <Citations dataset={dataset} citations={figure.sources} />
        </li>
      ))}
    </ul>
  );
}
