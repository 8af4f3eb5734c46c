import type { Watch } from '../core/progress';
import type { SheetLooks } from '../workbook/sheet-looks';
import type { Codec } from './codec';
import { namingFaults } from './fault';
import { cellLooks, PLAIN, type CellLooks } from './looks/cell-looks';
import { OFFICE_THEME, themeColours } from './looks/colours';
import { NO_LOOKS } from './looks/foreign-looks';
import { SheetLookScan } from './looks/sheet-look-scan';
import { openPackage, partOfType, type WorkbookPackage } from './package';
import { isWritable, readFile } from './read-file';
import { parseXml } from './xml-tree';
import { openZip } from './zip-read';

/**
 * How a sheet looks. Colours are resolved (theme, tint, palette), number formats told by their
 * codes. Of a file that is no .xlsx package little is known. Throws `WorkbookError` where the
 * file cannot be read.
 */
export function readLooks(
  bytes: Uint8Array,
  name: string,
  sheet: string,
  codec: Codec,
  watch: Watch,
): Promise<SheetLooks> {
  return namingFaults(name, async () => {
    if (isWritable(bytes)) {
      return packageLooks(await openPackage(openZip(bytes), codec), sheet, watch);
    }
    const { grids, looks } = await readFile(bytes, name, codec, watch);
    return looks?.[grids.findIndex((grid) => grid.sheet === sheet)] ?? NO_LOOKS;
  });
}

async function packageLooks(
  pkg: WorkbookPackage,
  sheet: string,
  watch: Watch,
): Promise<SheetLooks> {
  const found = pkg.sheets.find(({ name, isWorksheet }) => name === sheet && isWorksheet);
  if (found === undefined) return NO_LOOKS;
  const total = pkg.archive.entry(found.part)?.size ?? 0;
  const scan = new SheetLookScan(found.part, await looksOf(pkg));
  let done = 0;
  watch('open', 0, total);
  for await (const chunk of pkg.stream(found.part)) {
    scan.take(chunk);
    done += chunk.length;
    watch('open', Math.min(done, total), total);
  }
  return scan.finish();
}

async function looksOf(pkg: WorkbookPackage): Promise<CellLooks> {
  const styles = partOfType(pkg.relationships, 'styles');
  if (styles === null || !pkg.has(styles)) return PLAIN;
  const theme = partOfType(pkg.relationships, 'theme');
  const colours =
    theme === null || !pkg.has(theme)
      ? OFFICE_THEME
      : themeColours(parseXml(await pkg.read(theme), theme));
  return cellLooks(parseXml(await pkg.read(styles), styles), colours);
}
