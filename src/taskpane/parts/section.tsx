import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

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

/** A part that opens when it is asked for. */
export function Fold({ title, open = false, inner = false, children }: FoldProps): ReactNode {
  const styles = useStyles();
  const Heading = inner ? 'span' : 'h2';
  return (
    <details className={inner ? undefined : styles.section} open={open}>
      <summary className={styles.summary}>
        <Heading className={inner ? undefined : mergeClasses(styles.heading, styles.inside)}>
          {title}
        </Heading>
      </summary>
      <div className={styles.body}>{children}</div>
    </details>
  );
}
