import { describe, expect, test } from 'vitest';
import { useAtlas } from '../../src/state/atlas';
import { actions } from '../../src/state/store';
import { notices, openAtlas, shown, view } from '../fixtures/atlas';
import { at } from '../fixtures/dates';
import { incident, realRecord, territory } from '../fixtures/realRecord';

const dialog = () => [useAtlas.getState().dialog, useAtlas.getState().sought];
const land = { kind: 'territory', id: territory('shikotan').id } as const;

/** The atlas with the field that finds open. */
function finding(fragment: string) {
  openAtlas(fragment);
  actions.openDialog('find');
}

describe('going to what was found', () => {
  test('a land with a year: both, and the field closes', () => {
    finding('at=1980');
    actions.goToFound(land, at('1950'));
    expect([shown(), view().selection, dialog()]).toEqual(['1950', land, [null, '']]);
  });

  test.each([
    ['a land with a year', land, at('1950')],
    ['a land', land, null],
    ['an incident', { kind: 'incident', id: incident('landing-shikotan-1945').id } as const, null],
  ])('%s, from the table: one choice, so that one step leads back', (_, target, span) => {
    finding('at=1980&panel=table');
    const before = useAtlas.getState().gesture.id;
    actions.goToFound(target, span);
    expect([useAtlas.getState().gesture.id - before, view().panel]).toEqual([1, 'facts']);
  });

  test('a land alone keeps the date', () => {
    finding('at=1980');
    actions.goToFound(land, null);
    expect([shown(), view().selection]).toEqual(['1980', land]);
  });

  test('a date alone keeps what is chosen, and steps go on in its unit', () => {
    finding('at=1980&territory=shikotan');
    actions.goToFound(null, at('1945-09-02'));
    expect([shown(), view().selection, dialog(), useAtlas.getState().playback.step]).toEqual(['1945-09-02', land, [null, ''], 'day']);
  });

  test('an incident brings its own time, also where another was asked for', () => {
    finding('at=1980');
    actions.goToFound({ kind: 'incident', id: incident('landing-shikotan-1945').id }, at('1950'));
    expect([shown(), view().selection?.id]).toEqual(['1945', 'landing-shikotan-1945']);
  });

  test('a source opens the sources at its title', () => {
    finding('at=1980');
    const [source] = realRecord().sources;
    if (source === undefined) throw new Error('the record has sources');
    actions.goToFound({ kind: 'source', id: source.id }, null);
    expect(dialog()).toEqual(['sources', source.title]);
    actions.openDialog('sources');
    expect(dialog()).toEqual(['sources', '']);
  });

  test('a date outside the range is the nearest, with a notice', () => {
    finding('at=1980');
    actions.goToFound(land, at('1700'));
    expect([shown(), view().selection, notices()]).toEqual(['1855', land, ['notice.rangeTyped']]);
  });

  test.each(['table', 'chronicle'] as const)('from the %s it leads to the panel that tells of it', (panel) => {
    finding(`at=1980&panel=${panel}`);
    actions.goToFound(land, at('1950'));
    expect([shown(), view().selection, view().panel]).toEqual(['1950', land, 'facts']);
  });
});
