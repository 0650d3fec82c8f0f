import { useState } from 'react';
import { inDays, sameStretch, wholeAxis, type Stretch } from '../domain/axis';
import { axisIn, useAtlas } from '../state/atlas';
import { actions } from '../state/store';

export type ShownAxis = {
  readonly axis: Stretch;
  /** Shows another stretch. */
  readonly show: (stretch: Stretch) => void;
  /** Keeps an axis as it is, whatever the date; null lets it go. */
  readonly hold: (stretch: Stretch | null) => void;
};

/** The axis as it is drawn. The store holds its whole days; what a hand has moved keeps its fractions as long as they are the same. */
export function useShownAxis(): ShownAxis {
  const whole = wholeAxis(useAtlas((s) => s.range));
  const axis = useAtlas(axisIn);
  const [exact, setExact] = useState<Stretch>(axis);
  const [held, hold] = useState<Stretch | null>(null);
  const show = (stretch: Stretch) => {
    setExact(stretch);
    actions.showAxis(stretch);
  };
  return { axis: held ?? (sameStretch(inDays(exact, whole), axis) ? exact : axis), show, hold };
}
