/** The page: layout and mode. */
import { useEffect, useLayoutEffect, useMemo, useState, type MouseEvent, type ReactElement } from 'react';
import { t } from './i18n';
import { message } from './domain/message';
import { fail, ok } from './domain/result';
import type { Dataset } from './domain/schema';
import { isProjected } from './domain/view';
import { DownloadDialog } from './exchange/DownloadDialog';
import type { OpenWorksheets } from './exchange/paper/worksheets';
import type { OpenStudio } from './exchange/pictures/studio';
import { scaleOf } from './map/layers/layer';
import { MapView } from './map/MapView';
import { Announcer } from './panels/Announcer';
import { FactsPanel } from './panels/FactsPanel';
import { Legend } from './panels/Legend';
import { Notices } from './panels/Notices';
import { PerspectiveSwitch } from './panels/PerspectiveSwitch';
import { enterFullScreen, leaveFullScreen } from './state/fullScreen';
import { useAtlas } from './state/atlas';
import { bindOwn } from './state/bindOwn';
import { actions } from './state/store';
// These two are typed into at once: a reader who presses the key and goes on typing must lose nothing.
import { FindDialog } from './panels/FindDialog';
import { DateDialog } from './timeline/DateDialog';
import { Timeline } from './timeline/Timeline';
import { HeadMenu } from './ui/HeadMenu';
import { alsoLater, later } from './ui/Later';
import { Patterns } from './ui/Patterns';
import { keepLarge } from './ui/large';
import { cssOf, themeOf } from './ui/theme';

const Chronicle = later(() => import('./panels/Chronicle').then((m) => m.Chronicle));
const LessonsDialog = later(() => bindOwn().then(() => import('./panels/LessonsDialog')).then((m) => m.LessonsDialog), 'nothing');
const KeysDialog = later(() => import('./panels/KeysDialog').then((m) => m.KeysDialog), 'nothing');
const ClickerDialog = later(() => import('./presentation/ClickerDialog').then((m) => m.ClickerDialog), 'nothing');
const PredictDialog = later(() => import('./presentation/predict/PredictDialog').then((m) => m.PredictDialog), 'nothing');
const PaperDialog = later(() => import('./exchange/paper/PaperDialog').then((m) => m.PaperDialog), 'nothing');
const SourcesDialog = later(() => import('./panels/SourcesDialog').then((m) => m.SourcesDialog), 'nothing');
const Audience = later(() => import('./presentation/Audience').then((m) => m.Audience), 'nothing');
const Console = later(() => import('./presentation/Console').then((m) => m.Console), 'nothing');
const Presentation = later(() => import('./presentation/Presentation').then((m) => m.Presentation), 'nothing');
const Quiz = later(() => import('./panels/quiz/QuizPanel').then((m) => m.QuizPanel));
const Workshop = later(() => bindOwn().then(() => import('./panels/workshop/Workshop')).then((m) => m.Workshop), 'nothing');
const TablePanel = later(() => import('./panels/TablePanel').then((m) => m.TablePanel));

const DeckButton = later(() => import('./exchange/deck/DeckButton').then((m) => m.DeckButton), 'nothing');
const WorkNote = later(() => import('./exchange/pictures/WorkState').then((m) => m.WorkNote), 'nothing');
const PaperButton = later(() => import('./exchange/paper/PaperButton').then((m) => m.PaperButton), 'nothing');
const studio = alsoLater(() => Promise.all([import('./map/svg/studio'), import('./presentation/sentence')]));

// What writes films and slides is asked for inside of its own parts; here so that it is there without a server too.
alsoLater(() => Promise.all([import('./exchange/deck/deck'), import('./exchange/pictures/video'), import('./exchange/pictures/series'), import('./exchange/pictures/png')]));

// The keys ask for it inside of the state.
alsoLater(() => import('./state/predictActions'));

const worksheets = alsoLater(() => import('./map/svg/worksheet'));

/** What draws maps for paper. */
const worksheetsOf = (dataset: Dataset): OpenWorksheets => async () => {
  try {
    return await (await worksheets()).openWorksheets(dataset);
  } catch {
    return fail(message('load.part'));
  }
};

/** What draws pictures for files, with all shapes; a shape that is missing is said. */
const studioOf = (dataset: Dataset): OpenStudio => async (views) => {
  try {
    const [{ openStudio }, { sentenceOf }] = await studio();
    const opened = await openStudio(dataset, views.some((v) => v.measure !== null) ? 'measured' : 'plain');
    return opened.ok ? ok({ ...opened.value, sentence: (view) => sentenceOf(dataset, view) }) : opened;
  } catch {
    return fail(message('load.part'));
  }
};

/** Nothing before the record is there. */
export function App(): ReactElement | null {
  const dataset = useAtlas((s) => s.dataset);
  return dataset === null ? null : <Page dataset={dataset} />;
}

function Page({ dataset }: { readonly dataset: Dataset }): ReactElement {
  const mode = useAtlas((s) => s.view.mode);
  const theme = useAtlas((s) => s.view.theme);
  const labels = useAtlas((s) => s.view.labels);
  const panel = useAtlas((s) => s.view.panel);
  const dialog = useAtlas((s) => s.dialog);
  const [worked, setWorked] = useState(false);
  const openStudio = useMemo((): OpenStudio => {
    const open = studioOf(dataset);
    return (views) => {
      setWorked(true);
      return open(views);
    };
  }, [dataset]);

  const openWorksheets = useMemo(() => worksheetsOf(dataset), [dataset]);

  useLayoutEffect(() => {
    const root = document.documentElement;
    root.dataset['theme'] = theme;
    for (const [name, value] of cssOf(themeOf({ theme, mode }))) root.style.setProperty(name, value);
  }, [theme, mode]);

  useLayoutEffect(() => keepLarge(scaleOf), []);

  // Presenting fills the screen where the browser allows it, and gives it back.
  useEffect(() => {
    if (mode !== 'present') return; // the window of the class asks for a gesture of its own
    void enterFullScreen();
    return () => void leaveFullScreen();
  }, [mode]);

  return (
    <div className="app" data-mode={isProjected(mode) ? 'present' : mode} data-window={mode} data-labels={labels ? 'on' : 'off'} data-panel={mode === 'explore' ? panel : 'none'}>
      <Patterns />
      {mode === 'explore' ? <Head /> : <header className="unseen"><h1>{t('app.name')}</h1></header>}
      <main className="stage">
        {panel === 'table' && mode === 'explore' && <TablePanel dataset={dataset} />}
        {panel === 'chronicle' && mode === 'explore' && <Chronicle dataset={dataset} />}
        <MapView dataset={dataset} />
        {mode === 'explore' && <PerspectiveSwitch />}
        <Legend dataset={dataset} />
      </main>
      {!isProjected(mode) && <Timeline dataset={dataset} />}
      {mode === 'explore' && panel === 'facts' && <FactsPanel dataset={dataset} />}
      {mode === 'explore' && panel === 'workshop' && <Workshop dataset={dataset} />}
      {mode === 'explore' && panel === 'quiz' && <Quiz dataset={dataset} />}
      {mode === 'present' && <Presentation dataset={dataset} />}
      {mode === 'audience' && <Audience dataset={dataset} />}
      {mode === 'console' && <Console dataset={dataset} />}
      {mode === 'explore' && <Announcer dataset={dataset} />}
      {mode !== 'audience' && <Notices />}
      {dialog === 'keys' && <KeysDialog />}
      {dialog === 'clicker' && <ClickerDialog />}
      {dialog === 'predict' && <PredictDialog dataset={dataset} />}
      {dialog === 'lessons' && <LessonsDialog dataset={dataset} takeAlong={(lesson) => (
        <>
          <DeckButton dataset={dataset} lesson={lesson} openStudio={openStudio} />
          <PaperButton lesson={lesson.id} />
        </>
      )} />}
      {worked && dialog !== 'download' && dialog !== 'lessons' && <WorkNote />}
      {dialog === 'paper' && <PaperDialog dataset={dataset} openWorksheets={openWorksheets} />}
      {dialog === 'sources' && <SourcesDialog dataset={dataset} />}
      {dialog === 'date' && <DateDialog />}
      {dialog === 'download' && <DownloadDialog dataset={dataset} openStudio={openStudio} />}
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
