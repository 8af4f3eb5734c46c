import type { ReactNode } from 'react';
import type { Review } from '../../core/review/result';
import { attestationsOf } from '../../core/review/attestation-items';
import { AnswerSelect } from '../parts/answer-select';
import { useLooks } from '../parts/looks';
import { Fold } from '../parts/section';
import { usePane } from '../pane-context';
import { keyOf, type EntryView } from '../session/entry-view';

interface EntryAttestationsProps {
  readonly review: Review;
  readonly view: EntryView;
}

/** What only people can confirm, for this entry alone: it goes before every other answer. */
export function EntryAttestations({ review, view }: EntryAttestationsProps): ReactNode {
  const looks = useLooks();
  const { t } = usePane();
  const { category } = view;
  const asked = category === null ? [] : attestationsOf(review.campaign, category);
  if (asked.length === 0) return null;
  const entry = keyOf(review, view.entry);
  return (
    <Fold inner title={t['attest.entry']({})}>
      {asked.map(({ id, text, clause }) => (
        <div key={id} className={looks.column}>
          <span className={looks.wrap}>
            {text} ({clause})
          </span>
          <AnswerSelect of={{ id, entry }} text={text} />
        </div>
      ))}
    </Fold>
  );
}
