/** Listens to the keyboard before anything else on the page does, and runs what keys.ts says. */
import { AXIS_STEP } from '../domain/axis';
import { nextPerspective } from '../domain/perspective';
import { comparing } from './comparing';
import { openClassWindow } from './classWindow';
import { toggleFullScreen } from './fullScreen';
import { purposeOf } from '../domain/clicker';
import { commandFor, keptByFocus, REPEATING, WHILE_HELD, type Command, type Focus, type Stroke } from './keys';
import { isHeld } from './roomState';
import { useAtlas } from './atlas';
import { actions } from './store';

const RUN: { readonly [C in Command]: (stroke: Stroke) => void } = {
  back: () => void actions.step(-1),
  forward: () => void actions.step(1),
  leapBack: () => actions.leap(-1),
  leapForward: () => actions.leap(1),
  first: () => actions.first(),
  last: () => actions.last(),
  previousIncident: () => actions.toIncident(-1),
  nextIncident: () => actions.toIncident(1),
  togglePlay: () => actions.togglePlay(),
  axisCloser: () => actions.zoomAxis(AXIS_STEP),
  axisFarther: () => actions.zoomAxis(1 / AXIS_STEP),
  axisWhole: () => actions.toggleWholeAxis(),
  goToDate: () => actions.openDialog('date'),
  find: () => actions.openDialog('find'),
  perspective: () => actions.setPerspective(nextPerspective(useAtlas.getState().view.perspective)),
  chronicle: () => actions.setView({ panel: useAtlas.getState().view.panel === 'chronicle' ? 'facts' : 'chronicle' }),
  table: () => actions.setView({ panel: useAtlas.getState().view.panel === 'table' ? 'facts' : 'table' }),
  sources: () => actions.openDialog('sources'),
  fullScreen: () => void toggleFullScreen(),
  theme: () => actions.setView({ theme: useAtlas.getState().view.theme === 'dark' ? 'light' : 'dark' }),
  incidents: () => actions.toggleTool('incidents'),
  compare: () => comparing.toggle(),
  otherPicture: () => comparing.other(),
  measure: () => actions.toggleTool('measure'),
  present: () => actions.present(),
  lessons: () => actions.openDialog('lessons'),
  toStep: () => actions.toStep(),
  keys: () => actions.openDialog('keys'),
  leave: () => actions.leave(),
  nextMoment: () => actions.moment(1),
  previousMoment: () => actions.moment(-1),
  black: () => actions.cover('black'),
  white: () => actions.cover('white'),
  console: () => actions.openConsole(),
  show: () => actions.show(),
  freeze: () => actions.freeze(),
  clicker: () => actions.openDialog('clicker'),
  spotlight: () => actions.point('spotlight'),
  pointer: () => actions.point('pointer'),
  larger: () => actions.widen(1),
  smaller: () => actions.widen(-1),
  labels: () => actions.toggleLabels(),
  predict: () => actions.predict(),
  choosePrediction: () => actions.openDialog('predict'),
  answer: ({ key }) => void import('./quizActions').then(({ quizActions }) => quizActions.answer(Number(key) - 1)),
  audience: () => openClassWindow(window),
  roomTheme: () => actions.press('light'),
};

function focusOf(target: EventTarget | null): Focus {
  if (target instanceof SVGElement && target.getAttribute('role') === 'region') return 'map';
  if (!(target instanceof HTMLElement)) return 'page';
  if (target.getAttribute('role') === 'separator') return 'divider';
  if (target instanceof HTMLSelectElement || target.closest('[role=radiogroup], [role=tablist], [role=scrollbar], [type=radio], [data-arrows]') !== null) return 'choice';
  if (target instanceof HTMLInputElement && ['checkbox', 'button', 'submit'].includes(target.type)) return 'button';
  if (target instanceof HTMLInputElement && target.getAttribute('role') === 'searchbox' && target.value !== '') return 'search';
  if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || target.isContentEditable) return 'text';
  if (target.closest('tr[data-key]') !== null) return 'row';
  if (target.closest('[role=listbox]') !== null) return 'items';
  if (target.closest('button, a[href], summary') !== null) return 'button';
  return target instanceof HTMLCanvasElement ? 'map' : 'page';
}

const stop = (event: Event): void => {
  event.preventDefault();
  event.stopPropagation();
};

export function bindKeys(win: Window): () => void {
  const listen = (event: KeyboardEvent) => {
    const { view, dataset, dialog, cover, room, quiz } = useAtlas.getState();
    if (dataset === null || event.isComposing) return;
    if (dialog === 'clicker') {
      if (!event.repeat && actions.hear(event)) stop(event);
      return;
    }
    // A key that a clicker has taught comes before every other meaning, whatever has the focus.
    const learned = view.mode === 'explore' || dialog !== null ? null : purposeOf(room.learned, event);
    const command = learned ?? commandFor(event, view.mode);
    if (isHeld({ room, view }) && event.target instanceof HTMLElement && focusOf(event.target) === 'map' && (command === null || !WHILE_HELD.has(command)) && event.code !== 'Tab') return stop(event);
    if (command === null || (learned === null && keptByFocus(event, focusOf(event.target), view.mode))) return;
    if ((command === 'larger' || command === 'smaller') && room.pointing === 'none') return; // then they are the map's
    if (command === 'answer' && (view.panel !== 'quiz' || quiz.run === null)) return;
    if (command === 'leave' && win.document.querySelector('[data-escape]') !== null) return; // what stands over the page closes first
    if (dialog !== null) return; // a dialog has its own keys, Escape among them
    if (cover !== null && !['black', 'white', 'leave'].includes(command)) {
      event.preventDefault();
      return;
    }
    stop(event);
    if (isHeld({ room, view }) && !WHILE_HELD.has(command)) return;
    if (event.repeat && !REPEATING.has(command)) return;
    RUN[command](event);
  };
  win.addEventListener('keydown', listen, { capture: true });
  return () => win.removeEventListener('keydown', listen, { capture: true });
}
