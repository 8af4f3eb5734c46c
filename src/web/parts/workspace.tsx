import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { App } from '../../taskpane/app';
import { usePage } from '../page-context';
import type { OpenFile } from '../page-state';
import { SheetView } from './sheet-view';
import { PANE_WIDTHS, Splitter } from './splitter';
import { TopBar } from './top-bar';
import { useNarrow } from './narrow';

const useStyles = makeStyles({
  frame: {
    height: '100%',
    // Of a window lower than its bars (400 % zoom) the page is scrolled instead.
    minHeight: '30rem',
    display: 'flex',
    flexDirection: 'column',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
  },
  tabs: { flexShrink: 0, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  parts: { flex: '1 1 0', minHeight: 0, display: 'flex' },
  sheet: { flex: '1 1 0', minWidth: 0, minHeight: 0, display: 'flex' },
  grid: { flex: '1 1 0', minWidth: 0, minHeight: 0 },
  pane: { flexShrink: 0, minHeight: 0, minWidth: 0 },
  whole: { flex: '1 1 0', minHeight: 0, minWidth: 0 },
  hidden: { display: 'none' },
});

/** The grid of the open file beside the pane; one behind the other where the window is narrow. */
export function Workspace({ file }: { readonly file: OpenFile }): ReactNode {
  const styles = useStyles();
  const { state, t } = usePage();
  const [width, setWidth] = useState<number>(PANE_WIDTHS.first);
  const isNarrow = useNarrow();
  const hides = (tab: 'sheet' | 'pane') => isNarrow && state.tab !== tab;
  return (
    <div className={styles.frame}>
      <TopBar file={file} />
      {isNarrow ? <Views /> : null}
      <div className={styles.parts}>
        <section
          aria-label={t['tab.sheet']({})}
          className={hides('sheet') ? styles.hidden : styles.sheet}
        >
          <div className={styles.grid}>
            <SheetView file={file} />
          </div>
          {isNarrow ? null : <Splitter width={width} onWidth={setWidth} />}
        </section>
        <div
          className={hides('pane') ? styles.hidden : isNarrow ? styles.whole : styles.pane}
          style={isNarrow ? {} : { width }}
        >
          <App session={file.session} />
        </div>
      </div>
    </div>
  );
}

function Views(): ReactNode {
  const styles = useStyles();
  const { store, state, t } = usePage();
  return (
    <nav className={styles.tabs}>
      <TabList
        aria-label={t['tab.views']({})}
        selectedValue={state.tab}
        onTabSelect={(_, { value }) => {
          store.set({ tab: value === 'sheet' ? 'sheet' : 'pane' });
        }}
      >
        <Tab value="sheet">{t['tab.sheet']({})}</Tab>
        <Tab value="pane">{t['tab.pane']({})}</Tab>
      </TabList>
    </nav>
  );
}
