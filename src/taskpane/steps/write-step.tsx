import { freeSheetNames } from '../../workbook/sheet-name';
import { Button, Radio, RadioGroup } from '@fluentui/react-components';
import { useEffect, type ReactNode } from 'react';
import { useLooks } from '../parts/looks';
import { ProblemList } from '../parts/problem-list';
import { Section } from '../parts/section';
import { usePane } from '../pane-context';
import { FormFields } from './form-fields';
import { HighlightPreview } from './highlight-preview';
import { SheetPreview } from './sheet-preview';

/** Step 4: exactly what will be written, and how it is taken back. */
export function WriteStep(): ReactNode {
  const { session, state, t } = usePane();
  const { reviewed, preview, previewOld, settings } = state;
  useEffect(() => {
    if (reviewed !== null && previewOld) void session.runs.preview();
  }, [session, reviewed, previewOld, settings]);
  return (
    <>
      <Section title={t['write.title']({})}>
        <HowToHighlight />
        <p>{state.unsaved ? t['write.unsaved']({}) : t['write.settings']({})}</p>
      </Section>
      <TakeBack />
      {reviewed === null ? <p>{t['result.none']({})}</p> : null}
      {reviewed === null || preview === null ? null : <Preview />}
      <FormFields />
    </>
  );
}

function HowToHighlight(): ReactNode {
  const { session, state, t } = usePane();
  return (
    <RadioGroup
      aria-label={t['write.how']({})}
      value={state.highlightKind}
      onChange={(_, { value }) => {
        const kind = value === 'colour' ? 'colour' : 'columns';
        session.store.dispatch({ type: 'highlightKind', kind });
      }}
    >
      <Radio value="columns" label={t['write.columns']({})} />
      <Radio value="colour" label={t['write.colour']({})} />
    </RadioGroup>
  );
}

function TakeBack(): ReactNode {
  const looks = useLooks();
  const { session, state, t } = usePane();
  const { undo } = state;
  const { runs } = session;
  const goesBackTo =
    undo === null ? null : undo.plan === null ? 'write.undoToEmpty' : 'write.undoToBefore';
  return (
    <Section title={t['write.back']({})}>
      <div className={looks.row}>
        <Button size="small" onClick={() => void runs.clearHighlight()}>
          {t['action.clearHighlight']({})}
        </Button>
        <Button size="small" disabledFocusable={undo === null} onClick={() => void runs.undo()}>
          {t['action.undo']({})}
        </Button>
      </div>
      <p className={looks.quiet}>
        {t[goesBackTo ?? 'write.nothingToUndo']({})} {t['write.cannotUndo']({})}
      </p>
    </Section>
  );
}

/** The list without the roster, for sending. */
function OpenList(): ReactNode {
  const { session, t } = usePane();
  if (session.store.host.openList === undefined) return null;
  return (
    <Button size="small" onClick={() => void session.runs.openList()}>
      {t['action.openList']({})}
    </Button>
  );
}

function Preview(): ReactNode {
  const { state, t } = usePane();
  const { preview, written } = state;
  if (preview === null) return null;
  const { highlights, sheets } = preview.plan;
  const theirs = (state.contents?.grids ?? []).filter(({ ours }) => !ours);
  const names = freeSheetNames(
    sheets.map(({ name }) => name),
    theirs.map(({ sheet }) => sheet),
  );
  return (
    <>
      <Section title={t['write.highlightPart']({})}>
        {highlights.map((highlight) => (
          <HighlightPreview
            key={`${highlight.sheet}:${highlight.rows[0] ?? 0}`}
            highlight={highlight}
          />
        ))}
        {written.list ? <p>{t['write.both']({ list: true })}</p> : null}
      </Section>
      <Section title={t['write.listPart']({})}>
        {sheets.map((sheet, index) => (
          <SheetPreview key={sheet.role} sheet={sheet} name={names[index] ?? sheet.name} />
        ))}
        {written.highlight ? <p>{t['write.both']({ list: false })}</p> : null}
        <OpenList />
      </Section>
      <ProblemList problems={preview.problems} />
    </>
  );
}
