import type ExcelJS from 'exceljs';
import { newBook } from './campaign-119';
import { drawSheet, type SampleCell, type SampleRow } from './office-look';
import { People } from './people';
import { Chance } from './random';
import { chancePattern, ratingTexts, type Pattern, type Wording } from './ratings';

const YEARS = [2018, 2019, 2020, 2021, 2022] as const;
const LEFT = ['ĐẢNG ỦY SỞ LĐTBXH', 'ĐẢNG ỦY BỘ PHẬN CƠ SỞ ĐIỀU TRỊ', '*'];
const RIGHT = ['ĐẢNG CỘNG SẢN VIỆT NAM', '', 'Bình Minh, ngày 05 tháng 6 năm 2023'];
const FULL = Array<Wording>(YEARS.length).fill('full');
const SHORT = Array<Wording>(YEARS.length).fill('short');

const COLLECTIVES: readonly (readonly [name: string, kind: string, pattern: Pattern])[] = [
  ['Chi bộ 1', 'Chi bộ', 'TTXTX'],
  ['Chi bộ 2', 'Chi bộ', 'TTTTT'],
  ['Chi bộ 3', 'Chi bộ', 'T-XTT'],
  ['Phòng Tổ chức - Hành chính', 'Phòng chuyên môn', 'TXXTT'],
  ['Phòng Y tế - Phục hồi sức khỏe', 'Phòng chuyên môn', 'XXHXX'],
  ['Phòng Quản lý học viên', 'Phòng chuyên môn', 'TTTT.'],
  ['Công đoàn Cơ sở Điều trị', 'Tổ chức đoàn thể', 'TXTTT'],
  ['Chi đoàn Cơ sở Điều trị', 'Tổ chức đoàn thể', 'XXXXX'],
];

/** Party members with both ratings, and officials who are none: two streams side by side. */
export function streamsRoster(): ExcelJS.Workbook {
  const chance = new Chance(1);
  const people = new People(chance);
  const book = newBook();
  drawSheet(book.addWorksheet('Tập thể'), {
    left: LEFT,
    right: RIGHT,
    titles: ['DANH SÁCH TẬP THỂ ĐỀ NGHỊ KHEN THƯỞNG'],
    columns: [
      { header: 'TT', width: 6, centred: true },
      { header: 'Tên tập thể', width: 34 },
      { header: 'Đối tượng', width: 20 },
      ...YEARS.map((year) => ({
        header: String(year),
        group: 'Kết quả xếp loại',
        width: 20,
        centred: true,
      })),
    ],
    rows: COLLECTIVES.map(([name, kind, pattern], at) => ({
      cells: [at + 1, name, kind, ...ratingTexts(pattern, FULL)],
    })),
  });
  const rows: SampleRow[] = [];
  ['Chi bộ 1', 'Chi bộ 2', 'Chi bộ 3'].forEach((cell, at) => {
    rows.push({ ordinal: ['I', 'II', 'III'][at] ?? '', group: cell });
    for (let i = 0; i < 8; i++) {
      const person = people.next();
      const member = i < 6;
      const party = member ? chancePattern(chance, YEARS.length) : 'NNNNN';
      const civil = chancePattern(chance, YEARS.length);
      const cells: SampleCell[] = [
        i + 1,
        person.name,
        person.position,
        member ? 'Đảng viên' : 'Viên chức',
      ];
      rows.push({ cells: [...cells, ...ratingTexts(party, SHORT), ...ratingTexts(civil, SHORT)] });
    }
  });
  drawSheet(book.addWorksheet('Cá nhân'), {
    left: LEFT,
    right: RIGHT,
    titles: ['DANH SÁCH CÁ NHÂN ĐỀ NGHỊ KHEN THƯỞNG'],
    columns: [
      { header: 'TT', width: 6, centred: true },
      { header: 'Họ và tên', width: 26 },
      { header: 'Chức vụ', width: 24 },
      { header: 'Đối tượng', width: 13 },
      ...YEARS.map((year) => ({
        header: String(year),
        group: 'Xếp loại đảng viên',
        width: 11,
        centred: true,
      })),
      ...YEARS.map((year) => ({
        header: String(year),
        group: 'Xếp loại viên chức',
        width: 11,
        centred: true,
      })),
    ],
    rows,
    signature: [['NGƯỜI LẬP BIỂU'], ['T/M ĐẢNG ỦY', 'BÍ THƯ']],
  });
  return book;
}

/** A plain export: one line a person, separated by semicolons, as Vietnamese Excel saves it. */
export function csvRoster(): string {
  const chance = new Chance(8);
  const people = new People(chance);
  const head = [
    'STT',
    'Họ và tên',
    'Chi bộ',
    'Chức vụ',
    ...YEARS.map((year) => `Xếp loại năm ${year}`),
  ];
  const lines = Array.from({ length: 30 }, (_, at) => {
    const person = people.next();
    const texts = ratingTexts(chancePattern(chance, YEARS.length), FULL).map((text) => text ?? '');
    return [
      String(at + 1),
      person.name,
      `Chi bộ ${1 + Math.floor(at / 10)}`,
      `"${person.position}"`,
      ...texts,
    ];
  });
  return `\uFEFF${[head, ...lines].map((line) => line.join(';')).join('\r\n')}\r\n`;
}
