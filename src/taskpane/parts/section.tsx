import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState, type ReactNode, type ToggleEvent } from 'react';

const useStyles = makeStyles({
  section: { marginBottom: tokens.spacingVerticalXS },
  heading: {
    margin: `${tokens.spacingVerticalXS} 0`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  summary: { cursor: 'pointer', padding: `${tokens.spacingVerticalXS} 0` },
  inside: { display: 'inline', margin: 0 },
  body: { paddingLeft: tokens.spacingHorizontalM },
});

interface SectionProps {
  readonly title: ReactNode;
  readonly children: ReactNode;
}

/** A part of a step under its heading. */
export function Section({ title, children }: SectionProps): ReactNode {
  const styles = useStyles();
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{title}</h2>
      {children}
    </section>
  );
}

interface FoldProps extends SectionProps {
  readonly open?: boolean;
  /** A part of a part: its heading is smaller. */
  readonly inner?: boolean;
}

/** A part that opens when it is asked for; what is in it is not made before, and then stays. */
export function Fold({ title, open = false, inner = false, children }: FoldProps): ReactNode {
  const styles = useStyles();
  const { isOpen, wasOpen, onToggle } = useOpen(open);
  const Heading = inner ? 'span' : 'h2';
  return (
    <details className={inner ? undefined : styles.section} open={isOpen} onToggle={onToggle}>
      <summary className={styles.summary}>
        <Heading className={inner ? undefined : mergeClasses(styles.heading, styles.inside)}>
          {title}
        </Heading>
      </summary>
      <div className={styles.body}>{wasOpen ? children : null}</div>
    </details>
  );
}

/** Open as it was asked for last, by the person or by what surrounds it. */
function useOpen(asked: boolean) {
  const [state, setState] = useState({ asked, isOpen: asked, wasOpen: asked });
  if (state.asked !== asked) {
    setState({ asked, isOpen: asked, wasOpen: asked || state.wasOpen });
  }
  const onToggle = ({ currentTarget: { open } }: ToggleEvent<HTMLDetailsElement>) => {
    setState((before) => ({ ...before, isOpen: open, wasOpen: open || before.wasOpen }));
  };
  return { ...state, onToggle };
}
