/** The signs on the buttons before a class. What a button does stands in its name. */
import type { ReactElement } from 'react';

const PATHS = {
  black: 'M4 5 H20 V16 H4 Z M5 6 H19 V15 H5 Z M6 7 H18 V14 H6 Z M7 8 H17 V13 H7 Z M8 9.5 H16 M8 11.5 H16 M12 16 V20 M8 20 H16',
  spotlight: 'M12 7 A5 5 0 1 0 12 17 A5 5 0 1 0 12 7 M12 1.5 V4 M12 20 V22.5 M1.5 12 H4 M20 12 H22.5 M4.6 4.6 L6.3 6.3 M17.7 17.7 L19.4 19.4 M4.6 19.4 L6.3 17.7 M17.7 6.3 L19.4 4.6',
  pointer: 'M6 3 L19 12.5 L13 13.5 L16 20 L13.2 21 L10.4 14.6 L6 18.5 Z',
  labels: 'M5 19 L11 5 L17 19 M7.2 14 H14.8 M3 3 L21 21',
  freeze: 'M12 2.5 V21.5 M3.8 7.2 L20.2 16.8 M20.2 7.2 L3.8 16.8 M9.5 4 L12 6.5 L14.5 4 M9.5 20 L12 17.5 L14.5 20',
  theme: 'M12 3 A9 9 0 1 0 12 21 A9 9 0 1 0 12 3 M12 3 V21 M14 4 V20 M16 5 V19 M18 6.8 V17.2',
  predict: 'M8.5 8.5 A3.5 3.5 0 1 1 12 12.4 V14.5 M12 17.5 V18.5 M12 2.5 A9.5 9.5 0 1 0 12 21.5 A9.5 9.5 0 1 0 12 2.5',
  full: 'M4 9 V4 H9 M15 4 H20 V9 M20 15 V20 H15 M9 20 H4 V15',
} as const;

export type RoomIconName = keyof typeof PATHS;

export function RoomIcon({ name }: { readonly name: RoomIconName }): ReactElement {
  return (
    <svg className={`icon icon-${name}`} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
