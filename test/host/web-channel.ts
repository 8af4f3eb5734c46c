import type { EventEntry } from './event-hub';
import type { Answer, ExcelHost } from './excel-host';
import type { Request } from './protocol';

/**
 * The messages between a page with office.js and Excel on the web (docs/host-double.md): both
 * ends in one tab, where the page's window is its own parent. Nothing of office.js is replaced.
 */

/** Excel on the web as the page should take it to be. */
export interface WebExcel {
  readonly host: ExcelHost;
  /** https, and the page's own: only such a host is trusted. */
  readonly origin: string;
  /** Language of Excel's menus, e.g. "vi-VN". */
  readonly locale: string;
  /** ExcelApi set that Excel declares. */
  readonly excelApi: string;
}

const CONVERSATION = 'conversation';
const MESSAGE = { request: 0, response: 1 } as const;
const DIALOG = 'dialogMessageReceived';
const RESPONSE = { reply: 0, event: 1 } as const;
const REGISTER_EVENT = 1;
const DIALOG_CLOSED = 12006;
const DISPATCH = { settingsRead: 75, settingsSave: 76, richApi: 93, commandCompleted: 94 } as const;
const EXCEL_WEB_APP = 16;
/** Who a request of the rich API is for: the workbook, or the page around it. */
const WORKBOOK = 'IterativeExecutor';
/** Places in the array that a request of the rich API is. */
const RECEIVER = 0;
const BODY = 4;
const FLAGS = 6;

interface Envelope {
  readonly _messageType: number;
  readonly _actionType: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _serializerVersion: string;
  readonly _data: {
    readonly DdaMethod?: { readonly DispatchId?: number; readonly Version?: number };
    readonly ArrayData?: readonly unknown[];
    readonly targetId?: string;
  } | null;
}

/** The name of the window by which office.js knows its host, before any script runs. */
export function windowName({ origin, locale }: WebExcel): string {
  return JSON.stringify({
    baseFrameName: 'excel',
    hostInfo: `Excel$Web$16.00$${locale}$correlation$$disableLogging$0`,
    xdmInfo: `${CONVERSATION}|control|${origin}`,
    serializerVersion: '1',
    flights: '[]',
  });
}

/** Runs in the page: takes what office.js sends to its parent, and brings the answers. */
export const PAGE_SCRIPT = `
  window.name = WINDOW_NAME;
  window.addEventListener('message', (event) => {
    if (typeof event.data !== 'string' || !event.data.includes('"_messageType":0')) return;
    event.stopImmediatePropagation();
    void window.askExcel(event.data).then((reply) => {
      if (reply !== null) window.postMessage(reply, window.location.origin);
    });
  }, true);
`;

/** What Excel was told of and has to say; one per page. */
export class WebChannel {
  /** Ids of commands whose `completed()` has come, in order. */
  readonly completed: string[] = [];
  /** Requests that Excel on the web would know, and this double does not. */
  readonly unknown: string[] = [];
  /** Addresses of the small windows that were opened, in order. */
  readonly dialogs: string[] = [];
  private completedSeen = 0;
  private isReady = false;
  private waiting: { readonly happened: () => boolean; readonly resolve: () => void }[] = [];
  private readonly listening = new Map<string, Envelope>();

  constructor(
    private readonly excel: WebExcel,
    /** Puts a message into the page. */
    private readonly send: (message: string) => void,
  ) {
    excel.host.events.onDeliver((entries) => {
      this.deliver('richApiMessage', { ArrayData: entries.map(asArray) });
    });
  }

  /** The answer to one message of the page, as it goes over the wire; null where none is due. */
  async answer(text: string): Promise<string | null> {
    const answer = await this.answerOne(text);
    for (const { resolve } of this.waiting.filter(({ happened }) => happened())) resolve();
    this.waiting = this.waiting.filter(({ happened }) => !happened());
    return answer;
  }

  private async answerOne(text: string): Promise<string | null> {
    const request = JSON.parse(text) as Envelope;
    if (request._actionType === REGISTER_EVENT) {
      this.listening.set(request._actionName, request);
      if (request._actionName === DIALOG) this.dialogs.push(dialogAddress(request));
      return reply(request, { Error: 0 });
    }
    switch (request._actionName) {
      case 'ContextActivationManager_getAppContextAsync':
        return reply(request, appContext(this.excel));
      case 'ContextActivationManager_notifyHost':
        return null;
      case 'executeMethod':
        return reply(request, await this.execute(request));
      default:
        this.unknown.push(text);
        return reply(request, { Error: 0 });
    }
  }

  /** Resolves when the page has said that its ribbon functions are there. */
  readyForCommands(): Promise<void> {
    return this.until(() => this.isReady);
  }

  /** Resolves when another command has ended. */
  nextCompleted(): Promise<void> {
    return this.until(() => this.completed.length > this.completedSeen).then(() => {
      this.completedSeen += 1;
    });
  }

  /** The address of the next small window. */
  nextDialog(): Promise<string> {
    const seen = this.dialogs.length;
    return this.until(() => this.dialogs.length > seen).then(() => this.dialogs[seen] ?? '');
  }

  private until(happened: () => boolean): Promise<void> {
    if (happened()) return Promise.resolve();
    return new Promise((resolve) => {
      this.waiting.push({ happened, resolve });
    });
  }

  /** The person presses a button of the ribbon. */
  press(id: string, functionName: string): void {
    const event = JSON.stringify({ source: { id } });
    this.deliver('appCommandInvoked', [id, functionName, event]);
  }

  /** The person closes the small window that is open. */
  closeDialog(): void {
    this.deliver(DIALOG, { messageType: DIALOG_CLOSED });
  }

  private async execute({ _data: data }: Envelope): Promise<unknown> {
    const version = data?.DdaMethod?.Version ?? 1;
    const dispatch: number = data?.DdaMethod?.DispatchId ?? 0;
    switch (dispatch) {
      case DISPATCH.richApi:
        return { Version: version, ...(await this.richApi(data?.ArrayData ?? [])) };
      case DISPATCH.settingsRead:
        return { Version: version, Error: 0, Properties: { Settings: [] } };
      case DISPATCH.commandCompleted:
        this.completed.push(JSON.stringify(data));
        return { Version: version, Error: 0 };
      default:
        this.unknown.push(JSON.stringify(data));
        return { Version: version, Error: 0 };
    }
  }

  private async richApi(message: readonly unknown[]): Promise<object> {
    const { host } = this.excel;
    if (message[RECEIVER] !== WORKBOOK) {
      this.isReady = true;
      return { Error: 0, Data: [200, [], answerPage(host, message)] };
    }
    await host.whenReady(Number(message[FLAGS]));
    const answer = answerLoudly(host, String(message[BODY]));
    return 'text' in answer
      ? { Error: 0, Data: [200, [], answer.text] }
      : { Error: answer.officeError };
  }

  private deliver(name: string, data: unknown): void {
    const registered = this.listening.get(name);
    if (registered === undefined) return;
    this.send(envelope(registered, RESPONSE.event, data));
  }
}

function dialogAddress({ _data: data }: Envelope): string {
  return (JSON.parse(data?.targetId ?? '{}') as { readonly url?: string }).url ?? '';
}

/** A gap of the double fails the request, and is kept for tests to see. */
function answerLoudly(host: ExcelHost, body: string): Answer {
  try {
    return host.answer(body);
  } catch (error) {
    host.notBuilt.push(String(error));
    return { officeError: 0 };
  }
}

/** The page around the workbook hears that the ribbon's functions are there, and opens files. */
function answerPage(host: ExcelHost, message: readonly unknown[]): string {
  const { Actions: actions } = JSON.parse(String(message[BODY])) as Request;
  for (const { Name: name, ArgumentInfo: info } of actions) {
    if (name === 'CreateAndOpenWorkbook') host.book.created.push(textOf(info?.Arguments?.[0]));
    else if (name !== '' && name !== 'NotifyActionHandlerReady') host.notBuilt.push(name);
  }
  return JSON.stringify({ Results: actions.map(({ Id }) => ({ ActionId: Id, Value: null })) });
}

function textOf(argument: unknown): string {
  return typeof argument === 'string' ? argument : '';
}

function asArray({ messageCategory, messageType, targetId, message, id }: EventEntry): unknown[] {
  return [messageCategory, messageType, targetId, message, id];
}

function reply(request: Envelope, data: unknown): string {
  return envelope(request, RESPONSE.reply, data);
}

function envelope(request: Envelope, responseType: number, data: unknown): string {
  return JSON.stringify({
    _messageType: MESSAGE.response,
    _actionName: request._actionName,
    _conversationId: request._conversationId,
    _correlationId: request._correlationId,
    _serializerVersion: request._serializerVersion,
    _errorCode: 0,
    _responseType: responseType,
    _data: data,
  });
}

function appContext({ locale, excelApi, origin }: WebExcel): unknown {
  return {
    _id: 'app',
    _appName: EXCEL_WEB_APP,
    _appVersion: '16.0',
    _appUILocale: locale,
    _dataLocale: locale,
    _docUrl: `${origin}/danh-sach.xlsx`,
    _clientMode: 1,
    _settings: [],
    _reason: 0,
    _osfControlType: 1,
    _eToken: '',
    _correlationId: 'correlation',
    _appInstanceId: 'instance',
    _appMinorVersion: 0,
    _requirementMatrix: JSON.stringify({ ExcelApi: excelApi, AddinCommands: '1.1' }),
    _hostFullVersion: '16.0.0.0',
    _initialDisplayMode: 0,
  };
}
