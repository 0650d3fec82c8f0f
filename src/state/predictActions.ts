/** Asks the class who controls a land at a later time; the keys of the clicker go on from there. */
import { deskFor, type Desk } from '../domain/desk';
import { message } from '../domain/message';
import { asking, closed, type AskedOf } from '../domain/predict';
import { predictionOf, proposed } from '../domain/predicting';
import type { View } from '../domain/view';
import { change, notify, useAtlas } from './atlas';
import { isHeld } from './roomState';
import { actions } from './store';

const { getState: get, setState: set } = useAtlas;

/** Every question of this page has another seed. */
let seed = 0;

/** The view with the question over it; null, and said, where the record has no one answer to it or nothing is left to ask. */
function askedOver(view: View, chosen: AskedOf | null): View | null {
  const { dataset, range, sight } = get();
  if (dataset === null) return null;
  seed += 1;
  const now = closed(view).span;
  const asked = chosen ?? proposed(dataset, { now, range, sight, seed: now.start + 7919 * seed, last: view.predict });
  const next = asked && predictionOf(dataset, asked) && asking(view, asked);
  if (next === null) notify(message(chosen === null ? 'predict.nothing' : 'predict.noAnswer'));
  return next;
}

const askedOn = (desk: Desk, chosen: AskedOf | null): Desk => {
  const live = desk.cover === null ? askedOver(desk.live, chosen) : null;
  return live === null ? desk : { ...desk, live };
};

export const predictActions = {
  ask(chosen: AskedOf | null): void {
    const { view, desk, link, cover, trail } = get();
    switch (view.mode) {
      case 'explore':
        actions.present();
        return predictActions.ask(chosen);
      case 'present': {
        const next = cover !== null || isHeld(get()) ? null : askedOver(view, chosen);
        return next === null ? undefined : change('choice', next);
      }
      case 'console':
        if (desk === null || link.lead === 'follows') return actions.press('predict');
        return actions.takeDesk(askedOn(desk, chosen));
      case 'audience': {
        if (link.other === 'found') return actions.press('predict');
        const asked = askedOn({ ...deskFor(view), cover, trail }, chosen);
        set({ link: { ...link, alone: true } });
        return actions.showClass(asked);
      }
    }
  },
};
