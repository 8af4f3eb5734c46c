import type { RosterProblems } from '../../core/problem';
import { grouped, listed, percent } from '../numbers';
import type { ProblemSentences } from '../sentences';
import { namedParts } from '../names';
import { names } from './names';

const n = (count: number) => grouped(count, '.');

/** What recognising rosters reports. */
export const rosterProblems: Pick<ProblemSentences, keyof RosterProblems> = {
  'roster.none': () =>
    'không tìm thấy danh sách nào có họ tên hoặc tên tập thể. ' +
    'Hãy kiểm tra dòng tiêu đề của bảng, hoặc chỉ rõ trang tính và vùng dữ liệu.',
  'roster.unsure': (p) =>
    `chưa chắc chắn đây là danh sách (độ tin cậy ${percent(p.confidence)}). ` +
    'Hãy kiểm tra dòng tiêu đề và các cột đã nhận diện.',
  'roster.noRatingYear': (p) =>
    `không có cột xếp loại năm ${String(p.year)}; mọi dòng thiếu căn cứ cho năm này. ` +
    'Hãy bổ sung cột, hoặc chỉ rõ cột nào.',
  'roster.countsNotRatings': () =>
    'bảng này ghi số lượng theo từng mức, không phải xếp loại của từng dòng, nên không xét.',
  'roster.severalRaters': (p) =>
    `có nhiều cột xếp loại cho cùng một năm: đã dùng ${namedParts(names, p.used)}, ` +
    `không dùng ${namedParts(names, p.others)}. Hãy chọn lại nếu chưa đúng.`,
  'roster.selfRatingOnly': (p) =>
    `năm ${String(p.year)} chỉ có kết quả tự xếp loại nên chưa dùng làm căn cứ. ` +
    'Hãy bổ sung kết quả của cấp có thẩm quyền, hoặc chọn dùng cột này.',
  'roster.ratingWithoutYear': (p) =>
    `cột xếp loại «${p.header}» không ghi năm nên không được dùng. Hãy chỉ rõ cột của năm nào.`,
  'roster.ratingUnsure': (p) =>
    `cột «${p.header}» có thể không phải kết quả xếp loại của chính người, tập thể trong danh sách ` +
    'nên không được dùng. Nếu đúng là kết quả xếp loại, hãy chỉ rõ cột của năm nào.',
  'roster.notRecognised': (p) =>
    p.what === 'transposed'
      ? 'bảng xoay ngang (mỗi người một cột) nên chưa đọc được. Hãy xoay bảng thành mỗi người một dòng.'
      : 'bảng chỉ có mã số, không có họ tên nên chưa đọc được. Hãy thêm cột họ tên.',
  'roster.repeatsSheet': (p) =>
    `${n(p.count)} dòng lặp lại danh sách ở trang tính «${p.other}», không xét lần thứ hai. ` +
    'Hãy kiểm tra.',
  'roster.correctionUnused': (p) =>
    `điều chỉnh đã lưu cho trang tính «${p.sheet}» không khớp với danh sách nào. ` +
    'Hãy kiểm tra tên trang tính và dòng.',
  'entry.conflictingRatings': (p) =>
    `«${p.name}» có nhiều kết quả xếp loại khác nhau cho năm ${String(p.year)}. ` +
    'Hãy giữ lại kết quả đúng.',
  'entry.ambiguousJoin': (p) =>
    `có nhiều «${p.name}» (${p.where}) nên chưa rõ dòng nào là cùng một người. ` +
    'Hãy ghi thêm ngày sinh hoặc đơn vị.',
  'rating.unknownLabel': (p) => {
    const asked = namedParts(names, p.suggestions).split(', ').filter(Boolean);
    const guess =
      asked.length === 0 ? 'Chọn mức tương ứng' : `Có phải ${listed(asked, 'hay')}? Chọn một`;
    return `, ${n(p.count)} ô: không hiểu «${p.label}». ${guess}, hoặc sửa trong bảng.`;
  },
  'rating.ambiguousCode': (p) =>
    `, ${n(p.count)} ô: «${p.label}» có thể hiểu theo nhiều cách. ` +
    'Chọn mức tương ứng, hoặc sửa trong bảng.',
  'rating.oldScale': (p) =>
    `xếp loại năm ${p.years} theo thang cũ, được quy đổi: trong sạch vững mạnh và loại A ` +
    'là HTXSNV, loại B là HTTNV, loại C là HTNV, yếu kém và loại D là KHTNV.',
  'rating.notAGrade': (p) =>
    `, ${n(p.count)} ô: «${p.label}» không phải là mức xếp loại. ` +
    'Hãy ghi mức xếp loại, hoặc chọn cách hiểu.',
  'rating.provisional': (p) =>
    `, ${n(p.count)} ô: xếp loại năm ${String(p.year)} là dự kiến; ` +
    'kết quả chỉ là tạm thời cho đến khi có xếp loại chính thức.',
  'text.legacyEncoding': (p) =>
    `, ${n(p.count)} ô: chữ theo bảng mã ${p.encoding}, đã chuyển sang Unicode khi đọc; ` +
    'ô trong bảng giữ nguyên.',
  'text.legacyDoubtful': (p) =>
    `, ${n(p.count)} ô: «${p.text}» có thể cũng theo bảng mã cũ («${p.reading}»), để nguyên như đã gõ. ` +
    'Hãy kiểm tra, sửa trong bảng nếu đúng.',
  'entry.kindUnknown': (p) =>
    `chưa rõ «${p.name}» thuộc đối tượng nào. Hãy chọn loại hình, hoặc ghi rõ trong bảng.`,
  'entry.noName': (p) =>
    `, ${n(p.count)} dòng có xếp loại nhưng không có họ tên, tên tập thể nên không xét. Hãy bổ sung tên.`,
  'entry.duplicate': (p) =>
    `«${p.name}» xuất hiện nhiều lần (${p.where}). Hãy kiểm tra có phải là một.`,
  'entry.twoUnits': (p) =>
    `«${p.name}» được nhiều đơn vị đề nghị (${p.units}). Hãy giữ lại một đơn vị.`,
  'unit.kindUnknown': (p) =>
    `chưa rõ «${p.unit}» là chi bộ cơ sở hay đảng bộ cơ sở. ` +
    'Hãy chọn loại hình để áp dụng chỉ tiêu.',
  'unit.ditto': (p) =>
    `, ${n(p.count)} ô: «${p.label}» được hiểu là như ô ở dòng trên. Hãy kiểm tra.`,
  'unit.missing': (p) =>
    `${n(p.count)} người chưa rõ đơn vị nên không áp dụng được chỉ tiêu theo đơn vị; ` +
    'tạm tính chung như một đơn vị, theo mức thấp nhất. Hãy bổ sung cột đơn vị, hoặc chỉ rõ cột nào.',
  'unit.kindUnlisted': (p) =>
    `kế hoạch không quy định chỉ tiêu cho «${p.unit}» (${names.kinds[p.kind]}); ` +
    `tạm áp dụng mức thấp nhất của kế hoạch: ${n(p.max)}. Cấp ủy quyết định.`,
  'unit.unmatched': (p) =>
    `không tìm thấy đơn vị «${p.unit}» trong danh sách tập thể. Hãy kiểm tra tên đơn vị.`,
};
