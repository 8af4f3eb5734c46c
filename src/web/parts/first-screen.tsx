import { Button, Link, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { LANGUAGE_NAMES, LANGUAGES } from '../../i18n/language';
import { openFile } from '../open-file';
import { usePage } from '../page-context';
import { OpenButton } from './open-button';
import { OpeningLine } from './opening-line';
import { PageNotices } from './page-notices';
import { UpdateLine } from './update-line';

const useStyles = makeStyles({
  screen: {
    minHeight: '100%',
    boxSizing: 'border-box',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    padding: '24px 16px',
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground1,
  },
  card: {
    width: '100%',
    maxWidth: '640px',
    boxSizing: 'border-box',
    margin: 'auto',
    padding: '32px',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow8,
    '@media (max-width: 480px)': { padding: '20px' },
  },
  title: { margin: 0, fontSize: '32px', lineHeight: '40px' },
  text: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  place: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: tokens.spacingVerticalM,
    padding: '24px 16px',
    border: `2px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    textAlign: 'center',
  },
  foot: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
  },
});

/** What the page does, and the three ways into it: a dialog, a drop, a sample. */
export function FirstScreen(): ReactNode {
  const styles = useStyles();
  const { words, t } = usePage();
  return (
    <div className={styles.screen}>
      <main className={styles.card}>
        <h1 className={styles.title}>{words.pane.title({})}</h1>
        <p className={styles.text}>{t['first.what']({})}</p>
        <PageNotices />
        <UpdateLine />
        <WaysIn />
        <OpeningLine />
        <p className={styles.quiet}>{t['first.private']({})}</p>
        <Kept />
        <div className={styles.foot}>
          <LanguageChoice />
          <Help />
        </div>
      </main>
    </div>
  );
}

function WaysIn(): ReactNode {
  const styles = useStyles();
  const { store, t } = usePage();
  const trySample = async () => {
    await openFile(store, await store.host.sample());
  };
  return (
    <div className={styles.place}>
      <OpenButton appearance="primary" size="large">
        {t['open.file']({})}
      </OpenButton>
      <span>{t['first.drop']({})}</span>
      <span className={styles.quiet}>{t['first.kinds']({})}</span>
      <Button appearance="subtle" onClick={() => void trySample()}>
        {t['first.sample']({})}
      </Button>
    </div>
  );
}

function LanguageChoice(): ReactNode {
  const { store, state, words } = usePage();
  return (
    <RadioGroup
      layout="horizontal"
      aria-label={words.pane['menu.language']({})}
      value={state.preferences.language}
      onChange={(_, { value }) => {
        const language = LANGUAGES.find((one) => one === value);
        if (language !== undefined) store.prefer({ language });
      }}
    >
      {LANGUAGES.map((one) => (
        <Radio key={one} value={one} label={<span lang={one}>{LANGUAGE_NAMES[one]}</span>} />
      ))}
    </RadioGroup>
  );
}

function Help(): ReactNode {
  const { store, words } = usePage();
  return (
    <Link href={store.host.helpUrl} target="_blank" rel="noreferrer">
      {words.pane['menu.help']({})}
    </Link>
  );
}

function Kept(): ReactNode {
  const styles = useStyles();
  const { store, state, t } = usePage();
  if (!state.remembers) return null;
  return (
    <p className={styles.quiet}>
      {t['first.kept']({})}{' '}
      <Link
        as="button"
        inline
        onClick={() => {
          store.forget();
          store.say({
            kind: 'page',
            severity: 'success',
            message: { code: 'forgotten', params: {} },
          });
        }}
      >
        {t['first.forget']({})}
      </Link>
    </p>
  );
}
