import { formatCount } from '../text/numbers';
import { BLANK_ROW, lineRow, spanRow, type Span } from './form-rows';
import type { FormStyle } from './form-styles';
import type { Form } from './list-head';
import type { ListLayout } from './list-layout';
import type { ListedSection } from './list-order';
import type { SheetRow } from './sheet-model';
import { closingLine, OPEN, SIGN } from './wording';

/** "Danh sách này có 05 tập thể và 12 cá nhân./.": the counts are those of the rows listed. */
export function closingRow(layout: ListLayout, sections: readonly ListedSection[]): SheetRow {
  const count = (subject: ListedSection['subject']): string | null => {
    const found = sections.find((section) => section.subject === subject)?.count ?? 0;
    return found === 0 ? null : formatCount(found);
  };
  return lineRow(layout.widths, closingLine(count('collective'), count('individual')), 'closing');
}

/** Rows left free for the signature and the seal. */
const SIGNATURE_ROWS = 4;

/** Right: who signs; left: nơi nhận, if the form names any. */
export function signRows(form: Form, layout: ListLayout): SheetRow[] {
  const right: readonly (readonly [text: string, style: FormStyle])[] = [
    [form.signAuthority ?? SIGN.authority, 'signAuthority'],
    [form.signTitle ?? SIGN.title, 'signTitle'],
    ...Array.from({ length: SIGNATURE_ROWS }, () => ['', 'signTitle'] as const),
    [form.signName ?? OPEN, 'signName'],
  ];
  const left = recipientLines(form.recipients ?? []);
  const rows = Array.from({ length: Math.max(left.length, right.length) }, (_, i) => {
    const spans: Span[] = [];
    const [leftText, leftStyle] = left[i] ?? ['', 'recipients'];
    const [rightText, rightStyle] = right[i] ?? ['', 'signTitle'];
    if (leftText !== '') {
      spans.push({ first: 0, last: layout.position, text: leftText, style: leftStyle });
    }
    spans.push({ first: layout.firstYear, last: layout.last, text: rightText, style: rightStyle });
    return spanRow(layout.widths, spans);
  });
  return [BLANK_ROW, ...rows];
}

function recipientLines(
  recipients: readonly string[],
): readonly (readonly [text: string, style: FormStyle])[] {
  if (recipients.length === 0) return [];
  return [
    [SIGN.recipients, 'recipientsHead'],
    ...recipients.map((one) => [SIGN.recipient(one.replace(/^-\s*/, '')), 'recipients'] as const),
  ];
}
