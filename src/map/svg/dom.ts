/** Puts a picture on the page. A group that is the very same value as before stays as it is. */
import type { SvgElement, SvgNode } from './tree';

const SVG = 'http://www.w3.org/2000/svg';

function made(node: SvgNode): Node {
  if (typeof node === 'string') return document.createTextNode(node);
  const element = document.createElementNS(SVG, node.tag);
  for (const [name, value] of Object.entries(node.attributes)) if (value !== undefined) element.setAttribute(name, String(value));
  element.append(...node.children.map(made));
  return element;
}

export class Mounted {
  readonly #parent: Element;
  #shown: readonly { readonly of: SvgElement; readonly node: Node }[] = [];

  constructor(parent: Element) {
    this.#parent = parent;
  }

  show(groups: readonly SvgElement[]): void {
    const before = new Map(this.#shown.map(({ of, node }) => [of, node]));
    this.#shown = groups.map((of) => ({ of, node: before.get(of) ?? made(of) }));
    this.#parent.replaceChildren(...this.#shown.map(({ node }) => node));
  }
}
