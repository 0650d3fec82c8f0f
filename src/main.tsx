/** Mounts the page: fetches the record, binds the address, the keys and the clock, and says what to do when the record does not come. */
import { startTransition } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { App } from './App';
import { say, t } from './i18n';
import { message } from './domain/message';
import { dayOf, type Day } from './domain/time';
import { bindWindows } from './presentation/bindWindows';
import { bindKeys } from './state/bindKeys';
import { bindPauses } from './state/bindPauses';
import { bindRoom } from './state/bindRoom';
import { fetchDrawing } from './map/measure/drawing';
import { bindOwn } from './state/bindOwn';
import { bindExtras } from './state/extras';
import { loadExtra, loadRecord } from './state/load';
import { bindMore, partAskedFor } from './state/more';
import { bindPlayback, browserScheduler } from './state/playbackClock';
import { useAtlas } from './state/atlas';
import { actions } from './state/store';
import { bindAddress } from './state/urlState';
import { bindWhole } from './state/whole';
import { fetchAllLater } from './ui/Later';
// In this order: the later rules refine the earlier.
import './ui/base.css';
import './ui/layout.css';
import './ui/buttons.css';
import './map/map.css';
import './map/items.css';
import './panels/panel.css';
import './panels/record.css';
import './timeline/timeline.css';
import './timeline/axis.css';
import './timeline/playback.css';
import './ui/dialogs.css';
import './presentation/presentation.css';
import './ui/smallWindows.css';
import './ui/phone.css';

/** Today by the reader's own calendar. */
function today(): Day {
  const now = new Date();
  return dayOf({ year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() });
}

/** The fonts of the reader's system that stand in for ours, as base.css names them: of these no system has all. */
const STAND_INS = /^["']?As /;

/** The typefaces come after the first picture; until then the text stands in the reader's own. */
function bindFonts(): void {
  const told = new AbortController();
  const tell = ({ fontfaces }: FontFaceSetLoadEvent) => {
    if (fontfaces.every(({ family }) => STAND_INS.test(family))) return;
    told.abort();
    actions.notify(message('load.fonts'));
  };
  document.fonts.addEventListener('loadingerror', tell, { signal: told.signal });
  const stop = useAtlas.subscribe(({ picture }) => {
    if (picture === 'none') return;
    stop();
    void import('./ui/fonts.css');
  });
}

/** How long after the whole map the parts that come later may be fetched, in milliseconds. */
const REST_MS = 1500;

/** Everything else comes once the map stands, so that the atlas needs no server any more. */
function bindRest(): void {
  const stop = useAtlas.subscribe(({ picture }) => {
    if (picture !== 'whole') return;
    stop();
    bindOwn().catch(() => actions.notify(message('load.part')));
    setTimeout(() => void fetchAllLater(), REST_MS);
  });
}

/** What an address can name that may have been written on this device. */
const OWN_LESSONS = /[#&](lesson=|panel=workshop)/;

async function start(root: Root): Promise<void> {
  root.render(<p className="opening">{t('app.loading')}</p>);
  const { hash } = window.location;
  const loaded = await loadRecord();
  const more = loaded.ok ? await partAskedFor(hash, loaded.value) : null;
  const problem = loaded.ok ? (more === null || more.ok ? null : more.problem) : loaded.problem;
  if (!loaded.ok || problem !== null) {
    return root.render(
      <div className="opening" role="alert">
        <h1>{t('app.failed')}</h1>
        <p>{problem !== null && say(problem)}</p>
        <button type="button" className="plain strong" onClick={() => void start(root)}>
          {t('app.retry')}
        </button>
      </div>,
    );
  }
  const { dataset, loadMore, loadWhole } = loaded.value;
  if (OWN_LESSONS.test(hash)) await bindOwn().catch(() => actions.notify(message('load.part')));
  actions.open({ dataset: more?.ok ? more.value : dataset, today: today(), fragment: hash });
  if (more?.ok) actions.settle();
  else bindMore(loadMore);
  bindAddress(window);
  bindKeys(window);
  bindPlayback(browserScheduler);
  bindPauses(document);
  bindRoom(window);
  bindWhole(loadWhole, window);
  bindFonts();
  bindExtras(loadExtra, fetchDrawing);
  bindRest();
  await bindWindows(window);
  startTransition(() => root.render(<App />)); // in pieces, so that the page answers in between
}

const place = document.getElementById('root');
if (place === null) throw new Error('index.html has no element with the id "root"');
void start(createRoot(place));
