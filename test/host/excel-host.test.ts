import { bootOffice } from './boot-node';
import { ExcelHost } from './excel-host';
import { HostError, NotBuilt } from './host-error';
import { Book } from './model/book';
import { RequirementCheck } from './requirement-check';
import { isWithin, readRequirementSets } from './requirement-sets';

function rosterBook(): Book {
  const book = new Book();
  const sheet = book.addSheet('DS đảng viên');
  const rows = [
    ['STT', 'Họ và tên', 2018, 2019],
    [1, 'Nguyễn Văn An', 'HTTNV', 'HTXSNV'],
    [2, 'Lò Thị Bình', '', 'HTTNV'],
  ];
  rows.forEach((cells, r) => {
    cells.forEach((value, c) => {
      sheet.setValue(r, c, value);
    });
  });
  return book;
}

function start(excelApi = '1.21') {
  const host = new ExcelHost(rosterBook(), { excelApi });
  return { host, ...bootOffice(host) };
}

describe('the real office.js over the host double', () => {
  test('reads the used range of a sheet found by name', async () => {
    const { Excel } = start();
    const read = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('DS đảng viên');
      const used = sheet.getUsedRangeOrNullObject(true).load('address, values, rowCount');
      await context.sync();
      return { address: used.address, rows: used.rowCount, name: used.values[1]?.[1] as unknown };
    });
    expect(read).toEqual({ address: "'DS đảng viên'!A1:D3", rows: 3, name: 'Nguyễn Văn An' });
  });

  test('lists sheets with what was asked for, and leaves the rest unloaded', async () => {
    const { Excel } = start();
    await Excel.run(async (context) => {
      const sheets = context.workbook.worksheets.load('items/name');
      await context.sync();
      expect(sheets.items.map(({ name }) => name)).toEqual(['DS đảng viên']);
      expect(() => sheets.items[0]?.visibility).toThrow(/visibility/);
    });
  });

  test('an …OrNullObject of what is not there is a null object; getItem fails', async () => {
    const { Excel } = start();
    await Excel.run(async (context) => {
      const none = context.workbook.worksheets.getItemOrNullObject('không có').load('name');
      await context.sync();
      expect(none.isNullObject).toBe(true);
      context.workbook.worksheets.getItem('không có').load('name');
      await expect(context.sync()).rejects.toMatchObject({ code: 'ItemNotFound' });
    });
  });

  test('writes more than 1,500 cells as the client splits them', async () => {
    const { Excel, host } = start();
    const values = Array.from({ length: 2000 }, (_, r) => [`dòng ${String(r)}`, r]);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('DS đảng viên');
      sheet.getRangeByIndexes(10, 0, values.length, 2).values = values;
      await context.sync();
    });
    const sheet = host.book.sheet('DS đảng viên');
    expect(sheet.value(10, 0)).toBe('dòng 0');
    expect(sheet.value(2009, 1)).toBe(1999);
  });

  test('a new sheet is added once, however often its path is named', async () => {
    const { Excel, host } = start();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('Danh sách đề nghị');
      sheet.getRange('A1').values = [['TT']];
      sheet.tabColor = '#C00000';
      await context.sync();
      sheet.getRange('B1').values = [['Họ và tên']];
      await context.sync();
    });
    expect(host.book.sheets.map(({ name }) => name)).toEqual(['DS đảng viên', 'Danh sách đề nghị']);
    expect(host.book.sheet('Danh sách đề nghị').value(0, 1)).toBe('Họ và tên');
  });

  test('a conditional format keeps its rule, its colours and the range it was added to', async () => {
    const { Excel, host } = start();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('DS đảng viên').getRange('A2:D3');
      const format = range.conditionalFormats.add(Excel.ConditionalFormatType.custom);
      format.custom.rule.formula = '=$E2="✔ Đề nghị"';
      format.custom.format.fill.color = '#C6EFCE';
      format.stopIfTrue = true;
      await context.sync();
    });
    const [format] = host.book.sheet('DS đảng viên').conditionalFormats;
    expect(format).toMatchObject({ formula: '=$E2="✔ Đề nghị"', stopIfTrue: true });
    expect(format?.format.get('fill/color')).toBe('#C6EFCE');
  });

  test('references are given back when Excel.run ends', async () => {
    const { Excel, host } = start();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('DS đảng viên').getRange('A1').load('values');
      await context.sync();
      expect(host.keptReferences).toBeGreaterThan(0);
    });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(host.keptReferences).toBe(0);
  });
});

describe('what the double refuses', () => {
  test('a member above the declared requirement set', async () => {
    const { Excel } = start('1.9');
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('DS đảng viên').getRange('A1:D3');
      range.getMergedAreasOrNullObject().load('address');
      await expect(context.sync()).rejects.toMatchObject({ code: 'ApiNotFound' });
    });
  });

  test('a member that nobody built, loudly', () => {
    const host = new ExcelHost(rosterBook());
    const body = {
      AutoKeepReference: false,
      Actions: [{ Id: 2, ActionType: 3, Name: 'Calculate', ObjectPathId: 1 }],
      ObjectPaths: { '1': { Id: 1, ObjectPathType: 1, Name: '' } },
    };
    expect(() => host.answer(JSON.stringify(body))).toThrow(NotBuilt);
  });

  test('a write to a protected sheet, and every request while a cell is being edited', async () => {
    const { Excel, host } = start();
    host.book.sheet('DS đảng viên').isProtected = true;
    const write = () =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem('DS đảng viên').getRange('F1').values = [['x']];
        await context.sync();
      });
    await expect(write()).rejects.toMatchObject({ code: 'AccessDenied' });
    host.isEditingCell = true;
    await expect(write()).rejects.toMatchObject({ code: 'InvalidOperationInCellEditMode' });
  });

  test('an answer above 5 MB', async () => {
    const { Excel, host } = start();
    const sheet = host.book.sheet('DS đảng viên');
    for (let row = 0; row < 60_000; row += 1)
      sheet.setValue(row, 0, 'Hoàn thành tốt nhiệm vụ'.repeat(4));
    const read = Excel.run(async (context) => {
      context.workbook.worksheets.getItem('DS đảng viên').getRange('A1:A60000').load('values');
      await context.sync();
    });
    await expect(read).rejects.toMatchObject({ code: 'ResponsePayloadSizeLimitExceeded' });
  });

  test('an address above 8,192 characters, and text that would become a formula', async () => {
    const { Excel } = start();
    const addresses = Array.from({ length: 2000 }, (_, i) => `A${String(1000 + 2 * i)}`).join(',');
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('DS đảng viên');
      sheet.getRanges(addresses).load('areaCount');
      await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidArgument' });
      sheet.getRange('F1').values = [['=1+1']];
      await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidArgument' });
    });
  });

  test('an injected fault at one action: those before it stand, as in Excel', async () => {
    const { Excel, host } = start();
    host.fault = (action) => {
      if (action.Name === 'TabColor') throw new HostError('GeneralException', 'injected');
    };
    const run = Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('Mới');
      sheet.tabColor = '#C00000';
      await context.sync();
    });
    await expect(run).rejects.toMatchObject({ code: 'GeneralException' });
    expect(host.book.findSheet('Mới')).not.toBeNull();
  });
});

describe('requirement sets', () => {
  const sets = readRequirementSets();

  test.each([
    ['Range.values', '1.1'],
    ['Range.getMergedAreasOrNullObject', '1.13'],
    ['Worksheet.getRanges', '1.9'],
    ['PageLayout.orientation', '1.9'],
    ['Table.resize', '1.13'],
    ['CustomXmlPart.setXml', '1.5'],
  ])('%s first appears in ExcelApi %s', (member, set) => {
    expect(sets.get(member)).toBe(set);
  });

  test('1.9 is below 1.10, 2.0 above both', () => {
    expect(isWithin('1.9', '1.10')).toBe(true);
    expect(isWithin('1.10', '1.9')).toBe(false);
    expect(isWithin('2.0', '1.21')).toBe(false);
  });

  test('a name that Excel does not have is an error of the double, not of the add-in', () => {
    expect(() => {
      new RequirementCheck('1.21').check('Range', 'getRangeByMagic');
    }).toThrow(NotBuilt);
  });
});
