import { entriesOf, recognise } from './read';

const sheet = (name: string, ...people: (string | number)[][]) => ({
  sheet: name,
  rows: [['TT', 'Họ và tên', 'Đơn vị', 2018, 2019], ...people],
});

describe('sheets that rate the same people as Party members and as officials', () => {
  test('are the two ratings of one person', () => {
    const found = recognise([
      sheet('Đảng viên', [1, 'Lò Văn An', 'Chi bộ Sở Y tế', 'HTTNV', 'HTTNV']),
      sheet('Công chức', [1, 'Lò Văn An', 'Chi bộ Sở Y tế', 'HTXSNV', 'HTXSNV']),
    ]);
    expect(entriesOf(found).map(({ name, ratings }) => `${name}: ${ratings}`)).toEqual([
      'Lò Văn An: party:2018T civil:2018X party:2019T civil:2019X',
    ]);
  });

  test('a name that stands twice in one of them is joined with nobody', () => {
    const found = recognise([
      sheet('Đảng viên', [1, 'Lò Văn An', 'Chi bộ Sở Y tế', 'HTTNV', 'HTTNV']),
      sheet(
        'Viên chức',
        [1, 'Lò Văn An', 'Chi bộ Sở Y tế', 'HTXSNV', 'HTXSNV'],
        [2, 'Lò Văn An', 'Chi bộ Sở Y tế', 'HTNV', 'HTNV'],
      ),
    ]);
    expect(entriesOf(found)).toHaveLength(3);
    expect(found.problems.map(({ code }) => code)).toContain('entry.ambiguousJoin');
  });

  test('sheets of other people keep their own rating', () => {
    const found = recognise([
      sheet('Đảng viên', [1, 'Lò Văn An', 'Chi bộ Sở Y tế', 'HTTNV', 'HTTNV']),
      sheet('Công chức', [1, 'Lê Thị Bình', 'Chi bộ Sở Y tế', 'HTXSNV', 'HTXSNV']),
    ]);
    expect(entriesOf(found).map(({ ratings }) => ratings)).toEqual(['2018T 2019T', '2018X 2019X']);
  });
});
