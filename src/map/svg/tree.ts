/** A picture as plain values: elements with attributes and children. Written as text or put on the page, it is the same. */

export type Attributes = { readonly [name: string]: string | number | undefined };
export type SvgElement = { readonly tag: string; readonly attributes: Attributes; readonly children: readonly SvgNode[] };
export type SvgNode = SvgElement | string;

export const el = (tag: string, attributes: Attributes = {}, children: readonly SvgNode[] = []): SvgElement => ({ tag, attributes, children });
export const group = (attributes: Attributes, children: readonly SvgNode[]): SvgElement => el('g', attributes, children);

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** The picture as the text of a file. */
export function textOf(node: SvgNode): string {
  if (typeof node === 'string') return escaped(node);
  const attributes = Object.entries(node.attributes).flatMap(([name, value]) => (value === undefined ? [] : [` ${name}="${escaped(String(value))}"`]));
  const start = `<${node.tag}${attributes.join('')}`;
  return node.children.length === 0 ? `${start}/>` : `${start}>${node.children.map(textOf).join('')}</${node.tag}>`;
}

/** A number with as many digits as a picture needs. */
export const short = (n: number): number => Math.round(n * 10) / 10;
