import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { checkFilesOf } from '../../geo/checkFile';
import { contestedIn } from '../../geo/neutrality';

const project = join(import.meta.dirname, '../..');
const text = readFileSync(join(project, 'geo/CONTRIBUTING.md'), 'utf8');
/** What stands between fences; every second part of the text does. */
const blocks = (language: string): string[] => text.split('```').filter((part, n) => n % 2 === 1 && part.startsWith(`${language}\n`)).map((part) => part.slice(language.length + 1));
const folder = mkdtempSync(join(tmpdir(), 'kuril-atlas-guide-'));
afterAll(() => rmSync(folder, { recursive: true }));

type Example = { readonly id: string; readonly [field: string]: unknown };
const examples = blocks('json').map((block) => JSON.parse(block) as Example);
const [, visit] = examples;
const check = async (...drafts: readonly { readonly name: string; readonly content: string }[]) => {
  for (const { name, content } of drafts) writeFileSync(join(folder, name), content);
  return checkFilesOf(project, drafts.map((d) => d.name), folder);
};

describe('the guide for historians tells the truth', { timeout: 30_000 }, () => {
  test('its example is sound', async () => {
    expect(examples).toHaveLength(2);
    const { ok, text: said } = await check(...examples.map((e) => ({ name: `${e.id}.json`, content: JSON.stringify(e) })));
    expect(said).toMatch(/^medvedev|^mofa/);
    expect(ok).toBe(true);
  });

  test('a draft with slips is answered as it says', async () => {
    const { parties, accounts: _, contested: __, ...rest } = visit ?? { id: '' };
    const slipped = {
      ...rest,
      date: '1.11.2010',
      category: 'poeple',
      partys: parties,
      title: 'Medvedev is the first president on the Northern Territories',
      place: { ...(rest['place'] as object), lon: 45.8556 },
      sources: [{ source: 'japan-times-2019-medvedv' }],
    };
    const { text: said } = await check({ name: 'medvedev-kunashir-2010.json', content: JSON.stringify(slipped) });
    const expected = blocks('').find((b) => b.includes('7 problems'))?.trimEnd().split('\n');
    expect(said.split('\n\n')[0]?.split('\n')).toEqual(expected);
  });

  test('a missing comma is answered as it says', async () => {
    const content = '{\n  "id": "medvedev-kunashir-2010",\n  "date": "2010-11-01"\n  "title": "Medvedev is the first president on Kunashir / Kunashiri"\n}\n';
    const { text: said } = await check({ name: 'medvedev-kunashir-2010.json', content });
    expect(text).toContain(`\`\`\`\n${said.split('\n\n')[0] ?? ''}\n\`\`\``);
  });

  test('what it advises to write is neutral, and what it advises against is known to the check', () => {
    const rows = text.slice(text.indexOf('| not |')).split('\n').slice(2).filter((line) => line.startsWith('|')).map((line) => line.split('|').map((cell) => cell.trim()));
    const advised = rows.filter(([, not]) => not !== '').slice(0, 11);
    expect(advised).toHaveLength(11);
    for (const [, not = '', , but = ''] of advised) {
      expect(contestedIn(but), but).toEqual([]);
      expect(not.split(/[,;]/).flatMap(contestedIn).length, not).toBeGreaterThan(0);
    }
  });
});
