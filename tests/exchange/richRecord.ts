/** The small record with every optional field filled, and with texts that are awkward in CSV. */
import { put, readOrThrow, smallRaw } from '../fixtures/smallRecord';

export const AWKWARD = 'He said: "first, we\nland"; 島 — остров';

export function richRaw() {
  const raw = smallRaw();
  const [island] = raw.territories;
  const [landing, petition] = raw.incidents;
  const [first] = raw.positions;
  const cited = { confidence: 'low', sources: [{ source: 'note', at: 'Art. 2, para. "b"' }, { source: 'treaty' }] };
  put(island?.names, {
    en: [{ text: 'Ostrov', side: 'RU' }, { text: 'Shima', side: 'JP' }, { text: 'Old Island', to: '1855-02-07' }],
    ja: { text: '島', kana: 'しま', latin: 'Shima' },
    zh: { text: '岛', latin: 'Dao' },
    others: ['Sima', 'Остров'],
  });
  put(island, {
    origin: { text: 'From “island”, it is said.', sources: [{ source: 'note' }] },
    figures: [
      { what: 'area', value: 12.5, of: 'land and lakes', date: '1930', note: 'With the islets.', ...cited },
      { what: 'population', value: 0, of: 'residents', ...cited },
    ],
  });
  put(landing, { summary: AWKWARD, doubt: 'The hour is not known.', territories: ['island', 'mainland'], parties: ['JP', 'USSR'] });
  put(petition, { place: null, territories: [], date: '1945-12~' });
  put(raw.places[0], { note: 'A remark.', rank: 2, figures: [{ what: 'households', value: 3, of: 'all', ...cited }] });
  put(raw.lines[0]?.periods[1], { note: 'Not at sea.' });
  put(first, { words: { text: 'It is ours.', language: 'ja', translated: true } });
  put(raw.arguments[0], { others: { text: 'Scholars differ.', sources: [{ source: 'treaty' }] } });
  put(raw.sources[0], { published: 'In a series, vol. 1', note: 'Kept in an archive.', date: '1957/..' });
  const unanswered = { ...raw.arguments[0], id: 'unanswered', order: 2, answer: { side: 'RU', noneKnown: true } };
  return { ...raw, arguments: [...raw.arguments, unanswered] };
}

export const richRecord = () => readOrThrow(richRaw());
