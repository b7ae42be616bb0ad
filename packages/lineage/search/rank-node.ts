import type { GraphNode } from '@stemma/model';
import type { SearchHit } from '../answers';
import { matchText } from './match-text';
import { nameFields } from './name-fields';
import type { Word } from './words';

/** A name counts fully, what else a thing is called a little less. */
const WEIGHT: Readonly<Record<string, number>> = {
  name: 1,
  aliases: 0.97,
  title: 0.96,
  titleZh: 0.96,
  nameZh: 0.99,
};

export interface Rank {
  /** 0 to 1, to two places: what differs by less is told apart by what comes next in the order. */
  readonly score: number;
  readonly matched: SearchHit['matched'];
}

/** The name of a node that fits a query best: greatest product of match and weight of the field. */
export function rankNode(query: readonly Word[], node: GraphNode): Rank | undefined {
  let best: Rank | undefined;
  let highest = 0;
  for (const { field, text } of nameFields(node)) {
    const match = matchText(query, text);
    const score = match ? match.score * (WEIGHT[field] ?? 1) : 0;
    if (!match || score <= highest) continue;
    highest = score;
    best = { score: Math.round(score * 100) / 100, matched: { field, text, ranges: match.ranges } };
  }
  return best;
}

/** An exact hit by an identifier. */
export function identifierRank(identifier: string): Rank {
  return { score: 1, matched: { field: 'identifier', text: identifier, ranges: [[0, identifier.length]] } };
}
