import type { FileLimit, FixedCell, LooksLike, UnsafeContent } from '../../core/problem';

export const looks: Readonly<Record<LooksLike, string>> = {
  wordDocument: 'a Word document',
  presentation: 'a presentation',
  xlsb: 'a binary workbook (.xlsb)',
  zip: 'a zip archive',
  pdf: 'a PDF file',
  image: 'an image',
  html: 'a web page',
  xml: 'an XML file',
  text: 'a text file',
  oldOffice: 'an old Office file that holds no workbook',
  binary: 'data that cannot be read',
};

export const unsafe: Readonly<Record<UnsafeContent, string>> = {
  bomb: 'compressed data that grows without measure',
  overlappingEntries: 'compressed parts that overlap',
  duplicateEntries: 'a part that is there twice',
  entryName: 'a part with a forbidden name',
  compression: 'a kind of compression that is not allowed',
  documentType: 'a document type declaration',
  nesting: 'parts nested too deep',
};

export const limits: Readonly<Record<FileLimit, string>> = {
  fileBytes: 'size of the file',
  entries: 'number of parts',
  partBytes: 'size of one part',
  packageBytes: 'size once unpacked',
  cells: 'number of filled cells',
  merges: 'number of merged areas',
  strings: 'number of distinct values',
  characters: 'number of characters',
  tokenBytes: 'length of one element',
};

export const fixed: Readonly<Record<FixedCell, string>> = {
  formula: 'this cell holds a formula. Change the cells that the formula draws on',
  array: 'this cell is part of the results of one formula over several cells',
  protected: 'this cell is locked because the sheet is protected. Unprotect the sheet first',
  merged: 'this cell is covered by a merged cell. Change the first cell of the merged area',
  table: 'this cell is a heading or total of an Excel table. Change it in Excel',
  pivot: 'this cell belongs to a PivotTable. Change the data that it draws on',
  ours: 'this cell was written by Bình Xét and is written anew by every run. Change the roster instead',
  outside: 'the file has no such cell. Choose another cell',
  tooLong: 'the text is longer than a cell can hold. Shorten it',
};
