import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';

it('the fonts hold every character that the record and the interface show', () => {
  // It exits with 1 and names the characters where some are missing, which throws here.
  expect(execFileSync(process.execPath, ['scripts/fonts.mjs', '--check'], { encoding: 'utf8' })).toBe('');
});
