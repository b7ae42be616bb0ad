/** Pages of a long read that are asked for at once: the store makes one while another is taken apart here. */
export const PAGES_AT_ONCE = 2;

/**
 * Answers to questions in the order of these, several under way at once; the next is asked when the first of
 * those is taken. When it ends, also by an error or by whoever takes no more, none is under way.
 * @param atOnce how many at most.
 * @throws what the first to fail in their order throws.
 */
export async function* askAhead<Q, A>(
  questions: Iterable<Q>,
  atOnce: number,
  ask: (question: Q) => Promise<A>,
): AsyncGenerator<A> {
  const under: Promise<A>[] = [];
  try {
    for (const question of questions) {
      const answer = ask(question);
      answer.catch(() => undefined);
      under.push(answer);
      if (under.length < atOnce) continue;
      yield await (under.shift() as Promise<A>);
    }
    for (let answer = under.shift(); answer; answer = under.shift()) yield await answer;
  } finally {
    await Promise.allSettled(under);
  }
}
