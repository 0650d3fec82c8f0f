import { say } from '../i18n';
import { message, spanParam } from '../domain/message';
import type { Span } from '../domain/time';

/** A span in words: 1945, August 1945, 28 August 1945. */
export const dateText = (span: Span): string => say(message('date.plain', { date: spanParam(span) }));
