/** The page: layout and mode. */
import { lazy, Suspense, useEffect, useLayoutEffect, useState, type MouseEvent, type ReactElement } from 'react';
import { say, t } from './i18n';
import type { Message } from './domain/message';
import type { Dataset } from './domain/schema';
import { Announcer } from './panels/Announcer';
import { FactsPanel } from './panels/FactsPanel';
import { KeysDialog } from './panels/KeysDialog';
import { Legend } from './panels/Legend';
import { Notices } from './panels/Notices';
import { SourcesDialog } from './panels/SourcesDialog';
import { TablePanel } from './panels/TablePanel';
import { Presentation } from './presentation/Presentation';
import { loadGeometry, type Geometry } from './state/load';
import { actions, useAtlas } from './state/store';
import { DateDialog } from './timeline/DateDialog';
import { Timeline } from './timeline/Timeline';
import { Patterns } from './ui/Patterns';
import { cssOf, THEMES } from './ui/theme';

const MapView = lazy(() => import('./map/MapView').then((m) => ({ default: m.MapView })));

export function App({ dataset }: { readonly dataset: Dataset }): ReactElement {
  const { mode, theme, panel } = useAtlas((s) => s.view);
  const dialog = useAtlas((s) => s.dialog);

  useLayoutEffect(() => {
    const root = document.documentElement;
    root.dataset['theme'] = theme;
    for (const [name, value] of cssOf(THEMES[theme])) root.style.setProperty(name, value);
  }, [theme]);

  return (
    <div className="app" data-mode={mode} data-panel={mode === 'explore' ? panel : 'none'}>
      <Patterns />
      {mode === 'explore' ? <Head /> : <header className="unseen"><h1>{t('app.name')}</h1></header>}
      <main className="stage">
        {panel === 'table' && mode === 'explore' && <TablePanel dataset={dataset} />}
        <MapPlace dataset={dataset} />
        <Legend dataset={dataset} />
      </main>
      {mode === 'explore' && <Timeline dataset={dataset} />}
      {mode === 'explore' && panel === 'facts' && <FactsPanel dataset={dataset} />}
      {mode === 'present' && <Presentation dataset={dataset} />}
      {mode === 'explore' && <Announcer dataset={dataset} />}
      <Notices />
      {dialog === 'keys' && <KeysDialog />}
      {dialog === 'sources' && <SourcesDialog dataset={dataset} />}
      {dialog === 'date' && <DateDialog />}
    </div>
  );
}

/** The address belongs to the view, so the link moves the focus by itself. */
function toSlider(event: MouseEvent): void {
  event.preventDefault();
  document.querySelector<HTMLElement>('[role=slider]')?.focus();
}

function Head(): ReactElement {
  const { panel, theme } = useAtlas((s) => s.view);
  return (
    <header className="head-bar">
      <a className="skip" href="#timeline" onClick={toSlider}>
        {t('app.skip')}
      </a>
      <h1>
        {t('app.name')} <span>{t('app.subtitle')}</span>
      </h1>
      <nav className="head-buttons" aria-label={t('app.views')}>
        <button type="button" className="plain" aria-pressed={panel === 'table'} onClick={() => actions.setView({ panel: panel === 'table' ? 'facts' : 'table' })}>
          {t('app.table')}
        </button>
        <button type="button" className="plain" onClick={() => actions.openDialog('sources')}>
          {t('app.sources')}
        </button>
        <button type="button" className="plain" onClick={() => actions.openDialog('keys')}>
          {t('app.keys')}
        </button>
        <button type="button" className="plain" onClick={() => actions.setView({ theme: theme === 'light' ? 'dark' : 'light' })}>
          {t(theme === 'light' ? 'app.theme.dark' : 'app.theme.light')}
        </button>
        <button type="button" className="plain strong" onClick={actions.present}>
          {t('app.present')}
        </button>
      </nav>
    </header>
  );
}

/** The map once its shapes are there; until then a word, and if they do not come the reason and another try. */
function MapPlace({ dataset }: { readonly dataset: Dataset }): ReactElement {
  const [geometry, setGeometry] = useState<Geometry | null>(null);
  const [problem, setProblem] = useState<Message | null>(null);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let current = true;
    void loadGeometry(dataset).then((loaded) => {
      if (!current) return;
      if (loaded.ok) setGeometry(loaded.value);
      else setProblem(loaded.problem);
    });
    return () => {
      current = false;
    };
  }, [dataset, attempt]);
  const retry = () => {
    setProblem(null);
    setAttempt((n) => n + 1);
  };
  if (problem !== null) {
    return (
      <div className="map">
        <div className="map-note" role="alert">
          <p>
            {t('map.geometryFailed')} {say(problem)}
          </p>
          <button type="button" className="plain strong" onClick={retry}>
            {t('app.retry')}
          </button>
        </div>
      </div>
    );
  }
  const waiting = (
    <div className="map">
      <p className="map-note quiet">{t('map.loading')}</p>
    </div>
  );
  if (geometry === null) return waiting;
  return (
    <Suspense fallback={waiting}>
      <MapView dataset={dataset} geometry={geometry} />
    </Suspense>
  );
}
