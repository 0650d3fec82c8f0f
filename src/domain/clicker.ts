/** What a teacher's clicker sends, as it was learned: up to four keys, each for one purpose. Pure. */

/** What three of the keys are for; the fourth is for one of the choices. */
export const CHOICES = ['spotlight', 'white', 'pointer', 'labels', 'freeze', 'toStep', 'predict'] as const;
export const PURPOSES = ['nextMoment', 'previousMoment', 'black', ...CHOICES] as const;
export type Choice = (typeof CHOICES)[number];
export type Purpose = (typeof PURPOSES)[number];

/** A key by its place on the keyboard, and by what it writes: many clickers send no place. */
export type Caught = { readonly code: string; readonly key: string };
export type Learned = { readonly [P in Purpose]?: Caught };
type Stroke = Caught & { readonly ctrlKey: boolean; readonly altKey: boolean; readonly metaKey: boolean };

/** Why a key can't be learned: it leaves or moves the focus, only changes other keys, belongs to the browser with them, or has no name. */
export type Hindrance = 'escape' | 'tab' | 'modifier' | 'combined' | 'nameless';

/** What was pressed last while the clicker was being learned. */
export type Heard = { readonly stroke: Caught; readonly verdict: Hindrance | 'learned' | 'moved' | 'known' | 'unknown' };

const MODIFIERS: readonly string[] = ['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock', 'NumLock', 'ScrollLock', 'Fn', 'FnLock', 'OS', 'Hyper', 'Super', 'Dead', 'Process'];
const NO_NAME: readonly string[] = ['', 'Unidentified'];

export const NONE: Learned = {};
const MOST_TEXT = 2000;
const MOST_NAME = 40;

const isNamed = (name: string): boolean => !NO_NAME.includes(name);

/** Why a stroke can't be a clicker's key; null if it can. */
export function hindranceOf({ code, key, ctrlKey, altKey, metaKey }: Stroke): Hindrance | null {
  if (code === 'Escape' || key === 'Escape') return 'escape';
  if (code === 'Tab' || key === 'Tab') return 'tab';
  if (MODIFIERS.includes(key)) return 'modifier';
  if (ctrlKey || altKey || metaKey) return 'combined';
  return isNamed(code) || isNamed(key) ? null : 'nameless';
}

/** Whether two strokes are the same key: of the same place, or, where one has none, with the same name. */
const isSame = (a: Caught, b: Caught): boolean => (isNamed(a.code) && isNamed(b.code) ? a.code === b.code : isNamed(a.key) && a.key === b.key);

/** What a stroke was learned for; null if it was not. */
export function purposeOf(learned: Learned, stroke: Stroke): Purpose | null {
  if (hindranceOf(stroke) !== null) return null;
  return PURPOSES.find((purpose) => {
    const caught = learned[purpose];
    return caught !== undefined && isSame(caught, stroke);
  }) ?? null;
}

/** With a key for a purpose: a key is for one purpose, and of the choices there is one. */
export function taught(learned: Learned, purpose: Purpose, { code, key }: Caught): Learned {
  const isChoice = (p: Purpose): boolean => CHOICES.some((c) => c === p);
  const kept = PURPOSES.flatMap((p): readonly (readonly [Purpose, Caught])[] => {
    const caught = learned[p];
    if (caught === undefined || p === purpose || (isChoice(p) && isChoice(purpose)) || isSame(caught, { code, key })) return [];
    return [[p, caught]];
  });
  return Object.fromEntries([...kept, [purpose, { code: code.slice(0, MOST_NAME), key: key.slice(0, MOST_NAME) }]]);
}

/** Without the key for a purpose. */
export const forgotten = (learned: Learned, purpose: Purpose): Learned => Object.fromEntries(Object.entries(learned).filter(([p]) => p !== purpose));

export const printLearned = (learned: Learned): string => JSON.stringify(learned);

/** What was kept, as far as it is sound: any text gives keys or none. */
export function parseLearned(text: string | null): Learned {
  if (text === null || text.length > MOST_TEXT) return NONE;
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return NONE;
  }
  if (typeof raw !== 'object' || raw === null) return NONE;
  const given = new Map<string, unknown>(Object.entries(raw));
  return PURPOSES.reduce<Learned>((learned, purpose) => {
    const caught = given.get(purpose);
    if (typeof caught !== 'object' || caught === null || !('code' in caught) || !('key' in caught)) return learned;
    const { code, key } = caught;
    if (typeof code !== 'string' || typeof key !== 'string' || code.length > MOST_NAME || key.length > MOST_NAME) return learned;
    return hindranceOf({ code, key, ctrlKey: false, altKey: false, metaKey: false }) === null ? taught(learned, purpose, { code, key }) : learned;
  }, NONE);
}
