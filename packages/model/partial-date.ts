const PATTERN = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?$/;

/** A date of year, month or day precision: `YYYY`, `YYYY-MM` or `YYYY-MM-DD` (ISO 8601). */
export type PartialDate = string;

export function isPartialDate(text: string): boolean {
  const parts = PATTERN.exec(text);
  if (!parts) return false;
  const [, year, month, day] = parts;
  if (!month || !day) return true;
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return Number(day) <= last;
}

export function yearOf(date: PartialDate): number {
  return Number(date.slice(0, 4));
}

/** True only where `a` is before `b` whatever the unknown month or day may be. */
export function certainlyBefore(a: PartialDate, b: PartialDate): boolean {
  const shared = Math.min(a.length, b.length);
  return a.slice(0, shared) < b.slice(0, shared);
}

/**
 * A point on a time axis, in years with a fraction; an unknown month or day takes the middle of the
 * span it leaves open (`2020` is 2020.5).
 */
export function decimalYear(date: PartialDate): number {
  const year = yearOf(date);
  if (date.length === 4) return year + 0.5;
  const month = Number(date.slice(5, 7)) - 1;
  if (date.length === 7) return year + (month + 0.5) / 12;
  const start = Date.UTC(year, 0, 1);
  const day = Date.UTC(year, month, Number(date.slice(8, 10)));
  return year + (day - start) / (Date.UTC(year + 1, 0, 1) - start);
}

/** The earlier date; where one is a less precise form of the other, the more precise one. */
export function earliest(a: PartialDate | undefined, b: PartialDate | undefined): PartialDate | undefined {
  if (!a || !b) return a ?? b;
  if (a.startsWith(b)) return a;
  if (b.startsWith(a)) return b;
  return a < b ? a : b;
}
