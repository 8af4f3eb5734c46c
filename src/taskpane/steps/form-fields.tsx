import { Field, Input, Textarea } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useLooks } from '../parts/looks';
import { Fold } from '../parts/section';
import { usePane } from '../pane-context';
import { setFormField, setFormLines, type FormField, type FormLines } from '../session/choices';

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

const LINES = ['basis', 'recipients'] as const satisfies readonly FormLines[];

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
        {LINES.map((field) => (
          <Field key={field} label={t[`form.${field}`]({})} size="small">
            <Textarea
              size="small"
              resize="vertical"
              value={state.settings.form[field]?.join('\n') ?? ''}
              onChange={(_, { value }) => {
                choose(setFormLines(field, value === '' ? [] : value.split('\n')));
              }}
            />
          </Field>
        ))}
      </div>
    </Fold>
  );
}
