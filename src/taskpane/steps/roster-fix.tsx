import { Button, Field, Input } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { parseRange } from '../../core/roster/address';
import type { Roster } from '../../core/roster/roster';
import { SUBJECTS } from '../../core/subject';
import { ChoiceSelect } from '../parts/choice-select';
import { useLooks } from '../parts/looks';
import { usePane } from '../pane-context';
import { markedArea } from '../session/actions';
import {
  correctRoster,
  dropCorrection,
  isOwnCorrection,
  rangeText,
  type Choice,
} from '../session/choices';

/** Corrections of a roster: where it stands, its header, whom it lists. */
export function RosterFix({ roster }: { readonly roster: Roster }): ReactNode {
  const looks = useLooks();
  const { state, t, choose } = usePane();
  const siblings = state.recognition?.rosters.filter(({ sheet }) => sheet === roster.sheet) ?? [];
  const alone = siblings.length === 1;
  const known = state.settings.rosters.find((correction) => isOwnCorrection(correction, roster));
  const fix = (fields: Parameters<typeof correctRoster>[2]): void => {
    choose(correctRoster(roster, alone, fields));
  };
  return (
    <div className={looks.column}>
      <PlaceFields roster={roster} onFix={fix} />
      <Field label={t['roster.subject']({})} size="small">
        <SubjectChoice roster={roster} onFix={fix} />
      </Field>
      <UnitField unit={known?.unit ?? ''} onFix={fix} />
      <div className={looks.row}>
        <Button
          size="small"
          onClick={() => {
            fix({ ignore: true });
          }}
        >
          {t['roster.ignore']({})}
        </Button>
        {known === undefined ? null : <DropButton choice={dropCorrection(known)} />}
      </div>
    </div>
  );
}

type Fix = (fields: Parameters<typeof correctRoster>[2]) => void;

function DropButton({ choice }: { readonly choice: Choice }): ReactNode {
  const { t, choose } = usePane();
  return (
    <Button
      size="small"
      onClick={() => {
        choose(choice);
      }}
    >
      {t['roster.drop']({})}
    </Button>
  );
}

function SubjectChoice({ roster, onFix }: { readonly roster: Roster; readonly onFix: Fix }) {
  const { words, t } = usePane();
  const options = SUBJECTS.map((value) => ({ value, text: words.names.subjects[value] }));
  return (
    <ChoiceSelect
      label={t['roster.subject']({})}
      value={roster.subject === 'mixed' ? '' : roster.subject}
      none={words.names.subjects.mixed}
      options={options}
      onChoose={(value) => {
        const subject = SUBJECTS.find((known) => known === value);
        if (subject !== undefined) onFix({ subject });
      }}
    />
  );
}

function UnitField({ unit, onFix }: { readonly unit: string; readonly onFix: Fix }): ReactNode {
  const { t } = usePane();
  const [text, setText] = useState(unit);
  return (
    <Field label={t['roster.unit']({})} size="small">
      <Input
        size="small"
        value={text}
        onChange={(_, data) => {
          setText(data.value);
        }}
        onBlur={() => {
          if (text.trim() !== unit && text.trim() !== '') onFix({ unit: text.trim() });
        }}
      />
    </Field>
  );
}

function PlaceFields({ roster, onFix }: { readonly roster: Roster; readonly onFix: Fix }) {
  const looks = useLooks();
  const { session, t } = usePane();
  const [range, setRange] = useState(rangeText(roster.area));
  const [first, setFirst] = useState(String(roster.headerRows.first));
  const [last, setLast] = useState(String(roster.headerRows.last));
  const take = async () => {
    const marked = await markedArea(session);
    if (marked?.sheet === roster.sheet) setRange(rangeText(marked.area));
  };
  const isRange = parseRange(range) !== null;
  const rows = { first: Number(first), last: Number(last) };
  const areRows = rows.first > 0 && rows.last >= rows.first && Number.isInteger(rows.last);
  const apply = () => {
    const place = range === rangeText(roster.area) ? {} : { range: range.toUpperCase() };
    const same = rows.first === roster.headerRows.first && rows.last === roster.headerRows.last;
    onFix({ ...place, ...(same ? {} : { headerRows: rows }) });
  };
  return (
    <>
      <TextField label={t['roster.range']({})} value={range} onText={setRange} valid={isRange} />
      <div className={looks.row}>
        <TextField
          label={t['roster.headerFirst']({})}
          value={first}
          onText={setFirst}
          valid={areRows}
          narrow
        />
        <TextField
          label={t['roster.headerLast']({})}
          value={last}
          onText={setLast}
          valid={areRows}
          narrow
        />
      </div>
      <div className={looks.row}>
        {session.store.live === null ? null : (
          <Button size="small" onClick={() => void take()}>
            {t['roster.takeSelection']({})}
          </Button>
        )}
        <Button
          size="small"
          appearance="primary"
          disabledFocusable={!isRange || !areRows}
          onClick={apply}
        >
          {t['action.apply']({})}
        </Button>
      </div>
    </>
  );
}

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly valid: boolean;
  readonly narrow?: boolean;
  readonly onText: (text: string) => void;
}

function TextField({ label, value, valid, narrow = false, onText }: TextFieldProps): ReactNode {
  const looks = useLooks();
  return (
    <Field label={label} size="small" validationState={valid ? 'none' : 'error'}>
      <Input
        size="small"
        className={narrow ? looks.narrow : looks.fill}
        value={value}
        onChange={(_, data) => {
          onText(data.value);
        }}
      />
    </Field>
  );
}
