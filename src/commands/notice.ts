/** Per cent of the window. */
const SIZE = { height: 30, width: 40 };

/**
 * Shows a text in a small window, since a ribbon button has no face of its own; settles when the
 * person has closed it, for Excel takes the window away with the command.
 */
export function showNotice(text: string): Promise<void> {
  const { href } = new URL('notice.html', window.location.href);
  return new Promise((resolve) => {
    Office.context.ui.displayDialogAsync(
      `${href}#${encodeURIComponent(text)}`,
      { ...SIZE, displayInIframe: true },
      ({ status, value }) => {
        if (status === Office.AsyncResultStatus.Failed) {
          resolve();
          return;
        }
        value.addEventHandler(Office.EventType.DialogEventReceived, () => {
          resolve();
        });
      },
    );
  });
}
