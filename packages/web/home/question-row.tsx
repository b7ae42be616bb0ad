import { EMPTY_SELECTION } from '@stemma/model';
import { useQuery } from '@tanstack/react-query';
import { useDataSource } from '../data/data-context';
import { commonQuery } from '../data/queries/common-query';
import { graphQuery } from '../data/queries/graph-query';
import { pathQuery } from '../data/queries/path-query';
import { addressOfChoice, type Transition } from '../state/choice';
import { go, useChoice } from '../state/choice-store';
import { ancestorsOf, pathBetween, sharedBy } from '../state/focus';
import { useWords } from '../words/use-words';
import styles from './home.module.css';
import type { Question } from './pick-questions';

/** A question with the size of its answer; absent until it is known, and where it is nothing. */
export function QuestionRow({ question }: { question: Question }) {
  const { t } = useWords();
  const size = useSize(question);
  const choice = useChoice((now) => now);
  if (!size) return null;
  const transition = leadingTo(question);
  const { ask, a } = question;
  const names = { a: a.properties.name, b: ask === 'ancestors' ? '' : question.b.properties.name };
  return (
    <li>
      <a
        className={styles.question}
        href={`${location.pathname}${addressOfChoice(transition(choice))}`}
        onClick={(event) => {
          if (event.metaKey || event.ctrlKey || event.shiftKey) return;
          event.preventDefault();
          go(transition);
        }}
      >
        <span>{t(`home.question.${ask}`, names)}</span>
        <span className={styles.size}>{t(`home.size.${ask}`, { count: size })}</span>
      </a>
    </li>
  );
}

function leadingTo(question: Question): Transition {
  if (question.ask === 'ancestors') return ancestorsOf(question.a.id);
  const { ask, a, b } = question;
  return ask === 'path' ? pathBetween(a.id, b.id) : sharedBy(a.id, b.id);
}

/** Works, steps or common ancestors, asked of the data source. */
function useSize(question: Question): number | undefined {
  const source = useDataSource();
  const { ask, a } = question;
  const b = ask === 'ancestors' ? '' : question.b.id;
  const traced = { ...EMPTY_SELECTION, focus: [a.id], on: 0 };
  const ancestors = useQuery({ ...graphQuery(source, traced), enabled: ask === 'ancestors' });
  const path = useQuery({ ...pathQuery(source, a.id, b), enabled: ask === 'path' });
  const common = useQuery({ ...commonQuery(source, a.id, b), enabled: ask === 'common' });
  if (ask === 'ancestors') return ancestors.data && ancestors.data.counts.works - ancestors.data.focus.length;
  return ask === 'path' ? path.data?.length : common.data?.ancestors.length;
}
