/** The page: layout and mode. */
import { useEffect, useLayoutEffect, useRef, useState, type MouseEvent, type ReactElement } from 'react';
import { say, t } from './i18n';
import { message, type Message } from './domain/message';
import { fail, ok, type Result } from './domain/result';
import type { Dataset } from './domain/schema';
import { DownloadDialog } from './exchange/DownloadDialog';
import { Announcer } from './panels/Announcer';
import { FactsPanel } from './panels/FactsPanel';
import { FindDialog } from './panels/FindDialog';
import { KeysDialog } from './panels/KeysDialog';
import { Legend } from './panels/Legend';
import { Notices } from './panels/Notices';
import { PerspectiveSwitch } from './panels/PerspectiveSwitch';
import { SourcesDialog } from './panels/SourcesDialog';
import { Presentation } from './presentation/Presentation';
import { loadGeometry, type Geometry } from './state/load';
import { enterFullScreen, leaveFullScreen } from './state/fullScreen';
import { actions, useAtlas } from './state/store';
import { DateDialog } from './timeline/DateDialog';
import { Timeline } from './timeline/Timeline';
import { HeadMenu } from './ui/HeadMenu';
import { later } from './ui/Later';
import { Patterns } from './ui/Patterns';
import { cssOf, themeOf } from './ui/theme';

const Chronicle = later(() => import('./panels/Chronicle').then((m) => m.Chronicle));
const LessonsDialog = later(() => import('./panels/LessonsDialog').then((m) => m.LessonsDialog));
const TablePanel = later(() => import('./panels/TablePanel').then((m) => m.TablePanel));

/** Nothing before the record is there. */
export function App(): ReactElement | null {
  const dataset = useAtlas((s) => s.dataset);
  return dataset === null ? null : <Page dataset={dataset} />;
}

function Page({ dataset }: { readonly dataset: Dataset }): ReactElement {
  const mode = useAtlas((s) => s.view.mode);
  const theme = useAtlas((s) => s.view.theme);
  const panel = useAtlas((s) => s.view.panel);
  const dialog = useAtlas((s) => s.dialog);

  useLayoutEffect(() => {
    const root = document.documentElement;
    root.dataset['theme'] = theme;
    for (const [name, value] of cssOf(themeOf({ theme, mode }))) root.style.setProperty(name, value);
  }, [theme, mode]);

  // Presenting fills the screen where the browser allows it, and gives it back.
  useEffect(() => {
    if (mode !== 'present') return;
    void enterFullScreen();
    return () => void leaveFullScreen();
  }, [mode]);

  return (
    <div className="app" data-mode={mode} data-panel={mode === 'explore' ? panel : 'none'}>
      <Patterns />
      {mode === 'explore' ? <Head /> : <header className="unseen"><h1>{t('app.name')}</h1></header>}
      <main className="stage">
        {panel === 'table' && mode === 'explore' && <TablePanel dataset={dataset} />}
        {panel === 'chronicle' && mode === 'explore' && <Chronicle dataset={dataset} />}
        <MapPlace dataset={dataset} />
        {mode === 'explore' && <PerspectiveSwitch />}
        <Legend dataset={dataset} />
      </main>
      {mode === 'explore' && <Timeline dataset={dataset} />}
      {mode === 'explore' && panel === 'facts' && <FactsPanel dataset={dataset} />}
      {mode === 'present' && <Presentation dataset={dataset} />}
      {mode === 'explore' && <Announcer dataset={dataset} />}
      <Notices />
      {dialog === 'keys' && <KeysDialog />}
      {dialog === 'lessons' && <LessonsDialog dataset={dataset} />}
      {dialog === 'sources' && <SourcesDialog dataset={dataset} />}
      {dialog === 'date' && <DateDialog />}
      {dialog === 'download' && <DownloadDialog dataset={dataset} />}
      {dialog === 'find' && <FindDialog dataset={dataset} />}
    </div>
  );
}

/** The address belongs to the view, so the link moves the focus by itself. */
function toSlider(event: MouseEvent): void {
  event.preventDefault();
  document.querySelector<HTMLElement>('[role=slider]')?.focus();
}

function Head(): ReactElement {
  const panel = useAtlas((s) => s.view.panel);
  const theme = useAtlas((s) => s.view.theme);
  return (
    <header className="head-bar">
      <a className="skip" href="#timeline" onClick={toSlider}>
        {t('app.skip')}
      </a>
      <h1>
        {t('app.name')} <span>{t('app.subtitle')}</span>
      </h1>
      <HeadMenu
        name={t('app.views')}
        first={
          <button type="button" className="plain" onClick={() => actions.openDialog('find')}>
            {t('app.find')}
          </button>
        }
      >
        <button type="button" className="plain" aria-pressed={panel === 'table'} onClick={() => actions.setView({ panel: panel === 'table' ? 'facts' : 'table' })}>
          {t('app.table')}
        </button>
        <button type="button" className="plain" aria-pressed={panel === 'chronicle'} onClick={() => actions.setView({ panel: panel === 'chronicle' ? 'facts' : 'chronicle' })}>
          {t('app.chronicle')}
        </button>
        <button type="button" className="plain" onClick={() => actions.openDialog('sources')}>
          {t('app.sources')}
        </button>
        <button type="button" className="plain" onClick={() => actions.openDialog('download')}>
          {t('app.download')}
        </button>
        <button type="button" className="plain" onClick={() => actions.openDialog('keys')}>
          {t('app.keys')}
        </button>
        <button type="button" className="plain" onClick={() => actions.setView({ theme: theme === 'dark' ? 'light' : 'dark' })}>
          {t(theme === 'dark' ? 'app.theme.light' : 'app.theme.dark')}
        </button>
        <button type="button" className="plain" onClick={() => actions.openDialog('lessons')}>
          {t('app.lessons')}
        </button>
        <button type="button" className="plain strong" onClick={actions.present}>
          {t('app.present')}
        </button>
      </HeadMenu>
    </header>
  );
}

type Loaded = { readonly geometry: Geometry; readonly MapView: typeof import('./map/MapView').MapView };

/** The map's code and its shapes, side by side; or the sentence that says what did not come. */
async function loadMap(dataset: Dataset): Promise<Result<Loaded, Message>> {
  const code = import('./map/MapView').then(
    ({ MapView }) => ok(MapView),
    () => fail(message('load.code')),
  );
  const [module, geometry] = await Promise.all([code, loadGeometry(dataset)]);
  if (!module.ok) return module;
  return geometry.ok ? ok({ MapView: module.value, geometry: geometry.value }) : geometry;
}

/** The map once its code and shapes are there; until then a word, and if they do not come the reason and another try. */
function MapPlace({ dataset }: { readonly dataset: Dataset }): ReactElement {
  const [loaded, setLoaded] = useState<Result<Loaded, Message> | null>(null);
  const [attempt, setAttempt] = useState(0);
  // The lands are those of the core: they stay the same when the details come.
  const { current: core } = useRef(dataset);
  useEffect(() => {
    let current = true;
    void loadMap(core).then((result) => {
      if (current) setLoaded(result);
    });
    return () => {
      current = false;
    };
  }, [core, attempt]);
  if (loaded?.ok) return <loaded.value.MapView dataset={dataset} geometry={loaded.value.geometry} />;
  if (loaded === null) {
    return (
      <div className="map">
        <p className="map-note quiet">{t('map.loading')}</p>
      </div>
    );
  }
  const retry = () => {
    // Browsers remember that code did not come; only a new page asks for it again.
    if (loaded.problem.key === 'load.code') return window.location.reload();
    setLoaded(null);
    setAttempt((n) => n + 1);
  };
  return (
    <div className="map">
      <div className="map-note" role="alert">
        <p>
          {t('map.failed')} {say(loaded.problem)}
        </p>
        <button type="button" className="plain strong" onClick={retry}>
          {t('app.retry')}
        </button>
      </div>
    </div>
  );
}
