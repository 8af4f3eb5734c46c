import { Field, Input } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useLooks } from '../parts/looks';
import { Fold } from '../parts/section';
import { usePane } from '../pane-context';
import { setFormField, type FormField } from '../session/choices';

const FIELDS = [
  'superior',
  'agency',
  'number',
  'place',
  'date',
  'addressee',
  'signAuthority',
  'signTitle',
  'signName',
] as const satisfies readonly FormField[];

/** The blocks of the official form; what is left empty comes from the plan or stays open. */
export function FormFields(): ReactNode {
  const looks = useLooks();
  const { state, t, choose } = usePane();
  return (
    <Fold title={t['form.title']({})}>
      <div className={looks.column}>
        {FIELDS.map((field) => (
          <Field key={field} label={t[`form.${field}`]({})} size="small">
            <Input
              size="small"
              type={field === 'date' ? 'date' : 'text'}
              value={state.settings.form[field] ?? ''}
              onChange={(_, { value }) => {
                choose(setFormField(field, value));
              }}
            />
          </Field>
        ))}
      </div>
    </Fold>
  );
}
