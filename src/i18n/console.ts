/** The texts of the console and of the clicker, which come with the parts that say them. */
import type { Message } from './format';
import { addTexts, say, type Key } from './index';
import more from './console.json';

addTexts(more);

/** The text of a key of either file. */
export const t = (key: Key | keyof typeof more, params: Message['params'] = {}): string => say({ key, params });
export { say };
