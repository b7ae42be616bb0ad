const WORK = /^(?:https?:\/\/(?:www\.|api\.)?openalex\.org\/(?:works\/)?)?W(\d{1,15})$/i;

/** The number of a work from `https://openalex.org/W2741809807` or `W2741809807`; `undefined` for anything else. */
export function workNumber(text: string): number | undefined {
  const digits = WORK.exec(text.trim())?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** `openalex:W2741809807`. */
export function workIdentifier(number: number): string {
  return `openalex:W${number}`;
}
