/** Where MapLibre's shader draws places (src/shaders/glsl/_projection_globe.vertex.glsl of its package), by the matrices that it is given: its own project() knows nothing of what is between globe and flat. */
import type { Page } from 'playwright-core';
import type { Camera } from '../../src/domain/view';
import type { Point } from '../../src/map/camera';

export type Shaded = { readonly width: number; readonly height: number; readonly points: readonly (Point | null)[] };

/** Moves MapLibre's map, and tells where it draws the places; null for one that the globe hides. */
export const shadedAt = (page: Page, camera: Camera, places: readonly Point[]): Promise<Shaded> =>
  page.evaluate(
    async ({ camera: { lon, lat, zoom }, places: all }) => {
      const { map } = document.querySelector('.map-canvas') as unknown as { map: import('maplibre-gl').Map };
      map.jumpTo({ center: [lon, lat], zoom });
      // A layer of one's own is the way in which MapLibre tells what its shader is given.
      const { mainMatrix, fallbackMatrix, clippingPlane, projectionTransition: share } = await new Promise<import('maplibre-gl').CustomLayerProjectionData>((resolve) => {
        let last: import('maplibre-gl').CustomLayerProjectionData;
        map.addLayer({ id: 'probe', type: 'custom', render: (_, { defaultProjectionData }) => void (last = defaultProjectionData) });
        map.once('idle', () => {
          map.removeLayer('probe');
          resolve(last);
        });
      });
      const { clientWidth: width, clientHeight: height } = map.getContainer();
      const times = (m: ArrayLike<number>, v: readonly number[]): readonly number[] => [0, 1, 2, 3].map((row) => v.reduce((sum, x, n) => sum + x * (m[4 * n + row] ?? 0), 0));
      const middle = map.getCenter().lng;
      const points = all.map(([atLon, atLat]): readonly [number, number] | null => {
        const [lambda, phi] = [(atLon * Math.PI) / 180, (atLat * Math.PI) / 180];
        const near = atLon - 360 * Math.round((atLon - middle) / 360);
        const flat = times(fallbackMatrix, [near / 360 + 0.5, 0.5 - Math.log(Math.tan(Math.PI / 4 + phi / 2)) / (2 * Math.PI), 0, 1]);
        const onSphere = [Math.sin(lambda) * Math.cos(phi), Math.sin(phi), Math.cos(lambda) * Math.cos(phi)] as const;
        const globe = share === 0 ? flat : times(mainMatrix, [...onSphere, 1]);
        const mixed = (n: number): number => (flat[n] ?? 0) + ((globe[n] ?? 0) - (flat[n] ?? 0)) * share;
        const [a, b, c, d] = [...clippingPlane];
        const depth = (1 - (onSphere[0] * (a ?? 0) + onSphere[1] * (b ?? 0) + onSphere[2] * (c ?? 0) + (d ?? 0))) * (globe[3] ?? 0);
        const hides = share > 0.999 ? 1 : Math.min(1, Math.max(0, (share - 0.2) / 0.8));
        if (share > 0 && depth * hides > mixed(3)) return null;
        return [((mixed(0) / mixed(3) + 1) / 2) * width, ((1 - mixed(1) / mixed(3)) / 2) * height];
      });
      return { width, height, points };
    },
    { camera, places: places.map(([lon, lat]) => [lon, lat] as [number, number]) },
  );
