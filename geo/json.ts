/**
 * Reads JSON and says where it breaks, in words for people who do not program. JSON.parse gives no position for many
 * faults, and silently keeps the last of two fields of one name.
 */
import type { Result } from '../src/domain/result';
import { fail, ok } from '../src/domain/result';

/** Where a text stops being JSON (an index into it), and why. */
export type Fault = { readonly at: number; readonly reason: string };

/** The line and column, from 1, of an index into a text, and the line itself. */
export function lineAt(text: string, at: number): { readonly line: number; readonly column: number; readonly text: string } {
  const before = text.slice(0, at).split('\n');
  const start = at - (before.at(-1) ?? '').length;
  const end = text.indexOf('\n', start);
  return { line: before.length, column: at - start + 1, text: text.slice(start, end === -1 ? undefined : end).replace(/\r$/, '') };
}

class Broken extends Error {
  readonly at: number;

  constructor(at: number, reason: string) {
    super(reason);
    this.at = at;
  }
}

/** The value of a JSON text (RFC 8259), or the first place where it is none; a field named twice in one object is a fault too. */
export function readJsonText(text: string): Result<unknown, Fault> {
  try {
    return ok(new Reader(text).whole());
  } catch (error) {
    if (error instanceof Broken) return fail({ at: error.at, reason: error.message });
    throw error;
  }
}

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /[^\s,:[\]{}"]+/y;
const ESCAPES: { readonly [sign: string]: string } = { '"': '"', '\\': '\\', '/': '/', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };
const DEEPEST = 200; // a record is five deep; this only keeps the stack safe

class Reader {
  private readonly text: string;
  private at = 0;
  private depth = 0;

  constructor(text: string) {
    this.text = text;
  }

  whole(): unknown {
    const value = this.value();
    this.skip();
    if (this.at < this.text.length) this.stop('something stands after the end: is a bracket closed too early?');
    return value;
  }

  private stop(reason: string, at = this.at): never {
    throw new Broken(at, reason);
  }

  private skip(): void {
    while (/[ \t\r\n]/.test(this.text[this.at] ?? '')) this.at += 1;
  }

  private match(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    return pattern.exec(this.text)?.[0] ?? '';
  }

  private value(): unknown {
    this.skip();
    const sign = this.text[this.at];
    if (sign === undefined) return this.stop('the text ends here, but a value is expected: is a bracket not closed?');
    if (sign === '{') return this.object();
    if (sign === '[') return this.list();
    if (sign === '"') return this.string();
    if (/[-\d]/.test(sign)) return this.number();
    const word = this.match(WORD);
    if (word === 'true' || word === 'false' || word === 'null') {
      this.at += word.length;
      return JSON.parse(word);
    }
    if (sign === ',') return this.stop('a comma too many');
    if (sign === '}' || sign === ']') return this.stop(/,\s*$/.test(this.text.slice(0, this.at)) ? 'the comma before this bracket is one too many' : 'a value is missing before this bracket');
    return this.stop(wrongQuote(sign) ?? (word.startsWith('/') ? 'a comment: JSON has none' : `“${word}” is no value: a text stands in straight quotation marks ("…")`));
  }

  private number(): number {
    const digits = this.match(NUMBER);
    const after = this.text[this.at + digits.length] ?? '';
    if (digits === '' || !/^[\s,:[\]{}"]?$/.test(after)) return this.stop(`“${this.match(WORD)}” is not a number: write 145.58 with a point and without a sign for degrees; a date stands in quotation marks`);
    this.at += digits.length;
    return Number(digits);
  }

  private string(): string {
    const start = this.at;
    let value = '';
    this.at += 1;
    for (;;) {
      const sign = this.text[this.at];
      if (sign === undefined || sign === '\n' || sign === '\r') return this.stop('this text is not closed: its quotation mark is missing at the end of the line', start);
      this.at += 1;
      if (sign === '"') return value;
      if (sign < ' ') return this.stop('a tab or another control sign within a text: use a space', this.at - 1);
      value += sign === '\\' ? this.escaped() : sign;
    }
  }

  private escaped(): string {
    const sign = this.text[this.at] ?? '';
    const code = this.match(/u[\da-fA-F]{4}/y);
    if (code !== '') {
      this.at += code.length;
      return String.fromCharCode(Number.parseInt(code.slice(1), 16));
    }
    if (!Object.hasOwn(ESCAPES, sign)) return this.stop('a backslash that says nothing: write it twice (\\\\), or leave it out', this.at - 1);
    this.at += 1;
    return ESCAPES[sign] ?? '';
  }

  private list(): unknown[] {
    const values: unknown[] = [];
    this.each(']', () => values.push(this.value()));
    return values;
  }

  private object(): { [key: string]: unknown } {
    const entries = new Map<string, unknown>();
    this.each('}', () => {
      const start = this.at;
      const sign = this.text[start];
      if (sign !== '"') this.stop(wrongQuote(sign) ?? (sign === ',' ? 'a comma too many' : 'the name of a field is expected, in straight quotation marks ("date")'));
      const name = this.string();
      if (entries.has(name)) this.stop(`the field "${name}" stands here for the second time`, start);
      this.skip();
      if (this.text[this.at] !== ':') this.stop(`a colon is missing after "${name}"`);
      this.at += 1;
      entries.set(name, this.value());
    });
    return Object.fromEntries(entries);
  }

  /** What stands between brackets, by commas. */
  private each(closing: ']' | '}', readOne: () => void): void {
    const opened = this.at;
    this.depth += 1;
    if (this.depth > DEEPEST) this.stop('brackets within brackets, deeper than any record');
    this.at += 1;
    this.skip();
    if (this.text[this.at] === closing) return this.close();
    for (;;) {
      this.skip();
      if (this.text[this.at] === closing) this.stop('the comma before this bracket is one too many');
      readOne();
      this.skip();
      const sign = this.text[this.at];
      if (sign === closing) return this.close();
      if (sign === undefined) this.stop('this bracket is not closed', opened);
      if (sign !== ',') this.stop(sign === ']' || sign === '}' ? `this bracket does not fit: “${closing}” is expected` : 'a comma is missing before this');
      this.at += 1;
    }
  }

  private close(): void {
    this.at += 1;
    this.depth -= 1;
  }
}

const wrongQuote = (sign: string | undefined): string | null =>
  sign !== undefined && /[“”„«»‘’']/.test(sign) ? `a field and a text stand in straight quotation marks ("…"), not in ${sign}: has a word processor changed them?` : null;
