import { FluentProvider } from '@fluentui/react-components';
import { useEffect, useState, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { z } from 'zod';
import { unwatched } from '../../../src/core/progress';
import type { Grid } from '../../../src/core/roster/grid';
import { webCodec } from '../../../src/file/codec-web';
import { openFile } from '../../../src/file/open';
import { LANGUAGES } from '../../../src/i18n/language';
import { WORDS } from '../../../src/i18n/say';
import { useTheme } from '../../../src/taskpane/theme';
import type { GridPlace } from '../../../src/web/grid/grid-place';
import { WorkbookGrid } from '../../../src/web/grid/workbook-grid';
import type { CellEdit } from '../../../src/workbook/cell-edit';
import type { SheetArea } from '../../../src/workbook/live-workbook';
import { dressedLooks, dressedSheets, largeGrid, withEdits } from './sheets';

/** The grid in a page of its own: over a sample, or over as many rows as asked for. */
declare global {
  interface Window {
    grid?: {
      selected: SheetArea | null;
      edits: CellEdit[][];
      left: number;
      show: (place: GridPlace) => void;
    };
  }
}

const choices = z.object({
  file: z.string().optional(),
  rows: z.coerce.number().optional(),
  language: z.enum(LANGUAGES).default('vi'),
  theme: z.enum(['light', 'dark']).default('light'),
});

const { file, rows, language, theme } = choices.parse(
  Object.fromEntries(new URLSearchParams(location.search)),
);

const looks = dressedLooks();
const isDressed = file === undefined && rows === undefined;
const looksOf = (sheet: string) => (isDressed && sheet === 'Đảng viên' ? looks : null);
const sampleHeader = { first: 8, last: 9 };
const largeHeader = { first: 5, last: 5 };
const headerOf = () => (rows === undefined ? sampleHeader : largeHeader);

const told: NonNullable<Window['grid']> = {
  selected: null,
  edits: [],
  left: 0,
  show: () => undefined,
};

function Page({ first }: { readonly first: readonly Grid[] }): ReactNode {
  const [edits, setEdits] = useState<CellEdit[][]>([]);
  const [place, setPlace] = useState<GridPlace | null>(null);
  const [sheets, setSheets] = useState(first);
  const keep = (next: CellEdit[][]) => {
    setEdits(next);
    setSheets(first.map((grid) => withEdits(grid, next.flat())));
  };
  useEffect(() => {
    told.edits = edits;
    told.show = setPlace;
    window.grid = told;
  }, [edits]);
  return (
    <FluentProvider theme={useTheme(theme)} style={{ height: '100%' }}>
      <main style={{ height: '100%' }}>
        <h1 style={{ position: 'absolute', clipPath: 'inset(50%)' }}>Bình Xét</h1>
        <WorkbookGrid
          sheets={sheets}
          looksOf={looksOf}
          headerOf={headerOf}
          highlights={[]}
          place={place}
          t={WORDS[language].page}
          onSelect={(area) => {
            told.selected = area;
          }}
          onSheet={() => undefined}
          onEdit={(edit) => {
            keep([...edits, [...edit]]);
          }}
          onUndo={() => {
            keep(edits.slice(0, -1));
          }}
          onLeave={() => {
            told.left++;
          }}
        />
      </main>
    </FluentProvider>
  );
}

async function start(): Promise<void> {
  const grids =
    file !== undefined
      ? await gridsOf(file)
      : rows === undefined
        ? dressedSheets()
        : [largeGrid(rows)];
  const root = document.getElementById('root');
  if (root !== null) createRoot(root).render(<Page first={grids} />);
}

async function gridsOf(name: string): Promise<readonly Grid[]> {
  const bytes = new Uint8Array(await (await fetch(`/samples/${name}`)).arrayBuffer());
  return (await openFile(bytes, name, webCodec).read(unwatched)).grids;
}

void start();
