/** Windows larger than a common one: what stands around the map is as much larger there as its names are. */

/** How many times larger things are drawn inside an element than written; 1 in browsers that don't tell, where nothing is enlarged. */
export const zoomOf = (element: Element): number => ('currentCSSZoom' in element ? Number(element.currentCSSZoom) : 1);

/** Keeps the page as large as a window asks for; the styles have it as --large. Returns how to end it. */
export function keepLarge(scaleOf: (of: Window) => number): () => void {
  if (!('currentCSSZoom' in Element.prototype)) return () => undefined;
  const write = () => document.documentElement.style.setProperty('--large', scaleOf(window).toFixed(2));
  write();
  window.addEventListener('resize', write);
  return () => window.removeEventListener('resize', write);
}
