import type { EntryTable } from '../roster/roster';
import type { AttestationReader } from './attestation';
import type { RatingFacts } from './counted-years';
import type { Organisations } from './organisations';
import type { Windows } from './windows';

/** Everything a criterion may look at. Nothing in it depends on the order of rows. */
export interface Facts extends RatingFacts {
  readonly entries: EntryTable;
  readonly windows: Windows;
  readonly attestations: AttestationReader;
  readonly organisations: Organisations;
}
