import type { Settings } from '../settings';
import { upperCase } from '../text/case';
import { formatDate, formatLongDate, parseIsoDate } from '../text/dates';
import type { Review } from '../review/result';
import { BLANK_ROW, lineRow, spanRow } from './form-rows';
import type { FormStyle } from './form-styles';
import type { ListLayout } from './list-layout';
import type { SheetRow } from './sheet-model';
import { HEAD, OPEN, PETITION_MARK } from './wording';

export type Form = Settings['form'];

/** The blocks above the table (DOMAIN D.1, D.3). Parts that nobody gave stay open ("…"). */
export function headRows(review: Review, form: Form, layout: ListLayout): SheetRow[] {
  const line = (text: string, style: FormStyle): SheetRow => lineRow(layout.widths, text, style);
  return [
    ...agencyRows(review, form, layout),
    BLANK_ROW,
    line(HEAD.title, 'title'),
    line(HEAD.subtitle, 'title'),
    line(subjectOf(review), 'subject'),
    line(attachedTo(review, form), 'attached'),
    line(HEAD.rule, 'rule'),
    ...(form.addressee === undefined ? [] : [line(HEAD.addressee(form.addressee), 'subject')]),
    ...basisOf(review, form).map((text) => line(text, 'basis')),
    BLANK_ROW,
  ];
}

/** Left the superior and the issuing body, right the Party's name, place and date. */
function agencyRows({ campaign }: Review, form: Form, layout: ListLayout): SheetRow[] {
  const { position, firstYear, last, widths } = layout;
  const row = (left: string, leftStyle: FormStyle, right: string, rightStyle: FormStyle) =>
    spanRow(widths, [
      { first: 0, last: position, text: left, style: leftStyle },
      { first: firstYear, last, text: right, style: rightStyle },
    ]);
  const superior = upperCase(form.superior ?? campaign.superior ?? OPEN);
  const date = HEAD.placeAndDate(form.place ?? campaign.place, longDateOf(form));
  return [
    row(superior, 'superior', HEAD.party, 'party'),
    row(upperCase(form.agency ?? campaign.issuer), 'agency', '', 'superior'),
    row(HEAD.star, 'superior', '', 'superior'),
    row(HEAD.number(form.number ?? OPEN), 'superior', date, 'placeDate'),
  ];
}

function longDateOf(form: Form): string {
  const date = parseIsoDate(form.date ?? '');
  return date === null ? HEAD.openDate : formatLongDate(date);
}

/** The plan's title; with the phase where there is more than one. */
function subjectOf({ campaign, phase }: Review): string {
  return campaign.phases.length > 1 ? HEAD.phase(campaign.title, phase.name) : campaign.title;
}

/** The list goes with a petition, whose number the form may carry. */
function attachedTo({ campaign }: Review, form: Form): string {
  const isPetition = form.number?.includes(PETITION_MARK) === true;
  const number = isPetition ? (form.number ?? OPEN) : HEAD.openPetition;
  const date = parseIsoDate(form.date ?? '');
  const day = date === null || !isPetition ? OPEN : formatDate(date);
  return HEAD.attachedTo(number, day, form.agency ?? campaign.issuer);
}

function basisOf({ campaign }: Review, form: Form): readonly string[] {
  const issued = parseIsoDate(campaign.issued);
  const plan = HEAD.plan(
    campaign.number,
    issued === null ? campaign.issued : formatDate(issued),
    campaign.issuer,
  );
  return (form.basis ?? [...campaign.basis, plan]).map((text) => HEAD.basis(withoutFrame(text)));
}

/** A clerk may write the line as it will read: "- Căn cứ …;". */
function withoutFrame(text: string): string {
  return text.replace(/^[-–\s]*(?:Căn cứ\s+)?/i, '').replace(/[;.\s]+$/, '');
}
