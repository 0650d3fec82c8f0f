/** Which other records a record points to. It reads plain values, sound or not, so that all that leads nowhere is found at once. */

export type Reference = { readonly field: string; readonly to: 'sources' | 'territories' | 'positions'; readonly id: string };

/** The fields that hold ids of other records, at whatever depth. */
const POINTING: { readonly [field: string]: Reference['to'] } = {
  source: 'sources',
  territory: 'territories',
  territories: 'territories',
  follows: 'positions',
};

/** Every reference in a value, with the path of its field: "periods.2.sources.0.source". */
export function referencesIn(value: unknown, path = ''): readonly Reference[] {
  if (Array.isArray(value)) return value.flatMap((item, n) => referencesIn(item, `${path}.${n}`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) => {
    const field = path === '' ? key : `${path}.${key}`;
    const to = Object.hasOwn(POINTING, key) ? POINTING[key] : undefined;
    if (to === undefined) return referencesIn(inner, field);
    if (typeof inner === 'string') return [{ field, to, id: inner }];
    if (Array.isArray(inner)) return inner.flatMap((id: unknown): readonly Reference[] => (typeof id === 'string' ? [{ field, to, id }] : []));
    return [];
  });
}
