import { Link } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { usePane } from '../pane-context';

interface FirstOnesProps<Item> {
  readonly items: readonly Item[];
  /** How many are shown at first, and more at each press. */
  readonly step: number;
  readonly children: (shown: readonly Item[]) => ReactNode;
}

/** The first of many; the others come in steps, so that thousands never come at once. */
export function FirstOnes<Item>({ items, step, children }: FirstOnesProps<Item>): ReactNode {
  const { t } = usePane();
  const [most, setMost] = useState(step);
  const shown = items.slice(0, most);
  return (
    <>
      {children(shown)}
      {shown.length === items.length ? null : (
        <Link
          as="button"
          onClick={() => {
            setMost(most + step);
          }}
        >
          {t.more({ count: items.length - shown.length })}
        </Link>
      )}
    </>
  );
}
