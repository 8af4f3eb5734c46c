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

/** What is not needed every day: language, appearance, keeping choices, help, reset. */
export function PaneMenu(): ReactNode {
  const { session, state, t } = usePane();
  const { store, runs } = session;
  const { language, theme } = state.preferences;
  const { helpUrl } = store.host;
  return (
    <Menu
      checkedValues={{ language: [language], theme: [theme] }}
      onCheckedValueChange={(_, { name, checkedItems }) => {
        const [chosen] = checkedItems;
        const known = LANGUAGES.find((one) => one === chosen);
        const look = THEMES.find((one) => one === chosen);
        if (name === 'language' && known !== undefined) store.prefer({ language: known });
        if (name === 'theme' && look !== undefined) store.prefer({ theme: look });
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
