/** The texts of the workshop, which come with it. */
import type { Message } from './format';
import { addTexts, say, type Key } from './index';
import more from './workshop.json';

addTexts(more);

/** The text of a key of either file. */
export const t = (key: Key | keyof typeof more, params: Message['params'] = {}): string => say({ key, params });
export { say };
