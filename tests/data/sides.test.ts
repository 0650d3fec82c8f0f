/** Both sides are heard: incidents, documents, positions by date, arguments. */
import { describe, expect, test } from 'vitest';
import { kinds } from '../../geo/whole';
import { referencesIn } from '../../src/domain/references';
import { argument, position, source } from '../fixtures/inRecord';
import { incident, realRecord, territory } from '../fixtures/realRecord';

const record = realRecord();
const FOUR = ['iturup', 'kunashir', 'shikotan', 'habomai'] as const;

/** What both sides must be heard on. */
const TOLD_BY_BOTH = {
  'treaties and how they are read': [
    'treaty-shimoda-1855', 'sakhalin-regulations-1867', 'treaty-st-petersburg-1875', 'commerce-treaty-1895', 'treaty-portsmouth-1905', 'peking-convention-1925', 'neutrality-pact-1941',
    'cairo-declaration-1943', 'yalta-agreement-1945', 'potsdam-proclamation-1945', 'surrender-instrument-1945', 'scapin-677-1946', 'soviet-annexation-1946',
  ],
  'war and the landings of 1945': [
    'russo-japanese-war-1904', 'soviet-declaration-war-1945', 'manchurian-operation-1945', 'south-sakhalin-offensive-1945', 'general-order-1-exchange-1945',
    'landing-shumshu-1945', 'landing-etorofu-1945', 'landing-kunashiri-1945', 'landing-shikotan-1945', 'landing-habomai-1945', 'stalin-address-1945', 'expulsion-islanders-1947',
  ],
  'the peace treaty of 1951': ['yoshida-san-francisco-1951', 'san-francisco-treaty-1951', 'nishimura-statement-1951'],
  'the talks of 1955 and 1956': ['london-talks-1955', 'diet-reversal-1955', 'morishita-statement-1956', 'dulles-shigemitsu-1956', 'matsumoto-gromyko-1956', 'joint-declaration-1956'],
  'the memoranda of 1960 and after': ['security-treaty-1960', 'gromyko-memorandum-1960', 'khrushchev-ikeda-1961', 'circular-northern-territories-1964', 'tanaka-brezhnev-1973', 'northern-territories-day-1981'],
  'seizures and shootings': [
    'first-seizures-1946', 'rb29-yuri-1952', 'rb29-1954', 'fisher-killed-1956', 'seizure-statistics-1972', 'kal007-1983', 'kisshin-maru-2006', 'kisshin-captain-2006', 'helicopter-fire-2010', 'octopus-boats-2019', 'eiho-maru-2021',
  ],
  'visits of leaders': ['koizumi-inspection-2004', 'medvedev-kunashir-2010', 'kan-outrage-2011', 'medvedev-kunashir-2012', 'medvedev-iturup-2015', 'medvedev-iturup-2019', 'mishustin-2021'],
  'from Gorbachev to Irkutsk': ['gorbachev-visit-1991', 'visa-free-letters-1991', 'tokyo-declaration-1993', 'fishing-framework-1998', 'kawana-1998', 'putin-tokyo-2000', 'irkutsk-2001'],
  'the quarrels of 2005 to 2010': ['putin-tv-2005', 'textbook-2008', 'mid-statement-2008', 'law-amendment-2009', 'war-end-day-2010'],
  '2016, 2018 and 2020': ['bal-bastion-2016', 'nagato-2016', 'putin-no-preconditions-2018', 'singapore-2018', 'victory-day-2020', 'constitution-2020', 's300-2020'],
  'the breach of 2022 and after': ['talks-suspended-2022', 'bluebook-2022', 'entry-ban-2022', 'fishing-suspended-2022', 'visa-free-terminated-2022', 'grave-accord-2024', 'rally-2026', 'peskov-2026'],
} as const;

const hears = (id: string, ...sides: readonly string[]): boolean => sides.every((side) => incident(id).accounts?.some((a) => a.side === side));

describe('incidents told by both sides', () => {
  test('there are at least 225 incidents, and at least 35 that Japan and Russia both tell', () => {
    expect(record.incidents.length).toBeGreaterThanOrEqual(225);
    expect(record.incidents.filter((i) => hears(i.id, 'JP', 'RU')).length).toBeGreaterThanOrEqual(35);
    expect(Object.values(TOLD_BY_BOTH).flat().length).toBeGreaterThanOrEqual(35);
  });

  test.each(Object.entries(TOLD_BY_BOTH))('Japan and Russia are heard on %s', (_, ids) => {
    expect(ids.filter((id) => !hears(id, 'JP', 'RU'))).toEqual([]);
    expect(ids.filter((id) => (incident(id).contested ?? '').length < 10)).toEqual([]);
  });

  test('China and Russia are heard on the lands ceded in 1858-60, China and Japan on Manchukuo', () => {
    for (const id of ['treaty-aigun-1858', 'convention-peking-1860', 'damansky-zhenbao-1969', 'heixiazi-2008', 'cer-conflict-1929']) expect(hears(id, 'RU', 'CN'), id).toBe(true);
    for (const id of ['mukden-incident-1931', 'manchukuo-founded-1932', 'league-report-1933', 'jehol-1933', 'twenty-one-demands-lease-1915']) expect(hears(id, 'JP', 'CN'), id).toBe(true);
  });

  test('every account has a source of its own, says more than a few words and is not the other side’s text', () => {
    const told = record.incidents.flatMap(({ id, accounts = [] }) => accounts.map((a) => ({ id, ...a })));
    expect(told.filter((a) => a.sources.length === 0 || a.text.length < 40).map((a) => `${a.id} ${a.side}`)).toEqual([]);
    expect(new Set(told.map((a) => `${a.id} ${a.text}`)).size).toBe(told.length);
  });

  test('a shooting or a seizure between the two since 1946 is told by both, but where no side’s words are known', () => {
    const NO_WORDS_KNOWN = ['repo-boats-1980', 'seizure-1997-08', 'nishino-maru-2019', 'shoyo-maru-2020'];
    const clashes = record.incidents.filter((i) => i.category === 'clash' && i.date.extent.start >= incident('first-seizures-1946').date.extent.start && i.parties.includes('JP') && (i.parties.includes('RU') || i.parties.includes('USSR')));
    expect(clashes.filter((i) => !hears(i.id, 'JP', 'RU')).map((i) => i.id).sort()).toEqual([...NO_WORDS_KNOWN].sort());
  });

  test('a treaty between Japan and Russia on the islands or on Sakhalin is never told by one alone', () => {
    const islands = new Set<string>([...FOUR, 'urup', 'kurils-north-central', 'sakhalin-south', 'sakhalin-north']);
    const treaties = record.incidents.filter((i) => i.category === 'treaty' && i.territories.some((t) => islands.has(t)) && i.accounts !== undefined);
    expect(treaties.length).toBeGreaterThanOrEqual(8);
    expect(treaties.filter((i) => !hears(i.id, 'JP', 'RU')).map((i) => i.id)).toEqual([]);
  });
});

/** What began a change of control: the land, the start of its period, the incident. */
const BEGAN: readonly (readonly [land: string, from: string, incident: string])[] = [
  ...FOUR.map((land) => [land, '1855-02-07', 'treaty-shimoda-1855'] as const),
  ['iturup', '1945-08-28', 'landing-etorofu-1945'],
  ['kunashir', '1945-09-01', 'landing-kunashiri-1945'],
  ['shikotan', '1945-09-01', 'landing-shikotan-1945'],
  ['habomai', '1945-09-03/1945-09-05', 'landing-habomai-1945'],
  ...FOUR.map((land) => [land, '1946-02-02', 'soviet-annexation-1946'] as const),
  ['iturup', '1951-09-08', 'san-francisco-treaty-1951'], ['kunashir', '1951-09-08', 'san-francisco-treaty-1951'],
  ['shikotan', '1951-09-07', 'yoshida-san-francisco-1951'], ['habomai', '1951-09-07', 'yoshida-san-francisco-1951'],
  ['iturup', '1955-08-30', 'london-talks-1955'], ['kunashir', '1955-08-30', 'london-talks-1955'],
  ['shikotan', '1956-12-12', 'joint-declaration-1956'], ['habomai', '1956-12-12', 'joint-declaration-1956'],
  ...FOUR.map((land) => [land, '1991-12-26', 'ussr-dissolved-1991'] as const),
  ['urup', '1875-10-04~', 'kuril-handover-1875'], ['kurils-north-central', '1875-10-02~', 'kuril-handover-1875'], ['sakhalin-south', '1875-09-19', 'sakhalin-handover-1875'],
  ['urup', '1945-08-29/1945-08-31', 'urup-surrender-1945'], ['kurils-north-central', '1945-08-18/1945-08-27', 'landing-shumshu-1945'], ['sakhalin-south', '1945-08-11/1945-08-25', 'south-sakhalin-offensive-1945'],
  ['sakhalin-south', '1905-09-05', 'treaty-portsmouth-1905'], ['sakhalin-north', '1925-05-15', 'north-sakhalin-evacuated-1925'], ['sakhalin-north', '1920-04-22/1920-07-03', 'north-sakhalin-occupation-1920'],
  ['manchuria-core', '1931-09-18', 'mukden-incident-1931'], ['manchuria-core', '1932-03-01', 'manchukuo-founded-1932'], ['jehol', '1933-02-23/1933-03-04', 'jehol-1933'],
  ['manchuria-core', '1945-08-09/1945-08-20', 'manchurian-operation-1945'], ['kwantung', '1898-03-27', 'port-arthur-lease-1898'], ['kwantung', '1955-05-24/1955-05-26', 'port-arthur-return-1955'],
];

describe('changes of control begin with their incident', () => {
  test.each(BEGAN)('%s, %s: %s', (land, from, id) => {
    expect(incident(id).began?.map((b) => `${b.territory} ${b.from.text}`)).toContain(`${land} ${from}`);
    expect(incident(id).territories).toContain(land);
    expect(territory(land).periods.map((p) => p.from.text)).toContain(from);
  });

  test('every period of the four islands since 1855 has its incident', () => {
    for (const land of FOUR) {
      const begun = territory(land).periods.filter((p) => p.from.extent.start >= incident('treaty-shimoda-1855').date.extent.start).map((p) => `${land} ${p.from.text}`);
      expect(BEGAN.filter(([l]) => l === land).map(([l, from]) => `${l} ${from}`).sort()).toEqual(begun.sort());
    }
  });
});

describe('the documents', () => {
  test('are at least a hundred, each with author, date, kind, side and language', () => {
    expect(record.sources.length).toBeGreaterThanOrEqual(100);
    expect(record.sources.filter((s) => s.author.trim() === '' || s.title.trim() === '' || s.languages.length === 0 || s.date.text === '').map((s) => s.id)).toEqual([]);
    expect(new Set(record.sources.map((s) => s.side))).toEqual(new Set(['JP', 'RU', 'joint', 'third']));
  });

  test('are all cited', () => {
    const cited = new Set(kinds.flatMap((kind) => record[kind].flatMap((item) => referencesIn(item))).filter((r) => r.to === 'sources').map((r): string => r.id));
    expect(record.sources.filter((s) => !cited.has(s.id)).map((s) => s.id)).toEqual([]);
  });

  test('are of both sides in both languages, and what both made together is marked so', () => {
    const of = (side: string, language: 'ja' | 'ru') => record.sources.filter((s) => s.side === side && s.languages.includes(language)).length;
    expect(of('JP', 'ja')).toBeGreaterThanOrEqual(20);
    expect(of('RU', 'ru')).toBeGreaterThanOrEqual(20);
    const joint = ['shimoda', 'prov1867', 'stp1875', 'portsmouth', 'basic1925', 'neutral1941', 'jd1956', 'matgro', 'jc1973', 'jc1991', 'tokyo93', 'moscow98', 'irkutsk', 'plan2003', 'compend', 'fish98'];
    const third = ['cairo', 'yalta', 'potsdam', 'surrender', 'scap677', 'scap1033', 'sfpt', 'senate52', 'aide56', 'aigun', 'peking1860', 'lon1933'];
    const sides = new Map(record.sources.map((s): [string, string] => [s.id, s.side]));
    expect(joint.filter((id) => sides.get(id) !== 'joint')).toEqual([]);
    expect(third.filter((id) => sides.get(id) !== 'third')).toEqual([]);
    expect(['nishimura', 'morishita', 'circ1964', 'bluebook', 'mofant', 'tsuzuri'].filter((id) => sides.get(id) !== 'JP')).toEqual([]);
    expect(['sovwar', 'stalin0902', 'ukase46', 'ukase47', 'memo60', 'const2020', 'mid2022', 'slav'].filter((id) => sides.get(id) !== 'RU')).toEqual([]);
  });
});

/** The positions of both sides by date (the tables of status.md). */
const POSITIONS: readonly (readonly [side: 'JP' | 'RU', date: string, strength: string, land: string])[] = [
  ['JP', '1945-12-01', 'ambiguous', 'iturup'], ['JP', '1946-01-29', 'ambiguous', 'iturup'], ['JP', '1950-03', 'ambiguous', 'iturup'], ['JP', '1950-03', 'ambiguous', 'habomai'],
  ['JP', '1951-09-07', 'ambiguous', 'kunashir'], ['JP', '1951-09-07', 'formal', 'shikotan'], ['JP', '1951-10-19', 'ambiguous', 'iturup'], ['JP', '1951-10-19', 'formal', 'habomai'],
  ['JP', '1955-06-07', 'ambiguous', 'iturup'], ['JP', '1955-08-30', 'formal', 'kunashir'], ['JP', '1955-12-09/1955-12-10', 'formal', 'iturup'], ['JP', '1956-02-11', 'formal', 'iturup'],
  ['JP', '1956-10-19', 'formal', 'shikotan'], ['JP', '1964-06-17', 'formal', 'kunashir'], ['JP', '1981-01-06', 'formal', 'habomai'], ['JP', '1998-04-18/1998-04-19', 'formal', 'iturup'],
  ['JP', '2001-03-25', 'formal', 'iturup'], ['JP', '2018-11-14', 'formal', 'shikotan'], ['JP', '2022-04-22', 'formal', 'iturup'], ['JP', '2026-02-07', 'formal', 'iturup'], ['JP', '1952-04-28', 'renounced', 'urup'],
  ['JP', '1952-04-28', 'renounced', 'sakhalin-south'],
  ['RU', '1945-02-11', 'none', 'iturup'], ['RU', '1945-09-02', 'ambiguous', 'iturup'], ['RU', '1946-02-02', 'formal', 'habomai'], ['RU', '1951-09-05/1951-09-08', 'formal', 'iturup'],
  ['RU', '1955-08-05', 'formal', 'habomai'], ['RU', '1956-10-19', 'formal', 'shikotan'], ['RU', '1960-01-27', 'formal', 'shikotan'], ['RU', '1973-10-10', 'formal', 'iturup'], ['RU', '1991-04-18', 'formal', 'iturup'],
  ['RU', '1993-10-13', 'formal', 'kunashir'], ['RU', '2001-03-25', 'formal', 'habomai'], ['RU', '2005-09-27', 'formal', 'iturup'], ['RU', '2018-09-12', 'formal', 'iturup'], ['RU', '2018-12-13', 'formal', 'shikotan'],
  ['RU', '2020-07-04', 'formal', 'iturup'], ['RU', '2022-03-21', 'formal', 'iturup'], ['RU', '2022-09-05', 'formal', 'iturup'], ['RU', '2026-02-20', 'formal', 'iturup'],
];

/** Changes of wording, newest first: each says that it follows the next, or follows it through others. */
const WORDING: readonly (readonly [what: string, chain: readonly string[]])[] = [
  ['Japan on the renounced Kurils, 1956 and 1951', ['jp-morishita-1956', 'jp-diet-1955', 'jp-nishimura-1951']],
  ['Japan in 1993 and 1991', ['jp-tokyo-1993', 'jp-communique-1991', 'jp-communique-1973']],
  ['Russia in 1993 and 1991', ['ru-tokyo-1993', 'ru-communique-1991']],
  ['the Bluebook in 2022 and 2003', ['jp-bluebook-2022', 'jp-bluebook-2012', 'jp-bluebook-2011', 'jp-bluebook-2003']],
  ['the promise of 1956 and the condition of 1960', ['ru-memorandum-1960', 'ru-joint-declaration-1956', 'ru-malik-1955', 'ru-gromyko-1951', 'ru-decrees-1946']],
  ['the condition of 1960 in 2018', ['ru-memoranda-2018', 'ru-singapore-2018', 'ru-putin-2018']],
  ['the end of the talks', ['ru-kremlin-2026', 'ru-visits-2022', 'ru-talks-2022', 'ru-constitution-2020']],
];

describe('what each side said of its claim', () => {
  test.each(POSITIONS)('%s on %s: %s on %s', (side, date, strength, land) => {
    const said = record.positions.filter((p) => p.side === side && p.date.text === date && p.territories.some((t) => t === land));
    expect(said.map((p) => p.strength)).toContain(strength);
  });

  test.each(WORDING)('the wording changes: %s', (_, chain) => {
    for (const [n, id] of chain.slice(0, -1).entries()) {
      expect(position(id).follows, id).toBe(chain[n + 1]);
      expect(position(id).change?.length ?? 0, id).toBeGreaterThan(20);
    }
  });

  test('the Bluebooks have the words that were dropped and came back', () => {
    const words = (id: string): string => position(id).words?.text ?? '';
    expect([words('jp-bluebook-2003'), words('jp-bluebook-2011')]).toEqual([expect.stringMatching(/illegally occupied/), expect.stringMatching(/inherent territory/)]);
    expect(words('jp-bluebook-2022')).toMatch(/inherent territory.*illegally occupied/);
    expect(words('jp-bluebook-2012')).not.toMatch(/inherent|illegally/);
  });

  test('both sides have positions on each of the four islands, from before 1956 until 2026', () => {
    for (const land of FOUR) {
      for (const side of ['JP', 'RU'] as const) {
        const years = record.positions.filter((p) => p.side === side && p.territories.some((t) => t === land)).map((p) => p.date.first?.civil.year ?? 0);
        expect([Math.min(...years) < 1956, Math.max(...years)], `${side} ${land}`).toEqual([true, 2026]);
      }
    }
  });
});

describe('arguments stand in pairs', () => {
  test.each([
    ['the treaty of 1855', 'kurils-of-1855', 'shimoda'],
    ['the treaty of 1875', 'kurils-of-1875', 'stp1875'],
    ['the treaty of 1951', 'kurils-of-1951', 'sfpt'],
    ['Portsmouth', 'war-of-1904-05', 'portsmouth'],
    ['the directive of 1946', 'scapin-677', 'scap677'],
    ['paragraph 9', 'paragraph-nine', 'jd1956'],
    ['Yalta', 'yalta', 'yalta'],
    ['the Pact of Neutrality', 'neutrality-pact', 'neutral1941'],
    ['the UN Charter', 'article-107', 'un-charter'],
  ])('on %s', (_, id, document) => {
    const { claim, answer, others } = argument(id);
    expect([claim.side, answer.side].sort()).toEqual(['JP', 'RU']);
    expect('text' in answer && answer.text.length > 60 && answer.sources.length > 0).toBe(true);
    const cited = [...claim.sources, ...('sources' in answer ? answer.sources : []), ...(others?.sources ?? [])].map((c): string => c.source);
    expect(cited).toContain(document); // what is argued about is cited
  });

  test('neither side opens all of them', () => {
    const opens = (side: string) => record.arguments.filter((a) => a.claim.side === side).length;
    expect(Math.abs(opens('JP') - opens('RU'))).toBeLessThanOrEqual(4);
  });
});

describe('the documents bear their dates', () => {
  test.each([
    ['nerchinsk1689', '1689-09-07'], ['shimoda', '1855-02-07'], ['prov1867', '1867-03-30'], ['stp1875', '1875-05-07'], ['aigun', '1858-05-28'], ['peking1860', '1860-11-14'],
    ['cer1896', '1896-09-08'], ['lease1898', '1898-03-27'], ['evac1902', '1902-04-08'], ['shimonoseki', '1895-04-17'], ['portsmouth', '1905-09-05'], ['peking1905', '1905-12-22'],
    ['sm1915', '1915-05-25'], ['ss1924', '1924-05-31'], ['basic1925', '1925-01-20'], ['khab1929', '1929-12-22'], ['proto1932', '1932-09-15'], ['lon1933', '1933-02-24'],
    ['tanggu', '1933-05-31'], ['cersale', '1935-03-23'], ['neutral1941', '1941-04-13'], ['cairo', '1943-12-01'], ['yalta', '1945-02-11'], ['potsdam', '1945-07-26'],
    ['sovwar', '1945-08-08'], ['surrender', '1945-09-02'], ['ss1945', '1945-08-14'], ['stalin0902', '1945-09-02'], ['scap677', '1946-01-29'], ['scap1033', '1946-06-22'],
    ['ukase46', '1946-02-02'], ['ukase47', '1947-01-02'], ['sfpt', '1951-09-08'], ['senate52', '1952-03-20'], ['nishimura', '1951-10-19'], ['morishita', '1956-02-11'],
    ['circ1964', '1964-06-17'], ['matgro', '1956-09-29'], ['jd1956', '1956-10-19'], ['aide56', '1956-09-07'], ['memo60', '1960-01-27'], ['jc1973', '1973-10-10'],
    ['jc1991', '1991-04-18'], ['tokyo93', '1993-10-13'], ['moscow98', '1998-11-13'], ['irkutsk', '2001-03-25'], ['plan2003', '2003-01-10'], ['compend', '1992'],
    ['const2020', '2020-03-14'], ['mid2022', '2022-03-21'], ['cnru2004', '2004-10-14'], ['ss1950', '1950-02-14'], ['fish98', '1998-02-21'],
    ['hasegawa', '2005'], ['slav', '1993'], ['hara', '1998'], ['stephan', '1974'], ['stephans', '1971'],
  ])('%s is of %s', (id, date) => expect(source(id).date.text).toBe(date));

  test.each([
    ['sfpt', /in force 28 April 1952.*did not sign/], ['jd1956', /in force 12 December 1956/], ['ukase46', /effect from 20 September 1945/], ['scap677', /Paragraph 6/],
    ['yalta', /Secret until 11 February 1946/], ['stp1875', /exchanged at Tokyo on 22 August 1875/], ['memo60', /24 February 1960/], ['fish98', /Suspended.*not ended/],
    ['const2020', /in force 4 July 2020/], ['neutral1941', /5 April 1945/],
  ])('%s says so in its note: %s', (id, words) => expect(source(id).note).toMatch(words));
});
