/** Who can be commended (DESIGN §2): a collective (tập thể) or an individual (cá nhân). */
export const SUBJECTS = ['collective', 'individual'] as const;
export type Subject = (typeof SUBJECTS)[number];

/**
 * What a candidate is, finer than its subject. A category of a campaign lists the kinds it is
 * open to; quotas per unit are given by the kind of the unit (DOMAIN B.2).
 */
export const COLLECTIVE_KINDS = [
  /** ban, văn phòng of the Party committee that runs the campaign (119-KH/ĐUK III.3.1.a) */
  'partyOffice',
  /** chi bộ cơ sở */
  'grassrootsCell',
  /** đảng bộ cơ sở */
  'grassrootsCommittee',
  /** chi bộ trực thuộc đảng ủy cơ sở */
  'subordinateCell',
  /** đoàn thể khối */
  'blocMassOrganisation',
  /** tổ chức đoàn thể cấp cơ sở */
  'grassrootsMassOrganisation',
  /** phòng chuyên môn, vụ, đơn vị */
  'department',
  /** mô hình mới, cách làm hay (40-KH/BNCTW II.2.c) */
  'model',
] as const;
export type CollectiveKind = (typeof COLLECTIVE_KINDS)[number];

export const INDIVIDUAL_KINDS = [
  /** cán bộ, đảng viên */
  'member',
  /** công chức, viên chức who is no Party member, where the row says so */
  'official',
  /** người lao động */
  'worker',
  /** đoàn viên, hội viên */
  'massMember',
] as const;
export type IndividualKind = (typeof INDIVIDUAL_KINDS)[number];

export type Kind = CollectiveKind | IndividualKind;

/** The order fixes the number under which a kind is stored in an entry table; 0 is "not known". */
export const KINDS = [...COLLECTIVE_KINDS, ...INDIVIDUAL_KINDS] as const;
