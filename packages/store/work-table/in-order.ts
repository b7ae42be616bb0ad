import { Texts } from './texts';

/** Numbers of texts in the order of their code points; equal ones as they stand. UTF-8 bytes sort as code points do. */
export function orderOf({ bytes, starts, size }: Texts): Uint32Array {
  const order = new Uint32Array(size);
  for (let index = 0; index < size; index++) order[index] = index;
  return order.sort(
    (a, b) => bytes.compare(bytes, starts[b], starts[b + 1], starts[a], starts[a + 1]) || a - b,
  );
}

/** For each old number its place in an order. */
export function placesIn(order: Uint32Array): Uint32Array {
  const places = new Uint32Array(order.length);
  for (let place = 0; place < order.length; place++) places[order[place] ?? 0] = place;
  return places;
}

/** Texts in an order of their old numbers. */
export function textsInOrder({ bytes, starts, size }: Texts, order: Uint32Array): Texts {
  const sorted = new Texts(Buffer.allocUnsafeSlow(bytes.length), new Uint32Array(size + 1));
  let end = 0;
  for (let place = 0; place < size; place++) {
    const old = order[place] ?? 0;
    end += bytes.copy(sorted.bytes, end, starts[old], starts[old + 1]);
    sorted.starts[place + 1] = end;
  }
  return sorted;
}
