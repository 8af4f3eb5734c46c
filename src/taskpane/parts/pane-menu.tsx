import {
  Menu,
  MenuButton,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuItemLink,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { LANGUAGE_NAMES, LANGUAGES } from '../../i18n/language';
import { usePane } from '../pane-context';
import { resetAll } from '../session/actions';
import { THEMES } from '../session/host';
import type { SessionStore } from '../session/session';

/** What is not needed every day: language, appearance, keeping choices, help, reset. */
export function PaneMenu(): ReactNode {
  const { session, state, t } = usePane();
  const { store, runs } = session;
  const { language, theme } = state.preferences;
  const { helpUrl } = store.host;
  return (
    <Menu
      checkedValues={{ language: [language], theme: [theme] }}
      onCheckedValueChange={(_, { checkedItems: [chosen] }) => {
        prefer(store, chosen);
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <MenuButton
          appearance="subtle"
          menuIcon={null}
          aria-label={t.menu({})}
          style={{ minWidth: 0 }}
        >
          ⋯
        </MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <Choices />
          <MenuDivider />
          <MenuItem onClick={() => void runs.save()}>{t['menu.save']({})}</MenuItem>
          {helpUrl === undefined ? null : (
            <MenuItemLink href={helpUrl} target="_blank" rel="noreferrer">
              {t['menu.help']({})}
            </MenuItemLink>
          )}
          <MenuItem onClick={() => void resetAll(session)}>{t['menu.reset']({})}</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function prefer(store: SessionStore, chosen: string | undefined): void {
  const language = LANGUAGES.find((one) => one === chosen);
  const theme = THEMES.find((one) => one === chosen);
  if (language !== undefined) store.prefer({ language });
  if (theme !== undefined) store.prefer({ theme });
}

function Choices(): ReactNode {
  const { t } = usePane();
  return (
    <>
      <MenuGroup>
        <MenuGroupHeader>{t['menu.language']({})}</MenuGroupHeader>
        {LANGUAGES.map((one) => (
          <MenuItemRadio key={one} name="language" value={one} lang={one}>
            {LANGUAGE_NAMES[one]}
          </MenuItemRadio>
        ))}
      </MenuGroup>
      <MenuGroup>
        <MenuGroupHeader>{t['menu.theme']({})}</MenuGroupHeader>
        {THEMES.map((one) => (
          <MenuItemRadio key={one} name="theme" value={one}>
            {t[`menu.theme.${one}`]({})}
          </MenuItemRadio>
        ))}
      </MenuGroup>
    </>
  );
}
