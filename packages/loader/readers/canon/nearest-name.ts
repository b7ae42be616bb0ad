import { fold } from '@stemma/model';
import { distance } from 'fastest-levenshtein';

/** The known name that a person most likely meant, or `undefined` where none is near. */
function nearestName(name: string, known: Iterable<string>): string | undefined {
  const wanted = fold(name);
  let best: { name: string; score: number } | undefined;
  for (const candidate of known) {
    const folded = fold(candidate);
    const contained = folded.includes(wanted) || wanted.includes(folded);
    const score = contained ? Math.abs(folded.length - wanted.length) / 4 : distance(wanted, folded);
    if (!best || score < best.score || (score === best.score && candidate < best.name))
      best = { name: candidate, score };
  }
  return best && best.score <= Math.max(2, wanted.length / 3) ? best.name : undefined;
}

/** A hint to append to a message; empty where no known name is near. */
export function didYouMean(name: string, known: Iterable<string>): string {
  const nearest = nearestName(name, known);
  return nearest ? `; did you mean "${nearest}"?` : '';
}
