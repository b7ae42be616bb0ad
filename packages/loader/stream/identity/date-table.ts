import type { PartialDate } from '@stemma/model';

const PATTERN = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/;
const MONTHS = 16;
const DAYS = 32;

/** Dates by number, 4 bytes each. */
export class DateTable {
  /** Year, month and day in one, 0 for an unknown month or day; 0 where there is no date. */
  readonly #packed: Int32Array;
  /** Dates of no usual form. */
  readonly #others = new Map<number, PartialDate>();

  constructor(size: number) {
    this.#packed = new Int32Array(size);
  }

  set(number: number, date: PartialDate): void {
    const parts = PATTERN.exec(date);
    if (!parts) {
      this.#others.set(number, date);
      return;
    }
    const [, year, month = '0', day = '0'] = parts;
    // one is added so that the year 0000 is a date
    this.#packed[number] = (Number(year) * MONTHS + Number(month)) * DAYS + Number(day) + 1;
  }

  get(number: number): PartialDate | undefined {
    const stored = this.#packed[number] ?? 0;
    if (stored === 0) return this.#others.get(number);
    const packed = stored - 1;
    const [day, month] = [packed % DAYS, Math.floor(packed / DAYS) % MONTHS];
    const year = String(Math.floor(packed / DAYS / MONTHS)).padStart(4, '0');
    if (month === 0) return year;
    const text = `${year}-${String(month).padStart(2, '0')}`;
    return day === 0 ? text : `${text}-${String(day).padStart(2, '0')}`;
  }
}
