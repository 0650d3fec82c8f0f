import type { ReactElement } from 'react';

const ICONS = {
  close: 'M5 5 L19 19 M19 5 L5 19',
  plus: 'M12 5 V19 M5 12 H19',
  minus: 'M5 12 H19',
  first: 'M6 5 V19 M18 6 L10 12 L18 18',
  last: 'M18 5 V19 M6 6 L14 12 L6 18',
  back: 'M15 5 L8 12 L15 19',
  forward: 'M9 5 L16 12 L9 19',
  play: 'M8 5 L19 12 L8 19 Z',
  up: 'M5 15 L12 8 L19 15',
  down: 'M5 9 L12 16 L19 9',
  whole: 'M3 12 H21 M7 8 L3 12 L7 16 M17 8 L21 12 L17 16',
  around: 'M2 12 H9 M6 9 L9 12 L6 15 M22 12 H15 M18 9 L15 12 L18 15 M12 5 V19',
  lanes: 'M4 4 H20 M4 9 H20 M4 14 H20 M9 18 L12 21 L15 18',
  again: 'M4.5 12 A7.5 7.5 0 1 0 7 6.4 M7.5 2.5 L6.5 6.8 L10.8 7.6',
  menu: 'M4 7 H20 M4 12 H20 M4 17 H20',
  pause: 'M8.5 5 V19 M15.5 5 V19',
  sliders: 'M4 7 H9 M15 7 H20 M12 4.5 A2.5 2.5 0 1 0 12 9.5 A2.5 2.5 0 1 0 12 4.5 M4 17 H6 M12 17 H20 M9 14.5 A2.5 2.5 0 1 0 9 19.5 A2.5 2.5 0 1 0 9 14.5',
  incidents: 'M14.5 5 L21 12 L14.5 19 L8 12 Z M7 7.5 L3 12 L7 16.5',
  measure: 'M2.5 15.5 L15.5 2.5 L21.5 8.5 L8.5 21.5 Z M6 12 L8.5 14.5 M9.5 8.5 L12 11 M13 5 L15.5 7.5',
  arrow: 'M5 12 H18 M13 7 L18 12 L13 17',
  compare: 'M4 5 H20 V19 H4 Z M12 2.5 V21.5 M15 9 H17.5 M15 12 H17.5 M15 15 H17.5',
  swipe: 'M9 7 L4 12 L9 17 M15 7 L20 12 L15 17',
} as const;

export type IconName = keyof typeof ICONS;

/** A line icon; its meaning stands in the button's name. */
export function Icon({ name }: { readonly name: IconName }): ReactElement {
  return (
    <svg className={`icon icon-${name}`} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={ICONS[name]} />
    </svg>
  );
}
