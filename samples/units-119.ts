import type { Pattern } from './ratings';

/** An invented bloc of agencies: units and their ratings 2016–2020 (see `ratings.ts`). */
export interface SampleUnit {
  readonly name: string;
  readonly pattern: Pattern;
}

export const OFFICES: readonly SampleUnit[] = [
  { name: 'Ban Tổ chức Đảng ủy khối', pattern: 'TXXTX' },
  { name: 'Ban Tuyên giáo Đảng ủy khối', pattern: 'TTXXT' },
  { name: 'Văn phòng Đảng ủy khối', pattern: 'TTHTT' },
];

/** More that meet III.3.1.b than its ten seats, with a tie across the cut-off. */
export const COMMITTEES: readonly SampleUnit[] = [
  { name: 'Đảng bộ Sở Tài nguyên và Môi trường', pattern: 'XXXTX' },
  { name: 'Đảng bộ Sở Nông nghiệp', pattern: 'TXXXX' },
  { name: 'Đảng bộ Sở Y tế', pattern: 'XXTTT' },
  { name: 'Đảng bộ Sở Giáo dục', pattern: 'TXXTX' },
  { name: 'Đảng bộ Kho bạc tỉnh', pattern: 'XTXTX' },
  { name: 'Đảng bộ Cục Thuế tỉnh', pattern: 'TTXXT' },
  { name: 'Đảng bộ Đài Phát thanh tỉnh', pattern: 'XTTXT' },
  { name: 'Đảng bộ Trường Cao đẳng nghề', pattern: 'TXTTT' },
  { name: 'Đảng bộ Sở Giao thông', pattern: 'XXXXX' },
  { name: 'Đảng bộ Bệnh viện đa khoa tỉnh', pattern: 'TXXTH' },
];

export const CELLS: readonly SampleUnit[] = [
  { name: 'Chi bộ Sở Tư pháp', pattern: 'XXTXX' },
  { name: 'Chi bộ Sở Ngoại vụ', pattern: 'TXTXX' },
  { name: 'Chi bộ Thanh tra tỉnh', pattern: 'XTTXT' },
  { name: 'Chi bộ Báo Bình Minh', pattern: 'TTXXX' },
  { name: 'Chi bộ Liên minh Hợp tác xã tỉnh', pattern: 'T.XXT' },
  { name: 'Chi bộ Hội Nông dân tỉnh', pattern: 'TTTTX' },
  { name: 'Chi bộ Hội Chữ thập đỏ tỉnh', pattern: '-XXTT' },
  { name: 'Chi bộ Thư viện tỉnh', pattern: 'XTXTx' },
];

/** Chi bộ trực thuộc of each đảng bộ: III.3.1.c asks for HTXSNV in 2018 and 2019. */
export const SUBORDINATE: readonly (readonly [committee: string, cells: readonly SampleUnit[]])[] =
  [
    [
      'Đảng bộ Sở Y tế',
      [
        { name: 'Chi bộ Văn phòng Sở', pattern: 'TTXXX' },
        { name: 'Chi bộ Phòng Nghiệp vụ Y', pattern: 'XXXXX' },
        { name: 'Chi bộ Trung tâm Kiểm nghiệm', pattern: 'TTXTX' },
        { name: 'Chi bộ 4', pattern: 'TXXXT' },
      ],
    ],
    [
      'Đảng bộ Sở Giáo dục',
      [
        { name: 'Chi bộ 1', pattern: 'TTXXX' },
        { name: 'Chi bộ 2', pattern: 'XTXXX' },
        { name: 'Chi bộ 3', pattern: 'TTX.X' },
      ],
    ],
    [
      'Đảng bộ Sở Nông nghiệp',
      [
        { name: 'Chi bộ Chi cục Kiểm lâm', pattern: 'XXXXX' },
        { name: 'Chi bộ Chi cục Thủy lợi', pattern: 'TTXXT' },
        { name: 'Chi bộ Trung tâm Khuyến nông', pattern: 'THXXX' },
      ],
    ],
  ];

export const MASS: readonly SampleUnit[] = [
  { name: 'Đoàn Khối các cơ quan tỉnh', pattern: 'TXXTX' },
  { name: 'Hội Cựu chiến binh Khối các cơ quan tỉnh', pattern: 'XTTXX' },
];

export const YEARS = [2016, 2017, 2018, 2019, 2020] as const;
