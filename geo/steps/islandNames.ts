/**
 * Names of islands and islets by position: no source of geometry carries them.
 * A shape takes the name of the nearest entry; small unnamed rocks join their neighbour.
 */
export interface NamedIsland {
  readonly id: string;
  readonly at: readonly [number, number];
  readonly properties: Readonly<Record<string, string>>;
}

const habomai = (id: string, at: readonly [number, number], names: Readonly<Record<string, string>>): NamedIsland => ({
  id: `habomai-${id}`,
  at,
  properties: names,
});

/** Signalny/Kaigara is drawn by no source: its point is the lighthouse of 1937. */
export const signalny = habomai('signalny', [145.8583, 43.3967], {
  ru: 'Signalny',
  ja: 'Kaigara',
  ruText: 'остров Сигнальный',
  jaText: '貝殻島',
});

export const habomaiIslets: readonly NamedIsland[] = [
  habomai('polonsky', [146.323, 43.631], { ru: 'Polonsky', ja: 'Taraku', ruText: 'остров Полонского', jaText: '多楽島' }),
  habomai('zelyony', [146.136, 43.509], { ru: 'Zelyony', ja: 'Shibotsu', ruText: 'остров Зелёный', jaText: '志発島' }),
  habomai('tanfilyev', [145.916, 43.4388], { ru: 'Tanfilyev', ja: 'Suishō', ruText: 'остров Танфильева', jaText: '水晶島' }),
  habomai('yuri', [146.0645, 43.4225], { ru: 'Yuri', ja: 'Yuri', ruText: 'остров Юрий', jaText: '勇留島' }),
  habomai('anuchin', [146.003, 43.369], { ru: 'Anuchin', ja: 'Akiyuri', ruText: 'остров Анучина', jaText: '秋勇留島' }),
  habomai('demin', [146.162, 43.4173], { ru: 'Demin', ja: 'Harukari', ruText: 'острова Дёмина', jaText: '春苅島' }),
  habomai('storozhevoy', [145.8927, 43.3835], { ru: 'Storozhevoy', ja: 'Moemoshiri', ruText: 'остров Сторожевой', jaText: '萌茂尻島' }),
  habomai('oskolki', [146.404, 43.568], { ru: 'Oskolki', ja: 'Todo' }),
  habomai('lisyi', [146.368, 43.616], { ru: 'Lisyi' }),
  habomai('rifovy', [145.8736, 43.3896], { ru: 'Rifovy' }),
];

const kuril = (id: string, lon: number, lat: number, names: Readonly<Record<string, string>>): NamedIsland => ({
  id: `kurils-${id}`,
  at: [lon, lat],
  properties: names,
});

/** From Shumshu to the Chirpoi group, north to south. */
export const northernKurils: readonly NamedIsland[] = [
  kuril('alaid', 155.565, 50.861, { name: 'Alaid', ja: 'Araido', ruText: 'остров Атласова', jaText: '阿頼度島' }),
  kuril('shumshu', 156.35, 50.73, { name: 'Shumshu', ja: 'Shumushu', ruText: 'Шумшу', jaText: '占守島' }),
  kuril('paramushir', 155.75, 50.32, { name: 'Paramushir', ja: 'Paramushiru', ruText: 'Парамушир', jaText: '幌筵島' }),
  kuril('antsiferov', 154.98, 50.2, { name: 'Antsiferov' }),
  kuril('makanrushi', 154.44, 49.78, { name: 'Makanrushi' }),
  kuril('onekotan', 154.75, 49.45, { name: 'Onekotan', ja: 'Onekotan', ruText: 'Онекотан', jaText: '温禰古丹島' }),
  kuril('kharimkotan', 154.51, 49.12, { name: 'Kharimkotan' }),
  kuril('ekarma', 153.94, 48.96, { name: 'Ekarma' }),
  kuril('chirinkotan', 153.48, 48.98, { name: 'Chirinkotan' }),
  kuril('shiashkotan', 154.1, 48.82, { name: 'Shiashkotan', ja: 'Shasukotan', ruText: 'Шиашкотан', jaText: '捨子古丹島' }),
  kuril('lovushki', 153.85, 48.55, { name: 'Lovushki' }),
  kuril('raikoke', 153.25, 48.29, { name: 'Raikoke' }),
  kuril('matua', 153.22, 48.09, { name: 'Matua', ja: 'Matsuwa', ruText: 'Матуа', jaText: '松輪島' }),
  kuril('rasshua', 153.02, 47.76, { name: 'Rasshua' }),
  kuril('ushishir', 152.81, 47.53, { name: 'Ushishir' }),
  kuril('ketoi', 152.47, 47.34, { name: 'Ketoi' }),
  kuril('simushir', 152.03, 46.97, { name: 'Simushir', ja: 'Shimushiru', ruText: 'Симушир', jaText: '新知島' }),
  kuril('broutona', 150.73, 46.72, { name: 'Broutona' }),
  kuril('chirpoi', 150.875, 46.5, { name: 'Chirpoi', ja: 'Chirihoi', ruText: 'Чирпой', jaText: '知理保以島' }),
];

export function nearest(islands: readonly NamedIsland[], [lon, lat]: readonly [number, number]): NamedIsland {
  // A degree of longitude is about 0.7 of a degree of latitude here.
  const distance = ({ at }: NamedIsland) => Math.hypot((at[0] - lon) * 0.7, at[1] - lat);
  const found = [...islands].sort((a, b) => distance(a) - distance(b))[0];
  if (found === undefined) throw new Error('There is no island to choose from.');
  return found;
}
