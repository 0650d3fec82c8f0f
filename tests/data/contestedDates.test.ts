/** The dates and facts that everyone gets wrong (the project's history: the table of status.md, part A of pitfalls.md). */
import { describe, expect, test } from 'vitest';
import { incidentsIn } from '../../src/domain/incidents';
import { positionsOf, standingPosition } from '../../src/domain/positions';
import { laneOf } from '../../src/domain/perspective';
import { claimsIn, periodsIn } from '../../src/domain/status';
import { at } from '../fixtures/dates';
import { line, position, source } from '../fixtures/inRecord';
import { incident, realRecord, territory } from '../fixtures/realRecord';

const record = realRecord();
const FOUR = ['iturup', 'kunashir', 'shikotan', 'habomai'] as const;

/** Who held a land on a day, and how. */
const heldOn = (land: string, on: string): readonly string[] => periodsIn(territory(land), at(on)).map(({ by, rule }) => `${by.join('+')} ${rule}`);
const beginsOn = (land: string, on: string): boolean => territory(land).periods.some((p) => p.from.text === on);

/** Title, summary, doubt, dispute and accounts of an incident in one. */
const tellingOf = (id: string): string => {
  const { title, summary, doubt = '', contested = '', accounts = [] } = incident(id);
  return [title, summary, doubt, contested, ...accounts.map((a) => a.text)].join(' ');
};

/** Every text of the record with the file that it stands in; dates are left out. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null || 'extent' in value) return [];
  return Object.values(value).flatMap(textsIn);
}
const KINDS = ['territories', 'incidents', 'lines', 'places', 'positions', 'arguments', 'perspectives'] as const;
const texts = KINDS.flatMap((kind) => record[kind].flatMap((item) => textsIn(item).map((text) => ({ file: `${kind}/${item.id}`, text }))));
const saying = (words: RegExp): readonly string[] => texts.filter(({ text }) => words.test(text)).map(({ file, text }) => `${file}: ${text}`);

describe('the landings of 1945', () => {
  test('the battle of Shumshu begins on 18 August and its end is told as uncertain, 19 to 23 August', () => {
    expect(incident('landing-shumshu-1945').date.text).toBe('1945-08-18');
    expect(incident('landing-shumshu-1945').summary).toMatch(/between 19 and 23 August/);
    expect(heldOn('kurils-north-central', '1945-08-17')).toEqual(['JP own']);
    expect(heldOn('kurils-north-central', '1945-08-18')).toEqual(['JP own', 'USSR military']);
  });

  test('Matua is reached on 25 to 27 August, the last of the northern and central Kurils on 27 August', () => {
    expect(line('advance-matua-1945').periods.map((p) => [p.from.text, p.to?.text])).toEqual([['1945-08-25', '1945-08-28']]);
    expect(heldOn('kurils-north-central', '1945-08-26')).toEqual(['JP own', 'USSR military']);
    expect(heldOn('kurils-north-central', '1945-08-27')).toEqual(['USSR military']);
  });

  test('the garrison of Urup signs on 31 August, after landings from 28-29 August; 30 August stands only as another’s date', () => {
    expect(incident('urup-surrender-1945').date.text).toBe('1945-08-31');
    expect(tellingOf('urup-surrender-1945')).toMatch(/28-29 August/);
    expect(tellingOf('urup-surrender-1945')).toMatch(/(report|source|RIA)[^.]* 30 August/);
    expect(heldOn('urup', '1945-08-28')).toEqual(['JP own']);
    expect(heldOn('urup', '1945-08-31')).toEqual(['USSR military']);
  });

  test('Iturup: 28 August, about noon, at Rubetsu', () => {
    expect(incident('landing-etorofu-1945').date.text).toBe('1945-08-28');
    expect(incident('landing-etorofu-1945').summary).toMatch(/noon.*Rubetsu/);
    expect([heldOn('iturup', '1945-08-27'), heldOn('iturup', '1945-08-28')]).toEqual([['JP own'], ['USSR military']]);
  });

  test('Kunashir: 1 September at Furukamappu, 05:00 or 06:00, the main force by 4 September', () => {
    expect(incident('landing-kunashiri-1945').date.text).toBe('1945-09-01');
    expect(incident('landing-kunashiri-1945').summary).toMatch(/Furukamappu.*05:00.*06:00.*4 September/);
    expect([heldOn('kunashir', '1945-08-31'), heldOn('kunashir', '1945-09-01')]).toEqual([['JP own'], ['USSR military']]);
  });

  test('Shikotan: 1 September, 06:55 at Shakotan, in both countries’ accounts', () => {
    expect(incident('landing-shikotan-1945').date.text).toBe('1945-09-01');
    expect(incident('landing-shikotan-1945').summary).toMatch(/06:55.*Shakotan/);
    expect([heldOn('shikotan', '1945-08-31'), heldOn('shikotan', '1945-09-01')]).toEqual([['JP own'], ['USSR military']]);
  });

  test('Habomai: 3 to 5 September, after the surrender; still Japanese on 2 September', () => {
    expect(incident('landing-habomai-1945').date.text).toBe('1945-09-03/1945-09-05');
    expect(heldOn('habomai', '1945-09-02')).toEqual(['JP own']);
    for (const on of ['1945-09-03', '1945-09-04']) expect(heldOn('habomai', on)).toEqual(['JP own', 'USSR military']);
    expect(heldOn('habomai', '1945-09-05')).toEqual(['USSR military']);
    expect(territory('habomai').periods.find((p) => p.rule === 'military')?.confidence).toBe('medium'); // the day is not certain
  });

  test('the misread order behind the Habomai landing is told as one author’s account, everywhere', () => {
    const told = saying(/misread|misunderstood|asked (only )?for a plan/i).filter((t) => /order/i.test(t));
    expect(told.length).toBeGreaterThan(0);
    expect(told.filter((t) => !/Slavinsky/.test(t))).toEqual([]);
  });

  test('that the Soviet encyclopaedia ends the operation on 1 September, before the Habomai landing, is said', () => {
    expect(tellingOf('landing-habomai-1945')).toMatch(/encyclopaedia/);
    expect(tellingOf('landing-kunashiri-1945')).toMatch(/end the (Kuril )?(landing )?operation on this day/);
  });

  test('on the day of the surrender Iturup, Kunashir and Shikotan are taken and Habomai is not; no island passes on 2 September, none but Habomai on 3', () => {
    expect(incident('surrender-instrument-1945').date.text).toBe('1945-09-02');
    expect(FOUR.map((land) => heldOn(land, '1945-09-02'))).toEqual([['USSR military'], ['USSR military'], ['USSR military'], ['JP own']]);
    expect(record.territories.filter((t) => t.periods.some((p) => p.from.extent.start <= at('1945-09-02').start && p.from.extent.end > at('1945-09-02').start))).toEqual([]);
    expect(record.territories.filter((t) => periodsIn(t, at('1945-09-03')).length > 1).map((t) => t.id)).toEqual(['habomai']);
  });

  test('when the war ended is told as contested: 15 August, 2 September, 3 September', () => {
    const { contested, accounts = [] } = incident('surrender-instrument-1945');
    expect(contested).toMatch(/ended/);
    expect(accounts.find((a) => a.side === 'JP')?.text).toMatch(/15 August/);
    expect(accounts.find((a) => a.side === 'RU')?.text).toMatch(/2 September.*3 September|3 September.*2 September/);
    expect([incident('war-end-day-2010').date.text, incident('victory-day-2020').date.text]).toEqual(['2010-07', '2020-04-24']);
  });

  test('war is declared on 8 August 1945 and begins on 9 August; in 1904 the attack is of 8 February, the declarations of the 10th', () => {
    expect(incident('soviet-declaration-war-1945').date.text).toBe('1945-08-08');
    expect(incident('soviet-declaration-war-1945').summary).toMatch(/9 August/);
    expect(incident('manchurian-operation-1945').date.text).toBe('1945-08-09/1945-08-20');
    expect(heldOn('manchuria-core', '1945-08-08')).toEqual(['MANCHUKUO dependent']);
    expect(incident('russo-japanese-war-1904').date.text).toBe('1904-02-08');
    expect(incident('russo-japanese-war-1904').summary).toMatch(/night of 8-9 February.*10 February/);
  });
});

describe('annexation, the directive and the peace treaty', () => {
  test('the islands are annexed by the decrees of 2 February 1946', () => {
    expect(incident('soviet-annexation-1946').date.text).toBe('1946-02-02');
    for (const land of [...FOUR, 'urup', 'kurils-north-central', 'sakhalin-south']) {
      expect([heldOn(land, '1946-02-01'), heldOn(land, '1946-02-02')], land).toEqual([['USSR military'], ['USSR own']]);
    }
  });

  test('nothing begins on 20 September 1945, the backdated effect of the property decree, nor on 2 January 1946, a misprint', () => {
    for (const date of ['1945-09-20', '1946-01-02']) {
      for (const t of record.territories) expect([...t.periods, ...t.claims].filter((x) => x.from.text === date), `${t.id} ${date}`).toEqual([]);
      expect(incidentsIn(record.incidents, at(date)).filter((i) => i.date.text === date).map((i) => i.id), date).toEqual([]);
      expect(record.positions.filter((p) => p.date.text === date)).toEqual([]);
    }
    expect(saying(/2 January 1946/)).toEqual([]);
    expect(saying(/20 September 1945/).filter((t) => !/effect from 20 September 1945|backdated to 20 September 1945|from 20 September 1945 all land/.test(t))).toEqual([]);
  });

  test('2 January 1947 joins two oblasts and changes nobody’s control', () => {
    expect(incident('sakhalin-oblast-1947').date.text).toBe('1947-01-02');
    expect(incident('sakhalin-oblast-1947').began).toBeUndefined();
    for (const t of record.territories) expect(beginsOn(t.id, '1947-01-02'), t.id).toBe(false);
  });

  test('SCAPIN-677 is of 29 January 1946 and is never told without paragraph 6', () => {
    expect(incident('scapin-677-1946').date.text).toBe('1946-01-29');
    expect(incident('scapin-677-1946').summary).toMatch(/[Pp]aragraph 6/);
    expect(position('jp-scapin-1946').summary).toMatch(/[Pp]aragraph 6/);
    expect(position('jp-scapin-1946').words?.text).toMatch(/^Nothing in this directive shall be construed as an indication of Allied policy/);
    const [question] = record.arguments.filter((a) => a.id === 'scapin-677');
    expect(question === undefined ? '' : `${question.claim.text} ${'text' in question.answer ? question.answer.text : ''}`).toMatch(/paragraph 6|para\. 6/i);
    for (const land of [...FOUR, 'urup', 'kurils-north-central']) {
      const claim = territory(land).claims.find((c) => c.claimant === 'JP' && c.from.text === '1946-01-29');
      expect(claim?.basis, land).toMatch(/not a final decision \(para\. 6\)/);
    }
  });

  test('the peace treaty is signed on 8 September 1951 and in force on 28 April 1952; the USSR came and refused to sign', () => {
    expect(incident('san-francisco-treaty-1951').date.text).toBe('1951-09-08');
    expect(incident('san-francisco-treaty-1951').summary).toMatch(/attends.*(declines|refuses) to sign.*28 April 1952/);
    expect(saying(/boycott/i)).toEqual([]);
    for (const land of ['urup', 'kurils-north-central', 'sakhalin-south']) {
      const strengths = ['1951-09-08', '1952-04-27', '1952-04-28'].map((on) => claimsIn(territory(land), at(on)).filter((c) => c.claimant === 'JP').map((c) => c.strength));
      expect(strengths, land).toEqual([['ambiguous'], ['ambiguous'], ['renounced']]);
    }
  });

  test('Japan renounced the Kurils, but not to the USSR: no recipient is named', () => {
    expect(incident('san-francisco-treaty-1951').summary).toMatch(/names no recipient/);
    for (const land of ['urup', 'kurils-north-central', 'sakhalin-south']) expect(territory(land).periods.at(-1)?.deJure, land).toMatch(/[Rr]enounced by Japan.*(no state|not assigned|undetermined)/);
    expect(saying(/renounc\w+[^.]*\b(to|in favou?r of) (the )?(USSR|Soviet Union|Russia)\b/i)).toEqual([]);
  });

  test('Nishimura’s answer of 19 October 1951 and the opposite of 1955 and 1956 both stand', () => {
    expect(incident('nishimura-statement-1951').date.text).toBe('1951-10-19');
    expect(incident('diet-reversal-1955').date.text).toBe('1955-12-09/1955-12-10');
    expect(incident('morishita-statement-1956').date.text).toBe('1956-02-11');
    expect([position('jp-nishimura-1951').strength, position('jp-diet-1955').strength, position('jp-morishita-1956').strength]).toEqual(['ambiguous', 'formal', 'formal']);
    expect(tellingOf('morishita-statement-1956')).toContain('Morishita Kunio');
    expect(source('morishita').author).toContain('Morishita Kunio');
  });

  test('what Japan says of Iturup, on the day before a statement and on the day', () => {
    const said = (on: string): string | undefined => standingPosition(positionsOf(record, { side: 'JP', land: territory('iturup').id }), at(on))?.id;
    expect(['1951-10-18', '1951-10-19', '1955-08-29', '1955-08-30', '1955-12-08', '1955-12-09', '1956-02-10', '1956-02-11'].map(said)).toEqual([
      'jp-san-francisco-1951', 'jp-nishimura-1951', 'jp-london-1955-06', 'jp-london-1955-08', 'jp-london-1955-08', 'jp-diet-1955', 'jp-diet-1955', 'jp-morishita-1956',
    ]);
  });
});

describe('the Joint Declaration and what followed', () => {
  test('it is signed on 19 October 1956 and in force on 12 December', () => {
    expect(incident('joint-declaration-1956').date.text).toBe('1956-10-19');
    expect(incident('joint-declaration-1956').summary).toMatch(/12 December/);
    for (const land of ['shikotan', 'habomai']) expect([beginsOn(land, '1956-12-12'), beginsOn(land, '1956-10-19')], land).toEqual([true, false]);
    for (const land of ['iturup', 'kunashir']) expect(beginsOn(land, '1956-12-12'), land).toBe(false); // it does not mention them
  });

  test('its paragraph 9 speaks of a transfer after a peace treaty, of Shikotan and Habomai alone', () => {
    for (const id of ['jp-joint-declaration-1956', 'ru-joint-declaration-1956']) expect([...position(id).territories].sort(), id).toEqual(['habomai', 'shikotan']);
    expect(position('jp-joint-declaration-1956').words?.text).toMatch(/transfer.*after the conclusion of a Peace Treaty/i);
    expect(incident('joint-declaration-1956').summary).toMatch(/transfer.*after (the|a) (peace )?treaty.*not mentioned/);
    const own = saying(/(Joint Declaration|paragraph 9|para\. 9)/).map((t) => t.replaceAll(/[“"][^”"]*[”"]/g, '…'));
    expect(own.filter((t) => /\b(return|give back|hand back)/i.test(t))).toEqual([]);
  });

  test('the circular against “southern Chishima” is of 17 June 1964', () => {
    expect([incident('circular-northern-territories-1964').date.text, source('circ1964').date.text, position('jp-circular-1964').date.text]).toEqual(['1964-06-17', '1964-06-17', '1964-06-17']);
  });

  test('Gorbachev is in Japan on 16 to 19 April 1991, the communique is of the 18th', () => {
    expect(incident('gorbachev-visit-1991').date.text).toBe('1991-04-16/1991-04-19');
    expect([source('jc1991').date.text, position('jp-communique-1991').date.text, position('ru-communique-1991').date.text]).toEqual(['1991-04-18', '1991-04-18', '1991-04-18']);
  });

  test('Kawana is on 18 and 19 April 1998: a border line with Russian rule for a time, no transfer at once', () => {
    expect(incident('kawana-1998').date.text).toBe('1998-04-18/1998-04-19');
    expect(incident('kawana-1998').summary).toMatch(/border.* north of the four.*Russian administration.*not .*immediate transfer/);
    expect(saying(/\bKanawa\b/)).toEqual([]);
  });

  test('in 2018 there are two events: Vladivostok on 12 September, without preconditions; Singapore on 14 November, on the basis of 1956', () => {
    expect(incident('putin-no-preconditions-2018').date.text).toBe('2018-09-12');
    expect(incident('putin-no-preconditions-2018').summary).not.toMatch(/Singapore/);
    expect(incident('singapore-2018').date.text).toBe('2018-11-14');
    expect(incident('singapore-2018').summary).toMatch(/1956/);
    expect([position('ru-putin-2018').date.text, position('ru-singapore-2018').date.text, position('ru-memoranda-2018').date.text]).toEqual(['2018-09-12', '2018-11-14', '2018-12-13']);
  });

  test('Medvedev is on the islands in 2010, 2012, 2015 and 2019, and not in 2011', () => {
    const visits = record.incidents.filter((i) => i.id.startsWith('medvedev-'));
    expect(visits.map((i) => i.date.text).sort()).toEqual(['2010-11-01', '2012-07-03', '2015-08-22', '2019-08-02']);
    const atIslands = incidentsIn(record.incidents, at('2011')).filter((i) => /Medvedev/.test(i.title) && FOUR.some((land) => i.place?.name.toLowerCase().includes(land)));
    expect(atIslands).toEqual([]);
    expect(saying(/Medvedev[^.]*\b(visits?|visited|travels?|goes)\b[^.]* in 2011/i)).toEqual([]);
  });

  test('the Russian statement of 18 July 2008 answers the teaching guide of 14 July', () => {
    expect([incident('textbook-2008').date.text, incident('mid-statement-2008').date.text]).toEqual(['2008-07-14', '2008-07-18']);
    expect(incident('mid-statement-2008').summary).toMatch(/14 July/);
  });

  test('what ends in 2022, and when: talks on 21 March, fishing suspended on 7 June, the visits of 1991 and 1999 on 5 September', () => {
    expect([incident('talks-suspended-2022').date.text, incident('fishing-suspended-2022').date.text, incident('visa-free-terminated-2022').date.text]).toEqual(['2022-03-21', '2022-06-07', '2022-09-05']);
    expect(incident('talks-suspended-2022').summary).toMatch(/joint economic activity.*visa-free/);
    expect(incident('fishing-suspended-2022').summary).toMatch(/suspends.*(without ending|not end)/);
    expect(incident('visa-free-terminated-2022').summary).toMatch(/1991 and 1999.*1986/);
    expect(incident('grave-accord-2024').date.text).toBe('2024-07-30');
    expect(incident('bluebook-2022').date.text).toBe('2022-04-22');
    expect(incident('bluebook-2022').summary).toMatch(/2011.*2003|2003.*2011/);
  });

  test('the report of 31 December 2024 is of files of 2008 to 2014 and of training', () => {
    expect(incident('ft-leak-2024').date.text).toBe('2024-12-31');
    expect(incident('ft-leak-2024').summary).toMatch(/2008 to 2014.*training/);
  });

  test('the Kisshin Maru is the 31st of its name: 16 August 2006, one dead, and not the first', () => {
    expect(incident('kisshin-maru-2006').date.text).toBe('2006-08-16');
    expect(incident('kisshin-maru-2006').summary).toMatch(/Kisshin Maru No\. 31.*a crew member, .* is killed/);
    expect(incident('fisher-killed-1956').date.text).toBe('1956-10-15');
  });

  test('totals of detained boats stand with their area and their date', () => {
    const whole = (id: string): string => `${incident(id).summary}`;
    for (const { file, text } of texts.filter((t) => /\b(1,364|11,592)\b/.test(t.text) && t.file.startsWith('incidents/') && t.text.length > 90)) expect(text, file).toMatch(/all northern waters.*January 1972|January 1972.*all northern waters/);
    expect(whole('seizure-statistics-1972')).toMatch(/January 1972.*1,364.*11,592.*all northern waters/);
    for (const { file, text } of texts.filter((t) => /\b(1,301|9,011)\b/.test(t.text))) expect(text, file).toMatch(/off the four islands up to September 2016/);
  });

  test('the earthquake of 1994 is on 4 October in Japan and on the 5th on the islands', () => {
    expect(incident('shikotan-earthquake-1994').date.text).toBe('1994-10-04');
    expect(incident('shikotan-earthquake-1994').summary).toMatch(/22:22 on 4 October.*5 October/);
  });
});

describe('1875, 1905 and the lands of Manchuria', () => {
  test('the exchange of 1875 is law on 22 August; Sakhalin is handed over on 19 September, Shumshu on 2 October, Urup on 4 October', () => {
    expect(incident('treaty-st-petersburg-1875').date.text).toBe('1875-05-07');
    expect(incident('treaty-st-petersburg-1875').summary).toMatch(/22 August 1875/);
    expect([incident('sakhalin-handover-1875').date.text, incident('kuril-handover-1875').date.text]).toEqual(['1875-09-19', '1875-10-02/1875-10-04']);
    expect([incident('sakhalin-handover-1875').confidence, incident('kuril-handover-1875').confidence]).toEqual(['medium', 'medium']); // a weak secondary page
    expect([heldOn('sakhalin-south', '1875-09-18'), heldOn('sakhalin-south', '1875-09-19')]).toEqual([['JP+RU joint'], ['RU own']]);
    expect([heldOn('kurils-north-central', '1875-10-01'), heldOn('kurils-north-central', '1875-10-02')]).toEqual([['RU own'], ['JP own']]);
    expect([heldOn('urup', '1875-10-03'), heldOn('urup', '1875-10-04')]).toEqual([['RU own'], ['JP own']]);
    for (const land of ['urup', 'kurils-north-central']) {
      const [between] = periodsIn(territory(land), at('1875-09-15'));
      expect([between?.by, between?.deJure], land).toEqual([['RU'], expect.stringMatching(/^Japanese/)]); // held by Russia, Japanese in law
    }
  });

  test('1875 did not include the four islands, and 1905 none of the Kurils', () => {
    expect(incident('treaty-st-petersburg-1875').territories.filter((land) => (FOUR as readonly string[]).includes(land))).toEqual([]);
    expect(incident('treaty-st-petersburg-1875').summary).toMatch(/eighteen.*the four islands.* not part/);
    for (const land of FOUR) expect(['1875-08-22', '1875-10-02', '1875-10-04'].some((on) => beginsOn(land, on)), land).toBe(false);
    const kurils = [...FOUR, 'urup', 'kurils-north-central'];
    expect(incident('treaty-portsmouth-1905').territories.filter((land) => kurils.includes(land))).toEqual([]);
    expect(incident('treaty-portsmouth-1905').began?.filter((b) => kurils.includes(b.territory)) ?? []).toEqual([]);
    expect(incident('treaty-portsmouth-1905').summary).toMatch(/Kuril Islands.* (are not affected|not part)/);
    for (const land of kurils) expect(heldOn(land, '1905'), land).toEqual(['JP own']);
  });

  test('Shimoda is of 7 February 1855, 26 January in the old style', () => {
    expect([incident('treaty-shimoda-1855').date.text, source('shimoda').date.text]).toEqual(['1855-02-07', '1855-02-07']);
    expect(source('shimoda').note).toMatch(/26 January 1855 Old Style/);
    expect(incident('treaty-shimoda-1855').summary).toMatch(/December 1856/);
  });

  test('northern Sakhalin is held by Japan twice, in 1905 and in 1920-25, and never annexed', () => {
    const held = territory('sakhalin-north').periods.filter((p) => p.by.join() === 'JP');
    expect(held.map((p) => [p.rule, p.from.text, p.to?.text])).toEqual([['military', '1905-07-24/1905-07-31', '1905-10~'], ['military', '1920-04-22/1920-07-03', '1925-05-15']]);
    for (const year of ['1876', '1905-12', '1921', '1924', '1930', '2026']) {
      expect(claimsIn(territory('sakhalin-north'), at(year)).filter((c) => c.claimant === 'JP').map((c) => c.strength), year).not.toContain('formal');
    }
    for (const view of ['japan', 'russia'] as const) expect(laneOf(record, view, territory('sakhalin-north')).filter((s) => s.from.extent.start >= at('1875-08-22').start && s.fills.includes('japan'))).toEqual([]);
  });

  test('Kwantung is leased to Japan from 1905 to August 1945 and is never a part of Manchukuo', () => {
    expect(territory('kwantung').periods.flatMap((p) => p.by)).not.toContain('MANCHUKUO');
    expect(territory('kwantung').periods.filter((p) => p.rule === 'lease').map((p) => [p.by.join(), p.from.text, p.to?.text])).toEqual([['RU', '1898-03-27', '1904-05/1905-01-02'], ['JP', '1905-12-22', '1945-08-22/1945-08-23']]);
    for (const on of ['1932-03-01', '1938', '1945-08-21']) expect(heldOn('kwantung', on), on).toEqual(['JP lease']);
    for (const view of ['japan', 'russia'] as const) expect(laneOf(record, view, territory('kwantung')).filter((s) => s.dots)).toEqual([]);
  });

  test('Jehol is in Manchukuo only from March 1933, whatever Manchukuo had claimed since 1932', () => {
    expect(heldOn('jehol', '1932-03-01')).toEqual(['ROC own']);
    expect(heldOn('jehol', '1933-02-22')).toEqual(['ROC own']);
    expect(heldOn('jehol', '1933-03-03')).toEqual(['ROC own', 'MANCHUKUO dependent']);
    expect(heldOn('jehol', '1933-03-04')).toEqual(['MANCHUKUO dependent']);
    expect(incident('jehol-1933').date.text).toBe('1933-03-04');
  });

  test('Manchuria is Chinese territory in 1904, and told so', () => {
    expect(claimsIn(territory('manchuria-core'), at('1904-02-08')).filter((c) => c.claimant === 'CN').map((c) => c.strength)).toEqual(['formal']);
    expect(periodsIn(territory('manchuria-core'), at('1904-02-08')).map((p) => p.deJure)).toEqual([expect.stringMatching(/Chinese|China/)]);
    expect(incident('russo-japanese-war-1904').summary).toMatch(/Chinese territory/);
  });

  test('Russia’s claims before 1855 are told as exploration and tribute, neither as Russian islands nor as nothing', () => {
    expect(territory('iturup').claims.find((c) => c.claimant === 'RU')?.basis).toMatch(/exploration and tribute claims/);
    expect(FOUR.flatMap((land) => heldOn(land, '1855-01-01'))).toEqual(['JP posts', 'JP posts', 'JP posts', 'JP posts']); // no Russian administration
  });
});

describe('people and figures', () => {
  const VILLAGE = / of (Rubetsu|Shana|Shibetoro|Tomari|Ruyabetsu|Shibotsu|Taraku|Suisho|Yuri|Akiyuri)\b/;
  const counted = (land: string, what: string, date: string): readonly number[] =>
    territory(land).figures.filter((f) => f.what === what && f.date?.text === date && !VILLAGE.test(f.of)).map((f) => f.value);

  test('of 15 August 1945 there are 5,281 and 1,038 and 7,364 and 3,608 residents, 17,291 in all', () => {
    const [habomai, shikotan, kunashir, iturup] = ['habomai', 'shikotan', 'kunashir', 'iturup'].map((land) => counted(land, 'population', '1945-08-15'));
    expect([habomai, shikotan, kunashir, iturup]).toEqual([[5281], [1038], [7364], [3608]]);
    expect(5281 + 1038 + 7364 + 3608).toBe(17_291);
    expect(['habomai', 'shikotan', 'kunashir', 'iturup'].map((land) => counted(land, 'households', '1945-08-15'))).toEqual([[852], [206], [1327], [739]]);
  });

  test('17,291 never stands without who was counted: civilians of six months’ residence, half of whom fled', () => {
    const told = texts.filter(({ text }) => /17,291/.test(text));
    expect(told.length).toBeGreaterThan(0);
    for (const { file, text } of told) {
      if (file.startsWith('territories/')) expect(text, file).toMatch(/[Ll]eaves out soldiers, seasonal workers.*six months/);
      else expect(text, file).toMatch(/about half had fled on their own; the rest were moved out in 1947-49/);
    }
    expect(incident('expulsion-islanders-1947').summary).toMatch(/About half of the islanders have fled on their own/);
    expect(saying(/\ball 17,291\b|\ball (of )?(the )?(islanders|residents) (were deported|left voluntarily)/i)).toEqual([]);
  });

  test('the wrong figures for Shikotan in 1945 are not used', () => {
    expect(territory('shikotan').figures.filter((f) => f.what === 'population' && [1499, 1057].includes(f.value))).toEqual([]);
  });

  test('on the Habomai live border guards and no civilians; nothing calls them uninhabited', () => {
    const now = territory('habomai').figures.filter((f) => f.what === 'population' && f.value === 0);
    expect(now.length).toBeGreaterThan(0);
    for (const f of now) expect(f.note).toMatch(/No civilians live there; border guards do/);
    expect(saying(/uninhabited|no one lives|nobody lives/i)).toEqual([]);
  });

  test('areas are those of the measurement of 2014 and after, group and main island told apart', () => {
    const areas = (land: string, kind: RegExp) => territory(land).figures.filter((f) => f.what === 'area' && kind.test(f.of)).map((f) => f.value);
    expect(FOUR.map((land) => areas(land, /^Group,.*Japanese/))).toEqual([[3168], [1490], [251], [95]]);
    expect(FOUR.map((land) => areas(land, /^(Main island|Sum of the islets),.*Japanese/))).toEqual([[3166.6], [1489.3], [247.7], [93]]);
    expect(FOUR.map((land) => areas(land, /Russian/))).toEqual([[3174.71], [1495.24], [252.8], [100]]);
    const japanese = FOUR.flatMap((land) => territory(land).figures.filter((f) => f.what === 'area' && /Japanese/.test(f.of)));
    expect(japanese.filter((f) => [3184, 1499, 253, 100].includes(f.value))).toEqual([]); // before 2014
    for (const f of japanese.filter((x) => /5,003/.test(x.note ?? ''))) expect(f.of).toMatch(/^Group/);
    expect(saying(/5,036/)).toEqual([]);
  });
});
