import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createContext, Script } from 'node:vm';
import type { EventEntry } from './event-hub';
import type { Answer, ExcelHost } from './excel-host';

type Callback = (result: unknown) => void;

interface RichApi {
  executeRichApiRequestAsync: (message: readonly unknown[], callback: Callback) => void;
  richApiMessageManager: { register: (handler: MessageHandler) => Promise<void> };
}

type MessageHandler = (message: { readonly entries: readonly EventEntry[] }) => void;

/** The globals that Microsoft's host file needs and makes. */
interface OfficeGlobals {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly OSF: { readonly DDA: { readonly RichApi: RichApi } };
}

const BODY_INDEX = 4;
const FLAGS_INDEX = 6;
let hostFile: Script | null = null;

function readHostFile(): Script {
  hostFile ??= new Script(
    readFileSync(
      createRequire(__filename).resolve('@microsoft/office-js/dist/excel-web-16.00.js'),
      'utf8',
    ),
  );
  return hostFile;
}

/** The real, unmodified client library, talking to a host in memory. */
export function bootOffice(host: ExcelHost): OfficeGlobals {
  const scope: Record<string, unknown> = {
    navigator: { userAgent: 'node' },
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    console,
  };
  scope['window'] = scope;
  createContext(scope);
  readHostFile().runInContext(scope);
  const globals = scope as unknown as OfficeGlobals;
  connect(globals.OSF.DDA.RichApi, host);
  return globals;
}

function connect(richApi: RichApi, host: ExcelHost): void {
  richApi.executeRichApiRequestAsync = (message, callback) => {
    void host.whenReady(Number(message[FLAGS_INDEX])).then(() => {
      const answer = answerLoudly(host, String(message[BODY_INDEX]));
      // Answers come later, as from Excel; a synchronous one would hide races.
      setImmediate(() => {
        callback(asOfficeResult(answer));
      });
    });
  };
  richApi.richApiMessageManager = {
    register: (handler) => {
      host.events.onDeliver((entries) => {
        handler({ entries });
      });
      return Promise.resolve();
    },
  };
}

/** A gap of the double fails the request, and is kept for tests to see. */
function answerLoudly(host: ExcelHost, body: string): Answer {
  try {
    return host.answer(body);
  } catch (error) {
    host.notBuilt.push(String(error));
    console.error(error);
    return { officeError: 0 };
  }
}

function asOfficeResult(answer: Answer): unknown {
  if ('text' in answer) return { status: 'succeeded', value: { data: [200, [], answer.text] } };
  return { status: 'failed', error: { code: answer.officeError, message: 'Office error' } };
}
