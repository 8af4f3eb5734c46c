/** What Chromium browsers offer beyond the types of the DOM; absent elsewhere. */
export interface FileSystemAccess {
  readonly showOpenFilePicker?: (options: {
    readonly multiple: boolean;
    readonly types: readonly FileKind[];
  }) => Promise<readonly FileSystemFileHandle[]>;
  readonly showSaveFilePicker?: (options: {
    readonly suggestedName: string;
    readonly startIn?: FileSystemFileHandle;
    readonly types: readonly FileKind[];
  }) => Promise<FileSystemFileHandle>;
  readonly launchQueue?: {
    setConsumer(consumer: (launch: { readonly files: readonly FileSystemHandle[] }) => void): void;
  };
}

export interface FileKind {
  readonly description: string;
  readonly accept: Readonly<Record<string, readonly string[]>>;
}

export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Files that can be opened, as pickers and the browser's file handling want them. */
export const ROSTER_TYPES: FileKind['accept'] = {
  [XLSX_TYPE]: ['.xlsx'],
  'application/vnd.ms-excel.sheet.macroEnabled.12': ['.xlsm'],
  'application/vnd.ms-excel': ['.xls'],
  'application/vnd.oasis.opendocument.spreadsheet': ['.ods'],
  'text/csv': ['.csv'],
};

export const fileSystem = (): FileSystemAccess => window as FileSystemAccess;

/** True where the person closed the dialog: nothing happened, nothing is said. */
export function isDismissed(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}
