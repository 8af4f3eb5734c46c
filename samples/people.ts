import type { Chance } from './random';

/** Parts that invented names are put together from. No list of real people is behind them. */
export const FAMILIES =
  'Nguyễn Trần Lê Phạm Hoàng Phan Vũ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Lương Hà Trịnh Mai Cao Tạ Triệu Nông Lò Giàng'.split(
    ' ',
  );
const MIDDLES_OF_MEN =
  'Văn Đức Hữu Minh Quang Xuân Thanh Ngọc Trung Tiến Công Quốc Mạnh Đình Duy'.split(' ');
const MIDDLES_OF_WOMEN =
  'Thị Thị_Ngọc Thị_Thu Thị_Thanh Thị_Kim Thị_Bích Hồng Thu Phương Thị_Hồng Thị_Mai Minh Thùy'.split(
    ' ',
  );
const GIVEN_TO_MEN =
  'An Bình Chiến Cường Dũng Dương Đạt Đức Giang Hải Hiếu Hòa Hùng Huy Khánh Khôi Lâm Long Nam Nghĩa Phong Phúc Quân Quý Sơn Tài Thắng Thành Tiến Toàn Trung Tuấn Tùng Vinh Vượng'.split(
    ' ',
  );
const GIVEN_TO_WOMEN =
  'Anh Ánh Bích Châu Chi Diệp Dung Giang Hà Hạnh Hằng Hiền Hoa Huệ Hương Hường Lan Liên Linh Loan Mai My Nga Ngân Nguyệt Nhung Oanh Phương Quỳnh Thảo Thơm Thúy Trang Tuyết Uyên Vân Xuân Yến'.split(
    ' ',
  );

export const MIDDLES = [...MIDDLES_OF_MEN, ...MIDDLES_OF_WOMEN].map(spaced);
export const GIVEN = [...new Set([...GIVEN_TO_MEN, ...GIVEN_TO_WOMEN])];

function spaced(word: string): string {
  return word.replace('_', ' ');
}

export interface Person {
  readonly name: string;
  readonly woman: boolean;
  /** dd/mm/yyyy as offices type it. */
  readonly birth: string;
  readonly joined: string;
  readonly position: string;
}

const POSITIONS = [
  'Chuyên viên',
  'Chuyên viên',
  'Chuyên viên chính',
  'Kế toán',
  'Văn thư',
  'Phó Trưởng phòng',
  'Trưởng phòng',
  'Phó Bí thư chi bộ, Phó Trưởng phòng',
  'Bí thư chi bộ, Trưởng phòng',
];

/** Makes people, none twice. */
export class People {
  private readonly made = new Set<string>();

  constructor(private readonly chance: Chance) {}

  next(): Person {
    const { chance } = this;
    const woman = chance.next() < 0.5;
    const name = this.newName(woman);
    const year = chance.whole(1964, 1992);
    return {
      name,
      woman,
      birth: this.date(year),
      joined: this.date(Math.min(2015, year + chance.whole(23, 32))),
      position: chance.pick(POSITIONS),
    };
  }

  private newName(woman: boolean): string {
    const { chance } = this;
    for (;;) {
      const middle = chance.pick(woman ? MIDDLES_OF_WOMEN : MIDDLES_OF_MEN);
      const given = chance.pick(woman ? GIVEN_TO_WOMEN : GIVEN_TO_MEN);
      const name = `${chance.pick(FAMILIES)} ${spaced(middle)} ${given}`;
      if (this.made.has(name)) continue;
      this.made.add(name);
      return name;
    }
  }

  private date(year: number): string {
    const day = this.chance.whole(1, 28);
    const month = this.chance.whole(1, 12);
    return `${day < 10 ? `0${day}` : day}/${month < 3 ? `0${month}` : month}/${year}`;
  }
}
