import type { Criterion } from '../campaign/criterion';
import type { Campaign, Category } from '../campaign/format';
import type { AttestationReader, AttestationSource } from './attestation';
import type { AttestationItem } from './result';

export interface Listed extends AttestationSource {
  readonly clause: string;
  readonly text: string;
}

/**
 * What the committee still has to confirm: attestations that no column carries and that the clerk
 * has not answered for all entries. Only of categories that some entry stands in.
 */
export function listAttestations(
  campaign: Campaign,
  inUse: ReadonlySet<number>,
  reader: AttestationReader,
): AttestationItem[] {
  return campaign.categories.flatMap((category, index) => {
    if (!inUse.has(index) || category.selection === 'delegated') return [];
    return attestationsOf(campaign, category)
      .filter((attestation) => reader.bind(attestation).listed)
      .map(({ id, clause, text }) => ({ criterion: id, clause, category: category.id, text }));
  });
}

/** Everything that people have to confirm of the entries of a category. */
export function attestationsOf(
  { attestations }: Campaign,
  { criterion }: Category,
): readonly Listed[] {
  return [...(criterion === undefined ? [] : attestationsIn(criterion)), ...attestations];
}

function attestationsIn(criterion: Criterion): Listed[] {
  switch (criterion.type) {
    case 'attestation':
      return [criterion];
    case 'all':
    case 'any':
      return criterion.of.flatMap(attestationsIn);
    case 'not':
    case 'members':
    case 'unit':
      return attestationsIn(criterion.of);
    case 'when':
      return [criterion.then, ...(criterion.otherwise ? [criterion.otherwise] : [])].flatMap(
        attestationsIn,
      );
    case 'years':
    case 'rated':
    case 'title':
    case 'number':
      return [];
  }
}
