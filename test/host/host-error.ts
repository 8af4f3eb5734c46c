/** An error as Excel would answer it: a code of office-js-docs-pr's error page and a text. */
export class HostError extends Error {
  override readonly name = 'HostError';
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** The double was asked for something it does not know. A test must see this, never pass it over. */
export class NotBuilt extends Error {
  override readonly name = 'NotBuilt';
}

export function itemNotFound(what: string): HostError {
  return new HostError('ItemNotFound', `The requested resource doesn't exist: ${what}`);
}

export function invalidArgument(what: string): HostError {
  return new HostError(
    'InvalidArgument',
    `The argument is invalid or missing or has an incorrect format: ${what}`,
  );
}
