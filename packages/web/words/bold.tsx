/** A sentence of the catalogue in which `<b>` and `</b>` stand around what is set bold. */
export function Bold({ text }: { text: string }) {
  return text.split(/<b>(.*?)<\/b>/).map((part, index) =>
    // Parts between the marks come at odd places.
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one sentence never change places
    index % 2 === 1 ? <b key={index}>{part}</b> : part,
  );
}
