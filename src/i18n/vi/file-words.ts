import type { FileLimit, FixedCell, LooksLike, UnsafeContent } from '../../core/problem';

export const looks: Readonly<Record<LooksLike, string>> = {
  wordDocument: 'một văn bản Word',
  presentation: 'một tệp trình chiếu',
  xlsb: 'bảng tính nhị phân .xlsb',
  zip: 'một tệp nén',
  pdf: 'một tệp PDF',
  image: 'một tệp ảnh',
  html: 'một trang web',
  xml: 'một tệp XML',
  text: 'một tệp văn bản',
  oldOffice: 'một tệp Office cũ không phải bảng tính',
  binary: 'dữ liệu không đọc được',
};

export const unsafe: Readonly<Record<UnsafeContent, string>> = {
  bomb: 'dữ liệu nén phình to bất thường',
  overlappingEntries: 'các phần nén chồng lên nhau',
  duplicateEntries: 'một phần xuất hiện hai lần',
  entryName: 'tên phần bên trong không hợp lệ',
  compression: 'kiểu nén không được phép',
  documentType: 'khai báo kiểu tài liệu lạ',
  nesting: 'các phần lồng nhau quá sâu',
};

export const limits: Readonly<Record<FileLimit, string>> = {
  fileBytes: 'dung lượng tệp',
  entries: 'số phần bên trong tệp',
  partBytes: 'dung lượng một phần của tệp',
  packageBytes: 'dung lượng sau khi giải nén',
  cells: 'số ô có dữ liệu',
  merges: 'số vùng ô gộp',
  strings: 'số giá trị khác nhau',
  characters: 'số ký tự',
  tokenBytes: 'độ dài một phần tử',
};

export const fixed: Readonly<Record<FixedCell, string>> = {
  formula:
    'ô này có công thức nên không sửa trực tiếp được. Hãy sửa các ô mà công thức lấy số liệu',
  array: 'ô này là kết quả của một công thức trên nhiều ô nên không sửa riêng được',
  protected: 'ô này bị khóa vì trang tính đang được bảo vệ. Hãy bỏ bảo vệ trang tính trước khi sửa',
  merged: 'ô này nằm trong một ô gộp. Hãy sửa ở ô đầu của ô gộp',
  table: 'ô này là tiêu đề hoặc dòng tổng của bảng Excel. Hãy sửa bằng Excel',
  pivot: 'ô này thuộc PivotTable. Hãy sửa dữ liệu nguồn của PivotTable',
  ours: 'ô này do Bình Xét ghi và được ghi lại ở mỗi lần xét. Hãy sửa ở danh sách gốc',
  outside: 'không có ô này trong tệp. Hãy chọn ô khác',
  tooLong: 'nội dung dài hơn mức một ô chứa được. Hãy rút gọn',
};
