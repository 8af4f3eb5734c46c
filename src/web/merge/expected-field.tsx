import { Field, Textarea } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { useMergeWords } from './merge-words';

interface ExpectedFieldProps {
  readonly expected: string;
  /** Told when the person leaves the field, not at every letter. */
  readonly onExpected: (lines: string) => void;
}

/** The units that have to send a list, one a line. */
export function ExpectedField({ expected, onExpected }: ExpectedFieldProps): ReactNode {
  const t = useMergeWords().words.page;
  const [lines, setLines] = useState(expected);
  return (
    <Field label={t['merge.expected']({})} hint={t['merge.expectedHint']({})}>
      <Textarea
        value={lines}
        rows={4}
        resize="vertical"
        onChange={(_, { value }) => {
          setLines(value);
        }}
        onBlur={() => {
          if (lines !== expected) onExpected(lines);
        }}
      />
    </Field>
  );
}
