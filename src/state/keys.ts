/**
 * Every key of the atlas. Letters are matched by their place on the keyboard (`code`), so that Japanese and
 * Russian layouts work. The list that the reader sees is made from these tables.
 */
import { isProjected, type Mode } from '../domain/view';

export type Command =
  | 'back' | 'forward' | 'leapBack' | 'leapForward' | 'first' | 'last'
  | 'previousIncident' | 'nextIncident' | 'togglePlay' | 'goToDate'
  | 'axisCloser' | 'axisFarther' | 'axisWhole'
  | 'perspective' | 'find' | 'chronicle' | 'table' | 'sources' | 'fullScreen' | 'theme' | 'incidents' | 'measure' | 'present' | 'keys' | 'leave'
  | 'compare' | 'otherPicture'
  | 'answer' | 'predict' | 'choosePrediction'
  | 'lessons' | 'nextMoment' | 'previousMoment' | 'toStep' | 'black' | 'white'
  | 'spotlight' | 'pointer' | 'larger' | 'smaller' | 'labels' | 'clicker'
  | 'console' | 'show' | 'freeze' | 'audience' | 'roomTheme';

/** What a held key may do again and again; anything else would flicker. */
export const REPEATING: ReadonlySet<Command> = new Set(['back', 'forward', 'leapBack', 'leapForward', 'previousIncident', 'nextIncident', 'axisCloser', 'axisFarther', 'larger', 'smaller']);

/** What works while the picture is held: what lets it go, covers it, points at it, or lights it otherwise. */
export const WHILE_HELD: ReadonlySet<Command> = new Set(['freeze', 'leave', 'black', 'white', 'spotlight', 'pointer', 'larger', 'smaller', 'theme', 'fullScreen', 'keys']);

/** By place on the keyboard; `signs` are matched by what the key writes, with or without Shift, wherever it is. */
type Binding = { readonly codes: readonly string[]; readonly signs?: readonly string[]; readonly shift?: boolean; readonly command: Command };

const EXPLORING: readonly Binding[] = [
  { codes: ['ArrowLeft', 'ArrowDown'], command: 'back' },
  { codes: ['ArrowRight', 'ArrowUp'], command: 'forward' },
  { codes: ['PageDown'], command: 'leapBack' },
  { codes: ['PageUp'], command: 'leapForward' },
  { codes: ['Home'], command: 'first' },
  { codes: ['End'], command: 'last' },
  { codes: ['ArrowLeft'], shift: true, command: 'previousIncident' },
  { codes: ['ArrowRight'], shift: true, command: 'nextIncident' },
  { codes: ['Space'], command: 'togglePlay' },
  { codes: [], signs: ['+', '='], command: 'axisCloser' },
  { codes: [], signs: ['-', '−'], command: 'axisFarther' },
  { codes: [], signs: ['0'], command: 'axisWhole' },
  { codes: ['KeyG'], command: 'goToDate' },
  { codes: ['Slash'], command: 'find' },
  { codes: ['KeyV'], command: 'perspective' },
  { codes: ['KeyT'], command: 'table' },
  { codes: ['KeyC'], command: 'chronicle' },
  { codes: ['KeyS'], command: 'sources' },
  { codes: ['KeyI'], command: 'incidents' },
  { codes: ['KeyX'], command: 'compare' },
  { codes: ['KeyX'], shift: true, command: 'otherPicture' },
  { codes: ['KeyP'], command: 'present' },
  { codes: ['KeyP'], shift: true, command: 'console' },
  { codes: ['KeyE'], command: 'lessons' },
  { codes: ['KeyQ'], command: 'predict' },
  { codes: ['KeyF'], command: 'fullScreen' },
  { codes: ['KeyL'], command: 'theme' },
  { codes: ['KeyM'], command: 'measure' },
  { codes: [], signs: ['1', '2', '3', '4'], command: 'answer' },
  { codes: ['KeyH'], command: 'labels' },
  { codes: ['Slash'], shift: true, command: 'keys' },
  { codes: ['Escape'], command: 'leave' },
];

/** The keys of a clicker: the same in every window of a lesson. */
const CLICKER: readonly Binding[] = [
  { codes: ['PageDown', 'ArrowRight', 'ArrowDown', 'Space', 'KeyN', 'Enter'], command: 'nextMoment' },
  { codes: ['PageUp', 'ArrowLeft', 'ArrowUp', 'KeyP', 'Backspace'], command: 'previousMoment' },
  { codes: ['KeyR'], command: 'toStep' },
  { codes: ['Period', 'KeyB'], command: 'black' },
  { codes: ['Comma', 'KeyW'], command: 'white' },
];

/** What points at the map, in every window that a class sees. */
const POINTING: readonly Binding[] = [
  { codes: ['KeyT'], command: 'spotlight' },
  { codes: ['KeyD'], command: 'pointer' },
  { codes: [], signs: ['+', '='], command: 'larger' },
  { codes: [], signs: ['-', '−'], command: 'smaller' },
];

/** What asks the class to predict. */
const PREDICTING: readonly Binding[] = [
  { codes: ['KeyQ'], command: 'predict' },
  { codes: ['KeyQ'], shift: true, command: 'choosePrediction' },
];

const PRESENTING: readonly Binding[] = [
  ...CLICKER,
  ...POINTING,
  { codes: ['KeyH'], command: 'labels' },
  { codes: ['KeyZ'], command: 'freeze' },
  ...PREDICTING,
  { codes: ['KeyK'], command: 'clicker' },
  { codes: ['KeyP'], shift: true, command: 'console' },
  { codes: ['KeyV'], command: 'perspective' },
  { codes: ['KeyX'], command: 'compare' },
  { codes: ['KeyX'], shift: true, command: 'otherPicture' },
  { codes: ['KeyL'], command: 'theme' },
  { codes: ['KeyF'], command: 'fullScreen' },
  { codes: ['Slash'], shift: true, command: 'keys' },
  { codes: ['Escape'], command: 'leave' },
];

/** At the console a clicker goes through what the class sees; with Shift, and by letters, the teacher looks around in private. */
const CONSOLE: readonly Binding[] = [
  ...CLICKER,
  { codes: ['KeyS'], command: 'show' },
  { codes: ['KeyZ'], command: 'freeze' },
  ...PREDICTING,
  { codes: ['KeyO'], command: 'audience' },
  { codes: ['KeyL'], command: 'roomTheme' },
  { codes: ['KeyL'], shift: true, command: 'theme' },
  { codes: ['ArrowLeft'], shift: true, command: 'back' },
  { codes: ['ArrowRight'], shift: true, command: 'forward' },
  { codes: ['KeyK'], command: 'clicker' },
  { codes: ['KeyG'], command: 'goToDate' },
  { codes: ['KeyV'], command: 'perspective' },
  { codes: ['KeyF'], command: 'fullScreen' },
  { codes: ['Slash'], shift: true, command: 'keys' },
  { codes: ['Escape'], command: 'leave' },
];

/** In the window of the class, the clicker's keys go to the console. */
const AUDIENCE: readonly Binding[] = [
  ...CLICKER,
  ...POINTING,
  { codes: ['KeyQ'], command: 'predict' },
  { codes: ['KeyZ'], command: 'freeze' },
  { codes: ['KeyL'], command: 'roomTheme' },
  { codes: ['KeyF'], command: 'fullScreen' },
  { codes: ['Escape'], command: 'leave' },
];

export const KEYS: { readonly [M in Mode]: readonly Binding[] } = { explore: EXPLORING, present: PRESENTING, console: CONSOLE, audience: AUDIENCE };

export type Stroke = { readonly code: string; readonly key: string; readonly shiftKey: boolean; readonly ctrlKey: boolean; readonly altKey: boolean; readonly metaKey: boolean };

/** What a stroke means in a mode; null if nothing. A question mark is one on any layout, and so is a slash. */
export function commandFor(stroke: Stroke, mode: Mode): Command | null {
  if (stroke.ctrlKey || stroke.altKey || stroke.metaKey) return null;
  if (stroke.key === '?') return mode === 'audience' ? null : 'keys'; // a class is shown no list of keys
  if (stroke.key === '/' && mode === 'explore') return 'find';
  const written = KEYS[mode].find((b) => b.signs?.includes(stroke.key));
  if (written !== undefined) return written.command;
  const binding = KEYS[mode].find((b) => b.codes.includes(stroke.code) && (b.shift ?? false) === stroke.shiftKey);
  return binding?.command ?? null;
}

/** Who has the focus, as far as keys matter. */
export type Focus = 'page' | 'text' | 'search' | 'button' | 'row' | 'choice' | 'divider' | 'map' | 'items';

const ARROWS = /^Arrow/;
/** MapLibre zooms by these. */
const MAP_ZOOM: readonly string[] = ['+', '=', '-'];

/**
 * Whether the focused element keeps a stroke for itself: a text field every key but Escape, a button its Space
 * and Enter, a list or radio group its arrows too, the list of what is on the map its arrows and ends, a divider what moves it,
 * the map its arrows and zoom keys. When presenting, only text keeps, and a divider its left and right; at the console
 * a button keeps its Space and Enter too, since it is worked by keys alone like any page.
 */
export function keptByFocus(stroke: Stroke, focus: Focus, mode: Mode): boolean {
  if (stroke.code === 'Escape') return focus === 'search'; // it empties the field first
  switch (focus) {
    case 'text':
    case 'search':
      return true;
    case 'page':
      return false;
    case 'button':
      return !isProjected(mode) && (stroke.code === 'Space' || stroke.code === 'Enter');
    case 'row':
      return mode === 'explore' && !stroke.shiftKey && ['Space', 'Enter', 'ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End'].includes(stroke.code);
    case 'choice':
      return mode === 'explore' && (ARROWS.test(stroke.code) || ['Space', 'Enter', 'Home', 'End', 'PageUp', 'PageDown'].includes(stroke.code));
    case 'items':
      return mode === 'explore' && !stroke.shiftKey && (ARROWS.test(stroke.code) || ['Space', 'Enter', 'Home', 'End'].includes(stroke.code));
    case 'divider':
      if (mode !== 'explore') return !stroke.shiftKey && ['ArrowLeft', 'ArrowRight', 'Home', 'End'].includes(stroke.code);
      return !stroke.shiftKey && (ARROWS.test(stroke.code) || ['Home', 'End', 'PageUp', 'PageDown'].includes(stroke.code));
    case 'map':
      return mode === 'explore' && ((!stroke.shiftKey && ARROWS.test(stroke.code)) || MAP_ZOOM.includes(stroke.key));
  }
}
