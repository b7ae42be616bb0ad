import { type Texts, TextsBuilder } from './texts';

/** Numbers of texts in the order of their code points; equal ones as they stand. UTF-8 bytes sort as code points do. */
export function orderOf({ bytes, starts, size }: Texts): Uint32Array {
  const order = Uint32Array.from({ length: size }, (_, index) => index);
  return order.sort(
    (a, b) => bytes.compare(bytes, starts[b], starts[b + 1], starts[a], starts[a + 1]) || a - b,
  );
}

/** For each old number its place in an order. */
export function placesIn(order: Uint32Array): Uint32Array {
  const places = new Uint32Array(order.length);
  order.forEach((old, place) => {
    places[old] = place;
  });
  return places;
}

/** Texts, or a column of numbers, in an order of their old numbers. */
export function textsInOrder(texts: Texts, order: Uint32Array): Texts {
  const builder = new TextsBuilder();
  for (const old of order) builder.push(texts.at(old));
  return builder.done();
}

export function numbersInOrder(numbers: Uint32Array, order: Uint32Array): Uint32Array {
  return order.map((old) => numbers[old] ?? 0);
}
