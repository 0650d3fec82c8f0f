/** The lessons of this device are taken up once, before one is shown or written. */
let bound: Promise<unknown> | null = null;

export function bindOwn(): Promise<unknown> {
  bound ??= import('./ownLessons').then((m) => m.bindOwnLessons(window));
  bound.catch(() => (bound = null)); // it is asked for again
  return bound;
}
