/** The interface's language: English. Its keys are those of en.json, and of the files beside it that come later. */
import en from './en.json';
import { translator, type DatePart, type Dictionary, type Message } from './format';

export type Key = keyof typeof en;
const texts: { [key: string]: string } = { ...en };
const translate = translator('en-GB', texts);

/** Texts that come later, with the parts that say them. */
export const addTexts = (more: Dictionary): void => void Object.assign(texts, more);

/** The text of a key of en.json. */
export const t = (key: Key, params: Message['params'] = {}): string => translate(key, params);
/** The text of a message that the domain composed. */
export const say = ({ key, params }: Message): string => translate(key, params);

export const MONTHS: readonly string[] = t('date.months').split(' ');
export const MONTHS_SHORT: readonly string[] = t('date.monthsShort').split(' ');

/** The month, or the day and the month, that stand under a year written large; empty for a year alone. */
export function underYear({ month, day }: DatePart): string {
  if (month === undefined) return '';
  const name = MONTHS[month - 1] ?? '';
  return day === undefined ? name : t('date.dayMonth', { day, month: name });
}

/** The time of day by the reader's clock, from milliseconds since 1970. */
export const timeOfDay = (milliseconds: number): string => new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' }).format(milliseconds);
