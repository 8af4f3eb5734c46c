import { Button, Field, Input } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { parseRange } from '../../core/roster/address';
import type { Roster } from '../../core/roster/roster';
import { KINDS, SUBJECTS, type Kind } from '../../core/subject';
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
import { RaterChoice } from './rater-choice';

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
      <KindField kind={known?.kind} onFix={fix} />
      <RaterChoice
        roster={roster}
        value={known?.rater ?? ''}
        onChoose={(rater) => {
          choose(correctRoster(roster, alone, rater === '' ? {} : { rater }, ['rater']));
        }}
      />
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

/** What every row without a word of its own is. */
function KindField({ kind, onFix }: { readonly kind: Kind | undefined; readonly onFix: Fix }) {
  const { words, t } = usePane();
  return (
    <Field label={t['roster.kind']({})} size="small">
      <ChoiceSelect
        label={t['roster.kind']({})}
        value={kind ?? ''}
        {...(kind === undefined ? { none: t['roster.kindByRow']({}) } : {})}
        options={KINDS.map((value) => ({ value, text: words.names.kinds[value] }))}
        onChoose={(value) => {
          const chosen = KINDS.find((known) => known === value);
          if (chosen !== undefined) onFix({ kind: chosen });
        }}
      />
    </Field>
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

interface PlaceText {
  readonly range: string;
  readonly first: string;
  readonly last: string;
}

function placeTextOf({ area, headerRows }: Roster): PlaceText {
  return {
    range: rangeText(area),
    first: String(headerRows.first),
    last: String(headerRows.last),
  };
}

/** What was changed of a roster's place; a part that stayed is left to the recognition. */
function changesOf(roster: Roster, { range, first, last }: PlaceText): Parameters<Fix>[0] {
  const before = placeTextOf(roster);
  const headerRows = { first: Number(first), last: Number(last) };
  return {
    ...(range === before.range ? {} : { range: range.toUpperCase() }),
    ...(first === before.first && last === before.last ? {} : { headerRows }),
  };
}

function areHeaderRows({ first, last }: PlaceText): boolean {
  return /^[1-9]\d*$/.test(first) && /^[1-9]\d*$/.test(last) && Number(last) >= Number(first);
}

function PlaceFields({ roster, onFix }: { readonly roster: Roster; readonly onFix: Fix }) {
  const looks = useLooks();
  const { t } = usePane();
  const [place, setPlace] = useState(placeTextOf(roster));
  const set = (change: Partial<PlaceText>) => {
    setPlace({ ...place, ...change });
  };
  const isValid = parseRange(place.range) !== null && areHeaderRows(place);
  return (
    <>
      <PlaceInputs place={place} onSet={set} />
      <div className={looks.row}>
        <TakeSelection
          sheet={roster.sheet}
          onTake={(range) => {
            set({ range });
          }}
        />
        <Button
          size="small"
          appearance="primary"
          disabledFocusable={!isValid}
          onClick={() => {
            onFix(changesOf(roster, place));
          }}
        >
          {t['action.apply']({})}
        </Button>
      </div>
    </>
  );
}

interface PlaceInputsProps {
  readonly place: PlaceText;
  readonly onSet: (change: Partial<PlaceText>) => void;
}

function PlaceInputs({ place, onSet }: PlaceInputsProps): ReactNode {
  const looks = useLooks();
  const { t } = usePane();
  const field = (name: keyof PlaceText) => ({
    value: place[name],
    onText: (text: string) => {
      onSet({ [name]: text.trim() });
    },
  });
  const header = { valid: areHeaderRows(place), narrow: true };
  return (
    <>
      <TextField
        label={t['roster.range']({})}
        valid={parseRange(place.range) !== null}
        {...field('range')}
      />
      <div className={looks.row}>
        <TextField label={t['roster.headerFirst']({})} {...header} {...field('first')} />
        <TextField label={t['roster.headerLast']({})} {...header} {...field('last')} />
      </div>
    </>
  );
}

interface TakeSelectionProps {
  readonly sheet: string;
  readonly onTake: (range: string) => void;
}

function TakeSelection({ sheet, onTake }: TakeSelectionProps): ReactNode {
  const { session, t } = usePane();
  if (session.store.live === null) return null;
  const take = async () => {
    const marked = await markedArea(session);
    if (marked?.sheet === sheet) onTake(rangeText(marked.area));
  };
  return (
    <Button size="small" onClick={() => void take()}>
      {t['roster.takeSelection']({})}
    </Button>
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
