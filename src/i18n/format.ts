/**
 * From a key and its parts to words. A template is text with {name} for a part, {name|when} for a date
 * with its preposition, {name|dash} for a date that stands beside another with "to", and {name|plural:one form;many form} with # for the number.
 */
export type DatePart = { readonly year: number; readonly month?: number; readonly day?: number; readonly years?: 10 | 100; readonly qualifier?: '?' | '~' | '%' };
export type DateParam = { readonly from: DatePart | null; readonly to: DatePart | null };
export type Message = { readonly key: string; readonly params: { readonly [name: string]: Param } };
export type Param = string | number | DateParam | Message | readonly Message[];

export type Dictionary = { readonly [key: string]: string };
export type Translate = (key: string, params?: Message['params']) => string;

const PART = /\{(\w+)(?:\|(when|dash|plural|list)(?::([^{}]*))?)?\}/g;

/** A text's plain stretches and its parts, in order. */
type Template = readonly (string | { readonly name: string; readonly how: string | undefined; readonly options: string })[];

/** Parsed once for a text: most are said again at every step through time. */
function parse(text: string): Template {
  const template: Template[number][] = [];
  let from = 0;
  for (const match of text.matchAll(PART)) {
    const [whole, name = '', how, options = ''] = match;
    template.push(text.slice(from, match.index), { name, how, options });
    from = match.index + whole.length;
  }
  return [...template, text.slice(from)];
}

const isList = (param: Param): param is readonly Message[] => Array.isArray(param);
const isDate = (param: Param): param is DateParam => typeof param === 'object' && !isList(param) && 'from' in param;

/** A translator over one language's dictionary. A key that is not there throws: a test walks through all of them. */
export function translator(language: string, dictionary: Dictionary): Translate {
  const plurals = new Intl.PluralRules(language);
  const months = dictionary['date.months']?.split(' ') ?? [];

  const templates = new Map<string, Template>();
  const templateOf = (key: string): Template => {
    const known = templates.get(key);
    if (known !== undefined) return known;
    const text = Object.hasOwn(dictionary, key) ? dictionary[key] : undefined;
    if (text === undefined) throw new Error(`There is no text for "${key}" in ${language}.json`);
    const template = parse(text);
    templates.set(key, template);
    return template;
  };

  const translate: Translate = (key, params = {}) => {
    let out = '';
    for (const part of templateOf(key)) {
      if (typeof part === 'string') {
        out += part;
        continue;
      }
      const { name, how, options } = part;
      const param = params[name];
      if (param === undefined) throw new Error(`"${key}" needs {${name}}`);
      if (how === 'plural') out += plural(Number(param), options);
      else out += isDate(param) ? date(param, how) : words(param);
    }
    return out;
  };

  const plural = (count: number, options: string): string => {
    const [one = '', many = one] = options.split(';');
    return (plurals.select(count) === 'one' ? one : many).replace('#', String(count));
  };

  const words = (param: Exclude<Param, DateParam>): string => {
    if (typeof param === 'string') return param;
    if (typeof param === 'number') return String(param);
    if (isList(param)) return list(param.map((m) => translate(m.key, m.params)));
    return 'key' in param ? translate(param.key, param.params) : '';
  };

  /** By patterns, as Intl.ListFormat has them: to make one of those takes the opening page as long as a frame or three. */
  const list = (items: readonly string[]): string => {
    const [first = '', ...others] = items;
    return others.reduce((before, next, n) => translate(n === others.length - 1 ? 'list.last' : 'list.next', { first: before, next }), first);
  };

  const plain = (part: DatePart): string => {
    if (part.years !== undefined) return translate(part.years === 10 ? 'date.decade' : 'date.century', { year: part.year });
    const month = part.month === undefined ? '' : (months[part.month - 1] ?? '');
    if (part.day !== undefined) return translate('date.day', { day: part.day, month, year: part.year });
    return month === '' ? String(part.year) : translate('date.month', { month, year: part.year });
  };

  const qualified = (part: DatePart): string => {
    const text = plain(part);
    if (part.qualifier === undefined) return text;
    return translate({ '~': 'date.about', '?': 'date.perhaps', '%': 'date.perhapsAbout' }[part.qualifier], { date: text });
  };

  const samePart = (a: DatePart, b: DatePart): boolean => a.year === b.year && a.month === b.month && a.day === b.day;

  /** The first end of an interval, without what the second says too: "3" of "3 and 5 September 1945". */
  const shortened = (from: DatePart, to: DatePart): string => {
    if (from.qualifier !== undefined || to.qualifier !== undefined || from.year !== to.year || from.month === undefined || to.month === undefined) return qualified(from);
    const month = months[from.month - 1] ?? '';
    if (from.month !== to.month) return from.day === undefined ? month : translate('date.dayMonth', { day: from.day, month });
    return from.day === undefined || to.day === undefined ? qualified(from) : String(from.day);
  };

  const date = ({ from, to }: DateParam, how?: string): string => {
    if (from === null) return to === null ? '' : translate('date.until', { date: qualified(to) });
    if (to === null) return translate('date.from', { date: qualified(from) });
    if (!samePart(from, to)) {
      const first = shortened(from, to);
      const dash = /^\d+$/.test(first) ? 'date.dash' : 'date.dashWide';
      return translate(how === 'when' ? 'date.between' : how === 'dash' ? dash : 'date.range', { from: first, to: qualified(to) });
    }
    const text = qualified(from);
    if (how !== 'when' || from.qualifier !== undefined) return text;
    return translate(from.day === undefined ? 'date.in' : 'date.on', { date: text });
  };

  return translate;
}
