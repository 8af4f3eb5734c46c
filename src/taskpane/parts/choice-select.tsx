import { Select } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useLooks } from './looks';

export interface Option {
  readonly value: string;
  readonly text: string;
}

interface ChoiceSelectProps {
  readonly label: string;
  /** '' where nothing is chosen. */
  readonly value: string;
  readonly options: readonly Option[];
  /** What stands for nothing chosen; absent: something always is. */
  readonly none?: string;
  readonly onChoose: (value: string) => void;
  readonly size?: 'small' | 'medium';
}

/** A choice among words: the system's own list, good for keyboard and screen reader. */
export function ChoiceSelect(props: ChoiceSelectProps): ReactNode {
  const looks = useLooks();
  const { label, value, options, none, onChoose, size = 'small' } = props;
  return (
    <Select
      size={size}
      aria-label={label}
      root={{ className: looks.fill }}
      className={looks.clip}
      value={value}
      onChange={(_, data) => {
        onChoose(data.value);
      }}
    >
      {none === undefined ? null : <option value="">{none}</option>}
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.text}
        </option>
      ))}
    </Select>
  );
}
