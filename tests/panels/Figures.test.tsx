import { screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { put } from '../fixtures/smallRecord';
import { foldOf, openPanel, says, small } from './opened';

const ISLAND = 'at=1960&territory=island';
const counted = { of: 'all settlements, by the census', confidence: 'high', sources: [{ source: 'decree', at: 'table 2' }] };

describe('the figures of a land', () => {
  const withFigures = (...figures: readonly object[]) => openPanel(ISLAND, small((raw) => put(raw.territories[0], { figures })));
  const figures = () => [...foldOf('Figures').querySelectorAll<HTMLElement>('.figures > li')];

  test.each([
    [{ what: 'area', value: 3166.64 }, '3,166.64 km²'],
    [{ what: 'population', value: 17291 }, '17,291 people'],
    [{ what: 'households', value: 3124 }, '3,124 households'],
    [{ what: 'elevation', value: 1634 }, '1,634 m'],
    [{ what: 'distance', value: 3.7 }, '3.7 km'],
    [{ what: 'population', value: 0 }, '0 people'],
  ])('%j is written “%s”, with what was counted', (figure, expected) => {
    withFigures({ ...counted, ...figure });
    expect(figures().map((f) => f.querySelector('p')?.textContent)).toEqual([`${expected} all settlements, by the census`]);
  });

  test('have their date, their note and their source; how well attested, where not well', () => {
    withFigures({ ...counted, what: 'population', value: 12, date: '1939', note: 'Without seasonal workers.', confidence: 'low' }, { ...counted, what: 'area', value: 5 });
    const [people, area] = figures();
    expect(people?.textContent).toContain('12 people all settlements, by the census, 1939');
    expect(within(people ?? document.body).getByText('Without seasonal workers.')).toBeTruthy();
    expect(within(people ?? document.body).getByText('weakly attested')).toBeTruthy();
    expect(says(people ?? document.body)).toEqual(['Says: The decree, table 2']);
    expect(area?.textContent).not.toContain('attested');
  });

  test('of both sides stand side by side, none of them left out', () => {
    withFigures({ ...counted, what: 'area', value: 100, of: 'by Japan' }, { ...counted, what: 'area', value: 101, of: 'by Russia' });
    expect(figures().map((f) => f.querySelector('p')?.textContent)).toEqual(['100 km² by Japan', '101 km² by Russia']);
  });

  test('where there are none, there is no fold', () => {
    openPanel(ISLAND, small());
    expect(screen.queryByText('Figures')).toBeNull();
  });

  test('Shikotan has its area by both sides’ offices', () => {
    openPanel('at=1960&territory=shikotan');
    const areas = figures().filter((f) => f.querySelector('strong')?.textContent.endsWith('km²'));
    expect(areas.length).toBeGreaterThan(0);
    for (const figure of figures()) expect(says(figure)).toHaveLength(1);
  });
});

describe('the names of a land', () => {
  const forms = () => [...foldOf('Names').querySelectorAll('.names > div')].map((row) => [row.querySelector('dt')?.textContent, [...(row.querySelectorAll('dd p').length > 0 ? row.querySelectorAll('dd p') : row.querySelectorAll('dd'))].map((x) => x.textContent)]);

  test('stand in English with whose they are, and in each script with its reading', () => {
    openPanel(ISLAND, small((raw) => put(raw.territories[0]?.names.ja, { kana: 'しま' })));
    expect(forms()).toEqual([
      ['English', ['Ostrov (Russia / USSR)', 'Shima (Japan)']],
      ['Japanese', ['島 · しま · Shima']],
      ['Russian', ['остров · Ostrov']],
    ]);
    expect(screen.getByText('島 · しま').lang).toBe('ja');
  });

  test('have their dates, where one form replaced another', () => {
    openPanel(ISLAND, small((raw) => put(raw.territories[0]?.names, { en: [{ text: 'Old', to: '1946' }, { text: 'Between', from: '1946', to: '1950-06' }, { text: 'New', from: '1950-06' }] })));
    expect(forms()[0]).toEqual(['English', ['Old, until 1946', 'Between, 1946 to June 1950', 'New, since June 1950']]);
  });

  test('where the name comes from is said with its source', () => {
    openPanel(ISLAND, small((raw) => put(raw.territories[0], { origin: { text: 'From the Ainu word for a cape.', sources: [{ source: 'note' }] } })));
    expect(within(foldOf('Names')).getByText('From the Ainu word for a cape.')).toBeTruthy();
    expect(says(foldOf('Names'))).toEqual(['Says: The note']);
  });

  test('Northeast China is written in Chinese too', () => {
    openPanel('at=1960&territory=manchuria-core');
    expect(forms().map(([language]) => language)).toEqual(['English', 'Japanese', 'Russian', 'Chinese']);
  });
});
