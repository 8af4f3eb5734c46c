import { FluentProvider } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useSyncExternalStore, type ReactNode } from 'react';
import { createSay, WORDS } from '../i18n/say';
import { Frame } from './frame';
import { PaneContext, type Pane } from './pane-context';
import type { Session } from './session/actions';
import { campaignOf } from './session/state';
import { useTheme } from './theme';

interface AppProps {
  readonly session: Session;
  /** Colour of the office around the pane, where it tells one: "#RRGGBB". */
  readonly officeBackground?: () => string | undefined;
}

/** The pane over any workbook; where it runs only its session knows. */
export function App({ session, officeBackground }: AppProps): ReactNode {
  const { store, judge } = session;
  const state = useSyncExternalStore(store.subscribe, () => store.state);
  const { language, theme: wanted } = state.preferences;
  const scroller = useRef<HTMLElement>(null);
  const campaign = campaignOf(state);
  const say = useMemo(() => createSay(language, campaign ?? null), [language, campaign]);
  const theme = useTheme(wanted, officeBackground);
  useEffect(() => {
    if (store.state.contents === null && store.state.work === null) void judge.open();
  }, [store, judge]);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const words = WORDS[language];
  const pane: Pane = {
    session,
    state,
    words,
    t: words.pane,
    say,
    choose: (choice) => void judge.choose(choice),
    scroller: () => scroller.current,
  };
  return (
    <FluentProvider theme={theme} style={{ height: '100%' }}>
      <PaneContext value={pane}>
        <Frame scroller={scroller} />
      </PaneContext>
    </FluentProvider>
  );
}
