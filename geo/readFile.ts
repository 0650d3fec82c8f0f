/** One file of the record: its JSON, or why it has none, in words. */
import { readFile, stat } from 'node:fs/promises';
import { fail, ok, type Result } from '../src/domain/result';
import { lineAt, readJsonText, type Fault } from './json';

/** Bytes: the largest record is a tenth of it. */
const LARGEST = 1_000_000;

export async function readJsonFile(path: string): Promise<Result<unknown, string>> {
  const bytes = await readBytes(path);
  if (!bytes.ok) return bytes;
  const text = textOf(bytes.value);
  if (!text.ok) return text;
  if (text.value.trim() === '') return fail('the file is empty');
  const read = readJsonText(text.value);
  return read.ok ? read : fail(faultInWords(text.value, read.problem));
}

async function readBytes(path: string): Promise<Result<Uint8Array, string>> {
  try {
    const about = await stat(path);
    if (about.isDirectory()) return fail('this is a folder: name the files in it');
    if (!about.isFile()) return fail('this is not a file');
    if (about.size > LARGEST) return fail(`the file has ${(about.size / 1e6).toFixed(1)} MB, far more than a record can need: is it the right one?`);
    return ok(await readFile(path));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT' || code === 'ENOTDIR') return fail('there is no such file');
    if (code === 'EACCES' || code === 'EPERM') return fail('the file may not be read');
    throw error;
  }
}

function textOf(bytes: Uint8Array): Result<string, string> {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return fail('the file is in UTF-16: save it again as UTF-8');
  if (bytes.includes(0)) return fail('this is not a text file: a record is plain text (JSON), not a document of a word processor');
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(bytes)); // without the mark that some editors put at the beginning
  } catch {
    return fail('the file is not in UTF-8: save it again as UTF-8');
  }
}

/** Signs of the line to show on each side of the fault. */
const AROUND = 70;

function faultInWords(text: string, { at, reason }: Fault): string {
  const { line, column, text: whole } = lineAt(text, at);
  const start = Math.max(0, column - 1 - AROUND);
  const before = whole.slice(start, column - 1).replaceAll('\t', ' ');
  const after = whole.slice(column - 1, column - 1 + AROUND).replaceAll('\t', ' ');
  const width = [...before].reduce((sum, sign) => sum + (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]/.test(sign) ? 2 : 1), 0); // East Asian signs are twice as wide
  return `not JSON, line ${line}, column ${column}: ${reason}\n    ${before}${after}\n    ${' '.repeat(width)}^`;
}
