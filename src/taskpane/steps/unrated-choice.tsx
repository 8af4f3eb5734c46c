import { Radio, RadioGroup } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Campaign } from '../../core/campaign/format';
import { Fold } from '../parts/section';
import { usePane } from '../pane-context';
import { setUnratedYears } from '../session/choices';

const POLICIES = ['review', 'strict', 'skip'] as const;

/** What a year without a rating means (DOMAIN A.6). */
export function UnratedChoice({ asWritten }: { readonly asWritten: Campaign }): ReactNode {
  const { state, t, choose } = usePane();
  const own = asWritten.unratedYears;
  return (
    <Fold title={t['unrated.title']({})}>
      <RadioGroup
        aria-label={t['unrated.title']({})}
        value={state.settings.unratedYears ?? own}
        onChange={(_, { value }) => {
          const policy = POLICIES.find((known) => known === value);
          choose(setUnratedYears(policy === own ? null : policy));
        }}
      >
        {POLICIES.map((policy) => {
          const text = t[`unrated.${policy}`]({});
          const label = policy === own ? t['unrated.plan']({ policy: text }) : text;
          return <Radio key={policy} value={policy} label={label} />;
        })}
      </RadioGroup>
    </Fold>
  );
}
