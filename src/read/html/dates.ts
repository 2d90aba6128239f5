/** "2022-01-08", or with a time and perhaps a zone; a space may stand for the T. */
const ISO = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(:\d{2})?(?:\.\d+)? ?(Z|[+-]\d{2}:?\d{2}|GMT|UTC)?)?$/i;
/** "Sat, 08 Jan 2022 14:30:00 GMT" (RFC 9110, 5.6.7) and the same with a numeric zone (RFC 5322, 3.3). */
const MAIL = /^(?:[A-Z][a-z]{2}, )?\d{1,2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}(?::\d{2})? (?:GMT|UTC|[+-]\d{4})$/;

/**
 * A date of a page's metadata in ISO 8601, its zone kept; undefined where it is none, or one that could be read in two
 * ways, such as 1/8/2022.
 */
export function toIsoDate(value: string): string | undefined {
  const text = value.trim();
  const [, day, minutes, seconds = ':00', zone = ''] = ISO.exec(text) ?? [];
  if (day) {
    if (!isDay(day)) return undefined;
    if (!minutes) return day;
    const iso = `${day}T${minutes}${seconds}${withColon(zone)}`;
    return Number.isNaN(Date.parse(iso)) ? undefined : iso;
  }
  if (!MAIL.test(text)) return undefined;
  const time = Date.parse(text);
  return Number.isNaN(time) ? undefined : new Date(time).toISOString().replace('.000Z', 'Z');
}

function withColon(zone: string): string {
  if (/^(?:GMT|UTC|Z)$/i.test(zone)) return 'Z';
  return zone.replace(/^([+-]\d{2}):?(\d{2})$/, '$1:$2');
}

/** JavaScript rolls 31 February over into March; a page that says so is wrong. */
function isDay(day: string): boolean {
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}
