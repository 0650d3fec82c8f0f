/** The address of MapLibre's worker, which the build puts beside the page's code. */
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';

export { workerUrl };
