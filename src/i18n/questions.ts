/** The texts of questions, of the quiz and of worksheets, which come with the parts that say them: whoever says a question asks for them here. */
import type { Message } from './format';
import { addTexts, say, type Key } from './index';
import more from './questions.json';

addTexts(more);

/** The text of a key of either file. */
export const t = (key: Key | keyof typeof more, params: Message['params'] = {}): string => say({ key, params });
export { say };
