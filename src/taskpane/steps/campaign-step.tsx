import { Field, makeStyles } from '@fluentui/react-components';
import { useId, type ChangeEvent, type ReactNode } from 'react';
import type { Campaign } from '../../core/campaign/format';
import { formatDate, parseIsoDate } from '../../core/text/dates';
import { ChoiceSelect } from '../parts/choice-select';
import { useLooks } from '../parts/looks';
import { ProblemList } from '../parts/problem-list';
import { Fold, Section } from '../parts/section';
import { usePane } from '../pane-context';
import { setPhase } from '../session/choices';
import { campaignOf } from '../session/state';
import { AttestationChoices } from './attestation-choices';
import { Criteria } from './criteria';
import { Deadlines } from './deadlines';
import { Preconditions } from './preconditions';
import { QuotaChoices } from './quota-choices';
import { ReadingChoices } from './reading-choices';
import { UnratedChoice } from './unrated-choice';

/** Step 2: the plan in plain words, and what the clerk decides in it. */
export function CampaignStep(): ReactNode {
  const { state, t } = usePane();
  const campaign = campaignOf(state);
  return (
    <>
      <Section title={t['campaign.title']({})}>
        <CampaignChoice />
        {campaign === undefined ? <p>{t['campaign.none']({})}</p> : <Issued campaign={campaign} />}
        {campaign === undefined ? null : <PhaseChoice campaign={campaign} />}
        <LoadCampaign />
      </Section>
      {campaign === undefined ? null : <CampaignParts asWritten={campaign} />}
    </>
  );
}

function CampaignParts({ asWritten }: { readonly asWritten: Campaign }): ReactNode {
  const { state } = usePane();
  const { reviewed } = state;
  const campaign =
    reviewed?.review.campaign.id === asWritten.id ? reviewed.review.campaign : asWritten;
  const phase =
    asWritten.phases.find(({ id }) => id === state.settings.phase) ?? asWritten.phases[0];
  const shown = campaign.phases.find(({ id }) => id === phase?.id);
  if (shown === undefined) return null;
  return (
    <>
      <Criteria campaign={campaign} phase={shown} />
      <QuotaChoices key={asWritten.id} asWritten={asWritten} />
      <ReadingChoices asWritten={asWritten} />
      <UnratedChoice asWritten={asWritten} />
      <AttestationChoices campaign={campaign} />
      <Preconditions campaign={campaign} />
      <Deadlines campaign={campaign} phase={shown} />
      <ProblemList problems={reviewed?.problems ?? []} />
    </>
  );
}

function CampaignChoice(): ReactNode {
  const { session, state, t } = usePane();
  return (
    <Field label={t['campaign.which']({})}>
      <ChoiceSelect
        size="medium"
        label={t['campaign.which']({})}
        value={campaignOf(state)?.id ?? ''}
        {...(campaignOf(state) === undefined ? { none: t.choose({}) } : {})}
        options={state.campaigns.map(({ id, number, title }) => ({
          value: id,
          text: `${number} – ${title}`,
        }))}
        onChoose={(id) => void session.judge.chooseCampaign(id)}
      />
    </Field>
  );
}

function Issued({ campaign }: { readonly campaign: Campaign }): ReactNode {
  const looks = useLooks();
  const { t } = usePane();
  const day = parseIsoDate(campaign.issued);
  const date = day === null ? campaign.issued : formatDate(day);
  const { number, issuer, title } = campaign;
  return (
    <p className={looks.wrap}>
      {title}
      <br />
      <span className={looks.quiet}>{t['campaign.issued']({ number, issuer, date })}</span>
    </p>
  );
}

function PhaseChoice({ campaign }: { readonly campaign: Campaign }): ReactNode {
  const { state, t, choose } = usePane();
  if (campaign.phases.length < 2) return null;
  return (
    <Field label={t['campaign.phase']({})}>
      <ChoiceSelect
        size="medium"
        label={t['campaign.phase']({})}
        value={state.settings.phase ?? campaign.phases[0]?.id ?? ''}
        options={campaign.phases.map(({ id, name }) => ({ value: id, text: name }))}
        onChoose={(id) => {
          choose(setPhase(id));
        }}
      />
    </Field>
  );
}

const useStyles = makeStyles({ file: { maxWidth: '100%' } });

function LoadCampaign(): ReactNode {
  const styles = useStyles();
  const id = useId();
  const { session, t } = usePane();
  const load = async (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0];
    if (file !== undefined) await session.judge.loadCampaign(await file.text());
  };
  return (
    <Fold inner title={t['campaign.load']({})}>
      <label htmlFor={id}>{t['campaign.load']({})}</label>
      <input
        id={id}
        className={styles.file}
        type="file"
        accept="application/json,.json"
        onChange={(event) => void load(event)}
      />
    </Fold>
  );
}
