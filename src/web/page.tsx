import { FluentProvider } from '@fluentui/react-components';
import { useEffect, useMemo, useSyncExternalStore, type ReactNode } from 'react';
import { createSay, WORDS } from '../i18n/say';
import { useTheme } from '../taskpane/theme';
import { PageContext } from './page-context';
import type { PageStore } from './page-store';
import { DropZone } from './parts/drop-zone';
import { FirstScreen } from './parts/first-screen';
import { LeaveDialog } from './parts/leave-dialog';
import { useLeaveGuard } from './parts/leave-guard';
import { Merging } from './parts/merging';
import { Workspace } from './parts/workspace';

/** The page: a first screen, then the grid of a file beside the pane. */
export function Page({ store }: { readonly store: PageStore }): ReactNode {
  const state = useSyncExternalStore(store.subscribe, () => store.state);
  const { language, theme: wanted } = state.preferences;
  const theme = useTheme(wanted);
  const say = useMemo(() => createSay(language), [language]);
  const words = WORDS[language];
  const name = state.file?.chosen.name;
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = name === undefined ? words.pane.title({}) : words.page['title.file']({ name });
  }, [language, words, name]);
  useLeaveGuard(state.unsaved);
  return (
    <FluentProvider theme={theme} style={{ height: '100%' }}>
      <PageContext value={{ store, state, words, t: words.page, say }}>
        {state.file === null ? (
          <FirstScreen />
        ) : (
          <Workspace key={state.file.id} file={state.file} />
        )}
        <Merging />
        <LeaveDialog />
        <DropZone />
      </PageContext>
    </FluentProvider>
  );
}
