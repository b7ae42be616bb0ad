import type { Translate } from '../words/translate';
import type { OpenEvidence } from './use-open-evidence';

/** A link as a sentence: "Alpaca was trained on data made by InstructGPT". */
export function sayEvidence(
  { from, to, relation, via }: Pick<OpenEvidence, 'from' | 'to' | 'relation' | 'via'>,
  t: Translate,
): string {
  const names = { from: from.properties.name, to: to.properties.name, count: via.length };
  const made = relation === 'training-data' && to.properties.kind !== 'dataset';
  return t(made ? 'sentence.training-data-made' : `sentence.${relation}`, names);
}
