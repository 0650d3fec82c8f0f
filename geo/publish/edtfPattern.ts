/**
 * The dates of src/domain/time.ts as one regular expression, for programs that check the record without our code.
 * It accepts exactly what parseEdtf accepts, except that it cannot see that an interval runs backwards. It needs no
 * look-ahead, so that every engine that JSON Schema meets can run it (ECMAScript, RE2, Python, Rust).
 */
const YEAR = '(?:000[1-9]|00[1-9][0-9]|0[1-9][0-9]{2}|[1-9][0-9]{3})';
const MONTH_DAY = [
  '(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])',
  '(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)',
  '02-(?:0[1-9]|1[0-9]|2[0-8])',
].join('|');
const BY_FOUR = '(?:0[48]|[2468][048]|[13579][26])';
const LEAP_DAY = `(?:[0-9]{2}${BY_FOUR}|${BY_FOUR}00)-02-29`;
const UNSPECIFIED = '(?:00[1-9]|0[1-9][0-9]|[1-9][0-9]{2})X|(?:0[1-9]|[1-9][0-9])XX';
const POINT = `(?:${YEAR}(?:-XX(?:-XX)?|-(?:0[1-9]|1[0-2])(?:-XX)?|-(?:${MONTH_DAY}))?|${LEAP_DAY}|${UNSPECIFIED})[?~%]?`;

export const EDTF_PATTERN = `^(?:${POINT}(?:/(?:${POINT}|\\.\\.))?|\\.\\./${POINT})$`;
