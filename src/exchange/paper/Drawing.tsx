import { useLayoutEffect, useRef, type ReactElement } from 'react';
import type { Drawn } from './worksheets';

const SVG = 'http://www.w3.org/2000/svg';

/** Puts a picture on the page. Its ids begin with the copy's own name: the preview and what is printed stand there both. */
function made(node: Drawn | string, copy: string): Node {
  if (typeof node === 'string') return document.createTextNode(node);
  const element = document.createElementNS(SVG, node.tag);
  for (const [name, value] of Object.entries(node.attributes)) {
    if (value === undefined) continue;
    const text = String(value);
    element.setAttribute(name, name === 'id' ? `${copy}${text}` : text.replaceAll('url(#', `url(#${copy}`).replace(/^#(?=paper-)/, `#${copy}`));
  }
  element.append(...node.children.map((child) => made(child, copy)));
  return element;
}

export function Drawing({ picture, copy, name, width, height }: { readonly picture: Drawn; readonly copy: string; readonly name: string; readonly width: number; readonly height: number }): ReactElement {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const svg = made(picture, copy);
    if (svg instanceof Element) svg.setAttribute('aria-label', name);
    place.current?.replaceChildren(svg);
  }, [picture, copy, name]);
  return <div ref={place} className="paper-drawing" style={{ width: `${width}mm`, height: `${height}mm` }} />;
}
