/** What every code of the record means, in plain words: for the data dictionary. A new code does not compile until it has its words here. */
import type { Category, Confidence, Controller, Figure, Incident, Language, Line, LinePeriod, PerspectiveId, Place, Rule, Side, Source, Strength, Territory, Drawing } from '../model';

export type Codes<Code extends string = string> = { readonly [C in Code]: string };

export const SIDES: Codes<Side> = {
  JP: 'Japan',
  RU: 'Russia: the Russian Empire, the USSR or the Russian Federation',
  CN: 'China: the Qing Empire, the Republic of China or the People’s Republic of China',
};

export const CONTROLLERS: Codes<Controller> = {
  JP: 'Japan',
  RU: 'the Russian Empire until 1917, the Russian Federation from 1991; the powers of the civil war in between',
  USSR: 'the Union of Soviet Socialist Republics',
  QING: 'China under the Qing',
  ROC: 'the Republic of China',
  CCP: 'the Chinese Communist forces, before October 1949',
  PRC: 'the People’s Republic of China',
  MANCHUKUO: 'Manchukuo',
};

export const RULES: Codes<Rule> = {
  own: 'as its own territory',
  military: 'military administration, with no title claimed or none yet',
  lease: 'lease',
  concession: 'concession: a railway zone',
  joint: 'possession in common, undivided',
  dependent: 'a state under another state’s control',
  divided: 'divided between fronts or rival authorities',
  posts: 'guard and trading posts, before any treaty',
  none: 'no state administration; people live there',
  unknown: 'not known',
};

export const STRENGTHS: Codes<Strength> = {
  formal: 'a formal claim',
  ambiguous: 'the position is ambiguous',
  renounced: 'the claim is renounced',
  none: 'no claim is made',
  unknown: 'not known',
};

export const CONFIDENCES: Codes<Confidence> = {
  high: 'well attested',
  medium: 'partly attested',
  low: 'weakly attested',
};

export const GROUPS: Codes<Territory['group']> = {
  disputed: 'the four islands or groups that are in dispute today',
  kurils: 'the Kuril Islands from Urup north',
  sakhalin: 'Sakhalin, south and north of 50° N',
  manchuria: 'Manchuria and its parts',
  ceded: 'the lands ceded by the Qing Empire in 1858 and 1860',
};

export const CATEGORIES: Codes<Category> = {
  treaty: 'treaties and agreements',
  diplomacy: 'diplomacy: talks, notes, visits of state',
  statement: 'statements, resolutions and laws about the dispute',
  war: 'war',
  military: 'military matters short of war',
  clash: 'clashes and seizures',
  people: 'people: settlement, deportation, visits, exchange',
  economy: 'economy: fishing, trade, projects',
  nature: 'nature: earthquakes, tsunamis, eruptions',
};

export const PARTIES: Codes<Incident['parties'][number]> = {
  JP: 'Japan',
  RU: 'the Russian Empire or the Russian Federation',
  USSR: 'the USSR',
  CN: 'China, whichever its government',
  MANCHUKUO: 'Manchukuo',
  US: 'the United States',
  UK: 'the United Kingdom',
  FR: 'France',
  Allies: 'the Allied powers of the Second World War',
  Ainu: 'the Ainu',
  MN: 'Mongolia',
  KR: 'Korea',
  DE: 'Germany',
  LoN: 'the League of Nations',
  UN: 'the United Nations',
  PK: 'Pakistan',
  TH: 'Thailand',
  G7: 'the Group of Seven',
  EU: 'the European Union',
  UA: 'Ukraine',
};

export const LANGUAGES: Codes<Language> = {
  en: 'English',
  ja: 'Japanese',
  ru: 'Russian',
  zh: 'Chinese',
  fr: 'French',
  de: 'German',
  nl: 'Dutch',
  uk: 'Ukrainian',
  ko: 'Korean',
  es: 'Spanish',
  pt: 'Portuguese',
  la: 'Latin',
  mn: 'Mongolian',
  ar: 'Arabic',
};

export const FIGURES: Codes<Figure['what']> = {
  area: 'an area, in square kilometres',
  population: 'a number of people',
  households: 'a number of households',
  elevation: 'a height above the sea, in metres',
  distance: 'a distance, in kilometres',
};

/** In what a figure is counted or measured. */
export const UNITS_OF: Codes<Figure['what']> = { area: 'km2', population: 'people', households: 'households', elevation: 'm', distance: 'km' };
export const FIGURE_UNITS: Codes = { km2: 'square kilometres', people: 'people', households: 'households', m: 'metres', km: 'kilometres' };

export const SOURCE_KINDS: Codes<Source['kind']> = {
  treaty: 'a treaty or agreement',
  law: 'a law, decree or order',
  statement: 'a statement, note or speech',
  official: 'an official publication',
  scholarship: 'a scholarly work',
  press: 'press',
  archive: 'an archival document',
  data: 'a data set',
};

export const SOURCE_SIDES: Codes<Source['side']> = {
  JP: 'a document of Japan',
  RU: 'a document of Russia or the USSR',
  joint: 'made by Japan and Russia or the USSR together',
  third: 'a document of others',
};

export const LINE_KINDS: Codes<Line['kind']> = {
  border: 'a border or boundary',
  railway: 'a railway',
  advance: 'the course of a military advance',
};

export const LINE_STATUSES: Codes<LinePeriod['status']> = {
  agreed: 'agreed by treaty',
  control: 'a line of control',
  claimed: 'claimed by a side',
  ordered: 'set by an order',
};

export const PERSPECTIVES: Codes<PerspectiveId> = {
  control: 'as administered, whoever claims it',
  japan: 'as Japan’s official atlas draws it',
  russia: 'as the official atlas of Russia or the USSR draws it',
};

export const STATES: Codes<Drawing['state']> = {
  drawn: 'drawn plainly',
  ambiguous: 'drawn, though the side’s position is ambiguous or no legal act has been made yet',
  undetermined: 'drawn as undetermined',
  none: 'drawn as no state’s',
};

export const PLACE_KINDS: Codes<Place['kind']> = {
  settlement: 'a town or village',
  island: 'an island, islet or rock',
  mountain: 'a mountain or volcano',
  strait: 'a strait',
  bay: 'a bay or gulf',
  cape: 'a cape',
  peninsula: 'a peninsula',
  airport: 'an airport or airfield',
  lake: 'a lake',
  river: 'a river',
  sea: 'a sea or ocean',
  region: 'a region',
};
