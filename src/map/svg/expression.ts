/**
 * Reads the expressions of our layers without MapLibre: the part of its style language that they use. An operator
 * that is not here is an error, so that a layer is never drawn by half.
 */
import type { Properties, State } from './source';

export type About = { readonly zoom: number; readonly properties: Properties; readonly state: State; readonly id: string };

/** A run of text in one font, size and colour; `scale` is of the text's size. */
export type Section = { readonly text: string; readonly scale: number; readonly font: readonly string[] | null; readonly colour: string | null };

type Args = readonly unknown[];
type Operator = (args: Args, about: About) => unknown;

const number = (value: unknown): number => (typeof value === 'number' ? value : Number(value ?? 0));
const text = (value: unknown): string => (value === null || value === undefined ? '' : Array.isArray(value) ? value.map((s) => (isSection(s) ? s.text : text(s))).join('') : String(value));
const isSection = (value: unknown): value is Section => typeof value === 'object' && value !== null && 'text' in value && 'scale' in value;

const channels = (hex: string): readonly number[] => [1, 3, 5].map((n) => Number.parseInt(hex.slice(n, n + 2), 16));

/** Between two numbers, or two colours written as #rrggbb. */
function between(from: unknown, to: unknown, share: number): unknown {
  if (typeof from !== 'string' || typeof to !== 'string') return number(from) + (number(to) - number(from)) * share;
  const end = channels(to);
  return `#${channels(from).map((c, n) => Math.round(c + ((end[n] ?? c) - c) * share).toString(16).padStart(2, '0')).join('')}`;
}

function interpolated([kind, input, ...stops]: Args, about: About): unknown {
  const at = number(evaluate(input, about));
  const base = Array.isArray(kind) && kind[0] === 'exponential' ? number(kind[1]) : 1;
  for (let n = 0; n + 1 < stops.length; n += 2) {
    const [stop, value] = [number(stops[n]), stops[n + 1]];
    if (at > stop && n + 3 < stops.length) {
      const next = number(stops[n + 2]);
      if (at >= next) continue;
      const share = base === 1 ? (at - stop) / (next - stop) : (base ** (at - stop) - 1) / (base ** (next - stop) - 1);
      return between(evaluate(value, about), evaluate(stops[n + 3], about), share);
    }
    return evaluate(value, about);
  }
  return null;
}

function formatted(args: Args, about: About): readonly Section[] {
  const sections: Section[] = [];
  for (let n = 0; n < args.length; n += 2) {
    const style = (args[n + 1] ?? {}) as { readonly [name: string]: unknown }; // the second of each pair
    sections.push({
      text: text(evaluate(args[n], about)),
      scale: 'font-scale' in style ? number(evaluate(style['font-scale'], about)) : 1,
      font: 'text-font' in style ? (evaluate(style['text-font'], about) as readonly string[]) : null, // a list of names
      colour: 'text-color' in style ? text(evaluate(style['text-color'], about)) : null,
    });
  }
  return sections;
}

const compared = (test: (a: never, b: never) => boolean): Operator => ([a, b], about) => test(evaluate(a, about) as never, evaluate(b, about) as never);
const folded = (fold: (a: number, b: number) => number): Operator => (args, about) => args.map((a) => number(evaluate(a, about))).reduce(fold);

const OPERATORS: { readonly [name: string]: Operator } = {
  literal: ([value]) => value,
  zoom: (_, { zoom }) => zoom,
  id: (_, { id }) => id,
  get: ([name], { properties }) => properties[text(name)] ?? null,
  has: ([name], { properties }) => text(name) in properties,
  'feature-state': ([name], { state }) => state[text(name)] ?? null,
  coalesce: (args, about) => args.reduce<unknown>((found, a) => found ?? evaluate(a, about), null),
  case: (args, about) => {
    for (let n = 0; n + 1 < args.length; n += 2) if (evaluate(args[n], about) === true) return evaluate(args[n + 1], about);
    return evaluate(args.at(-1), about);
  },
  match: ([input, ...args], about) => {
    const value = evaluate(input, about);
    for (let n = 0; n + 1 < args.length; n += 2) {
      const label = args[n];
      if (Array.isArray(label) ? label.includes(value) : label === value) return evaluate(args[n + 1], about);
    }
    return evaluate(args.at(-1), about);
  },
  step: ([input, first, ...stops], about) => {
    const at = number(evaluate(input, about));
    let value = first;
    for (let n = 0; n + 1 < stops.length && at >= number(stops[n]); n += 2) value = stops[n + 1];
    return evaluate(value, about);
  },
  interpolate: interpolated,
  format: formatted,
  concat: (args, about) => args.map((a) => text(evaluate(a, about))).join(''),
  upcase: ([a], about) => text(evaluate(a, about)).toLocaleUpperCase('en'),
  downcase: ([a], about) => text(evaluate(a, about)).toLocaleLowerCase('en'),
  'to-string': ([a], about) => text(evaluate(a, about)),
  'to-number': ([a], about) => number(evaluate(a, about)),
  image: ([a], about) => evaluate(a, about),
  '==': compared((a, b) => a === b),
  '!=': compared((a, b) => a !== b),
  '<': compared((a, b) => a < b),
  '<=': compared((a, b) => a <= b),
  '>': compared((a, b) => a > b),
  '>=': compared((a, b) => a >= b),
  in: ([needle, stack], about) => (evaluate(stack, about) as readonly unknown[] | string | null)?.includes(evaluate(needle, about) as never) ?? false,
  '!': ([a], about) => evaluate(a, about) !== true,
  all: (args, about) => args.every((a) => evaluate(a, about) === true),
  any: (args, about) => args.some((a) => evaluate(a, about) === true),
  '+': folded((a, b) => a + b),
  '*': folded((a, b) => a * b),
  '-': (args, about) => (args.length === 1 ? -number(evaluate(args[0], about)) : folded((a, b) => a - b)(args, about)),
  '/': folded((a, b) => a / b),
  '^': folded((a, b) => a ** b),
  min: folded(Math.min),
  max: folded(Math.max),
};

/** The value of a property for a feature. Lists of plain values, as fonts, dashes and anchors, are values themselves. */
export function evaluate(value: unknown, about: About): unknown {
  if (!Array.isArray(value)) return value;
  const [name, ...args] = value as Args;
  if (typeof name !== 'string' || PLAIN_LISTS.test(name)) return value;
  const operator = OPERATORS[name];
  if (operator === undefined) throw new Error(`The drawing does not know the operator "${name}"`);
  return operator(args, about);
}

/** With what a list begins that is no expression: a font of ours, or an anchor. */
const PLAIN_LISTS = /^(Atlas |left$|right$|top|bottom|center$)/;

/** Whether a value follows the state of its feature. */
export const followsState = (value: unknown): boolean => Array.isArray(value) && (value[0] === 'feature-state' || value.some(followsState));
