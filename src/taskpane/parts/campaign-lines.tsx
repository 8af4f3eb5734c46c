import { makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { CampaignText } from '../../core/campaign/text-params';
import { sayCampaign } from '../../i18n/campaign';
import { usePane } from '../pane-context';
import { useLooks } from './looks';

const useStyles = makeStyles({ line: { overflowWrap: 'anywhere', paddingBottom: '2px' } });

const INDENT_PX = 12;

/** A part of a plan in plain words, indented as its parts stand under each other. */
export function CampaignLines({ texts }: { readonly texts: readonly CampaignText[] }): ReactNode {
  const looks = useLooks();
  const styles = useStyles();
  const { state } = usePane();
  const { language } = state.preferences;
  const lines = texts.flatMap((text) => sayCampaign(language, text));
  return (
    <ul className={looks.plainList}>
      {lines.map(({ depth, text }, index) => (
        <li key={index} className={styles.line} style={{ paddingLeft: depth * INDENT_PX }}>
          {text}
        </li>
      ))}
    </ul>
  );
}
