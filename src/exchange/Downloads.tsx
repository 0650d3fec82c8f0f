import { useMemo, useState, type ReactElement, type ReactNode } from 'react';
import { say, t } from '../i18n';
import { citationOf } from '../domain/citation';
import { incidentsIn } from '../domain/incidents';
import { spanParam, type Message } from '../domain/message';
import type { Dataset } from '../domain/schema';
import { TABLE_NAMES, TABLES, tablesOf, type TableName } from '../domain/tables';
import type { View } from '../domain/view';
import { loadTerritories } from '../state/load';
import { useAtlas } from '../state/atlas';
import { exportOf, type Choice } from '.';
import { fileNameOf } from './about';
import { HowToCite } from './HowToCite';
import { PaperButton } from './paper/PaperButton';
import { Pictures } from './pictures/Pictures';
import type { OpenStudio } from './pictures/studio';
import { save } from '../ui/save';
import { SHOWN_TABLES, shownIn } from './shown';
import './exchange.css';

/** What can be taken along: the map as a picture or a film; what the view shows, or the whole record, in tables, as a map and nested; and how to read and cite it. */
export function Downloads({ dataset, openStudio }: { readonly dataset: Dataset; readonly openStudio?: OpenStudio }): ReactElement {
  const view = useAtlas((s) => s.view);
  return (
    <>
      {openStudio !== undefined && <Pictures dataset={dataset} openStudio={openStudio} />}
      <p className="paper-entry">
        <PaperButton lesson={null} />
      </p>
      <Shown dataset={dataset} view={view} />
      <Whole dataset={dataset} view={view} />
      <Reading />
      <h3 className="head">{t('download.cite')}</h3>
      <HowToCite citation={citationOf(dataset)} />
      <p className="detail">
        {t('download.terms')}{' '}
        <a className="link" href="data/licences/record.txt">
          {t('download.licence')}
        </a>
      </p>
    </>
  );
}

type Row = { readonly what: string; readonly count?: number; readonly file: ReactNode };

/** A heading, and under it what there is to take, with the number of rows and the file. */
function Files({ title, rows, children }: { readonly title: string; readonly rows: readonly Row[]; readonly children?: ReactNode }): ReactElement {
  return (
    <section>
      <h3 className="head">{title}</h3>
      {children}
      <table className="files">
        <caption className="unseen">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{t('download.what')}</th>
            <th scope="col" className="number">{t('download.rows')}</th>
            <th scope="col">{t('download.file')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ what, count, file }) => (
            <tr key={what}>
              <th scope="row">{what}</th>
              <td className="number">{count}</td>
              <td>{file}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

type Part = { readonly dataset: Dataset; readonly view: View };

function Shown({ dataset, view }: Part): ReactElement {
  const [problem, setProblem] = useState<Message | null>(null);
  const { span, perspective, hidden, only } = view;
  const concealed = incidentsIn(dataset.incidents, span).length - incidentsIn(dataset.incidents, span, view).length;
  const shown = useMemo(() => shownIn(dataset, { span, perspective, hidden, only }), [dataset, span, perspective, hidden, only]);
  const give = (choice: Choice) => {
    setProblem(null);
    const { text, ...file } = exportOf({ dataset, view }, choice, 'shown');
    save({ ...file, content: text });
  };
  const giveMap = async () => {
    setProblem(null);
    const geometry = await loadTerritories(dataset);
    if (geometry.ok) give({ format: 'geojson', geometry: geometry.value });
    else setProblem(geometry.problem);
  };
  const button = (format: Choice['format'], what: string, act: () => void) => (
    <button type="button" className="link" aria-label={t('download.named', { format: t(`download.format.${format}`), what })} onClick={act}>
      {t(`download.format.${format}`)}
    </button>
  );
  const row = (table: TableName): Row => {
    const what = t(`download.table.${table}`);
    const count = TABLES[table].rowsOf(shown).length;
    return { what, count, file: count === 0 ? null : button('csv', what, () => give({ format: 'csv', table })) };
  };
  const map = t('download.map', { lands: shown.territories.length, incidents: shown.incidents.length });
  return (
    <Files
      title={t('download.shown', { date: spanParam(span), perspective: t(`perspective.${perspective}`) })}
      rows={[
        { what: map, file: button('geojson', map, () => void giveMap()) },
        { what: t('download.all'), file: button('json', t('download.all'), () => give({ format: 'json' })) },
        ...SHOWN_TABLES.map(row).filter((r) => r.count !== 0 || r.what === t('download.table.incidents')),
      ]}
    >
      {concealed > 0 && <p className="quiet">{t('download.hidden', { count: concealed })}</p>}
      {problem !== null && <p role="alert">{say(problem)}</p>}
    </Files>
  );
}

function Whole({ dataset, view }: Part): ReactElement {
  const counts = useMemo(() => new Map(tablesOf(dataset).map(({ table, rows }) => [table.name, rows.length])), [dataset]);
  const link = ({ path, format, what, name }: { readonly path: string; readonly format: Choice['format']; readonly what: string; readonly name: string }) => (
    <a className="link" href={`data/${path}`} download={fileNameOf({ dataset, view, scope: 'everything', what: name, ending: format })} aria-label={t('download.named', { format: t(`download.format.${format}`), what })}>
      {t(`download.format.${format}`)}
    </a>
  );
  const row = (table: TableName): Row => {
    const what = t(`download.table.${table}`);
    return { what, count: counts.get(table) ?? 0, file: link({ path: `csv/${table}.csv`, format: 'csv', what, name: table }) };
  };
  return (
    <Files
      title={t('download.whole', { version: dataset.version })}
      rows={[
        { what: t('download.points'), count: dataset.incidents.length, file: link({ path: 'incidents.geojson', format: 'geojson', what: t('download.points'), name: 'incidents' }) },
        { what: t('download.nested'), file: link({ path: 'record.json', format: 'json', what: t('download.nested'), name: 'record' }) },
        ...TABLE_NAMES.map(row),
      ]}
    />
  );
}

/** What the columns mean, and how programs check and find the files. */
function Reading(): ReactElement {
  return (
    <section>
      <h3 className="head">{t('download.reading')}</h3>
      <ul className="reading">
        <li>
          <a className="link" href="data/dictionary.md">{t('download.dictionary')}</a>
        </li>
        <li>
          <a className="link" href="data/schema/record.schema.json">{t('download.schema')}</a>
        </li>
        <li>
          <a className="link" href="data/datapackage.json">{t('download.package')}</a>
        </li>
      </ul>
    </section>
  );
}
