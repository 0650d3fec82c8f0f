/** What a schema finds wrong, and where, in words for people who do not program. */
import { z } from 'zod';
import type { Problem } from '../src/domain/schema';
import { didYouMean } from './nearest';

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];

/** "sources.1.at" as "sources, second entry, at". */
export const fieldInWords = (field: string): string =>
  field === '(whole)'
    ? 'the whole file'
    : field.split('.').map((part) => (/^\d+$/.test(part) ? (ORDINALS[Number(part)] === undefined ? `entry ${Number(part) + 1}` : `${ORDINALS[Number(part)]} entry`) : part)).join(', ');

const TYPES: { readonly [type: string]: string } = {
  string: 'a text in quotation marks',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list in square brackets',
  object: 'a group of fields in braces',
};

const shown = (value: unknown): string => {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
};

const isObject = (value: unknown): value is { readonly [key: string]: unknown } => typeof value === 'object' && value !== null;

/** The explanation that a schema carries, for a field that is not there. */
const meaning = (schema: unknown): string => {
  const { description } = (schema instanceof z.core.$ZodType && z.globalRegistry.get(schema)) || {};
  return description === undefined ? '' : ` (${description.replace(/(?<!\.)\.$/, '')})`;
};

function typeInWords(expected: string, input: unknown, schema: unknown): string {
  if (input === undefined) return `is missing${meaning(schema)}`;
  const wanted = TYPES[expected] ?? expected;
  if (typeof input === 'string' && expected === 'number') return `${shown(input)} is a text: a number is written without quotation marks`;
  if (typeof input === 'number' && expected === 'string') return `${shown(input)} is a number: a text, and a date, is written in quotation marks`;
  return `${shown(input)} is not ${wanted}`;
}

/** Only for what the schema says nothing of itself. */
const inPlainWords = (issue: z.core.$ZodRawIssue): string | undefined => {
  switch (issue.code) {
    case 'invalid_type':
      return typeInWords(issue.expected, issue.input, issue.inst);
    case 'invalid_value': {
      const options = issue.values.map(String);
      if (issue.input === undefined) return `is missing: one of ${options.join(', ')}`;
      return `${shown(issue.input)} is not one of ${options.join(', ')}${didYouMean(String(issue.input), options)}`;
    }
    case 'too_small':
      return issue.origin === 'array' ? `at least ${issue.minimum} needed` : `${shown(issue.input)} is too small: ${issue.inclusive === false ? 'more than' : 'at least'} ${issue.minimum}`;
    case 'too_big':
      return issue.origin === 'array' ? `at most ${issue.maximum} can stand here` : `${shown(issue.input)} is too large: at most ${issue.maximum}`;
    case 'unrecognized_keys': {
      const known = isObject(issue.inst) && isObject(issue.inst['shape']) ? Object.keys(issue.inst['shape']) : [];
      return issue.keys.map((key) => `there is no field “${key}” here${didYouMean(key, known) || `; there are ${known.join(', ')}`}`).join('; ');
    }
    default:
      return undefined;
  }
};

/** For the rest, what Zod says. */
const { localeError: inEnglish } = z.locales.en();

type Issue = z.core.$ZodIssue;

/** An issue, and where none of several alternatives fits what is wrong with the one that comes nearest. */
function flattened(issue: Issue): readonly { readonly path: readonly PropertyKey[]; readonly reason: string }[] {
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const [meant = []] = [...issue.errors].sort((a, b) => a.length - b.length);
    return meant.flatMap((inner) => flattened({ ...inner, path: [...issue.path, ...inner.path] }));
  }
  if (issue.path.at(-1) === 'lat' && issue.code !== 'invalid_type') return [{ path: issue.path, reason: `${issue.message}; are longitude and latitude exchanged?` }];
  return [{ path: issue.path, reason: issue.message }];
}

/** What is wrong with a value by a schema: the file, the field and the reason. */
export function schemaProblems(file: string, schema: z.core.$ZodType, value: unknown): readonly Problem[] {
  const issues = z.safeParse(schema, value, { error: (issue) => inPlainWords(issue) ?? inEnglish(issue) }).error?.issues ?? [];
  return issues.flatMap(flattened).map(({ path, reason }) => ({ file, field: path.join('.') || '(whole)', reason }));
}
