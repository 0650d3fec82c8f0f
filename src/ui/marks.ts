/** The shapes of incidents, one for each category, as paths in a box of 24 by 24. Told apart by outline alone. */
export const MARKS = {
  treaty: 'M12 2 L22 12 L12 22 L2 12 Z',
  diplomacy: 'M12 3.5 A8.5 8.5 0 1 1 11.99 3.5 Z',
  statement: 'M3 5 H21 V17 H12 L7 22 V17 H3 Z',
  war: 'M12 1.5 L14.9 8.2 L22 7 L17.6 12.6 L21.5 18.8 L14.5 17.6 L12 22.5 L9.5 17.6 L2.5 18.8 L6.4 12.6 L2 7 L9.1 8.2 Z',
  military: 'M12 3 L22 20.5 H2 Z',
  clash: 'M2.5 6 L6 2.5 L12 8.5 L18 2.5 L21.5 6 L15.5 12 L21.5 18 L18 21.5 L12 15.5 L6 21.5 L2.5 18 L8.5 12 Z',
  people: 'M12 2.5 A4.5 4.5 0 0 1 16.5 7 A4.5 4.5 0 0 1 14.6 10.7 C18.6 11.7 21 15 21 21.5 H3 C3 15 5.4 11.7 9.4 10.7 A4.5 4.5 0 0 1 12 2.5 Z',
  economy: 'M7 3 H17 L22 12 L17 21 H7 L2 12 Z',
  nature: 'M1.5 21 L9 6 L12.5 12.5 L15 8.5 L22.5 21 Z',
} as const;

export type Mark = keyof typeof MARKS;
