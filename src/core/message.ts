/**
 * The core never writes a sentence: it yields a code with parameters, and the face that shows it
 * passes the translation (`i18n`). Each folder of the core declares the messages it can yield;
 * the two languages are typed by the union, so none can be missing.
 */

/** `Codes` maps each code to the parameters its sentence needs. */
export type MessageOf<Codes> = {
  [Code in keyof Codes & string]: { readonly code: Code; readonly params: Codes[Code] };
}[keyof Codes & string];

/** One sentence per code; a language is one of these. */
export type Sentences<Codes> = { readonly [Code in keyof Codes]: (params: Codes[Code]) => string };

/** The parameters of a sentence that needs none. */
export type NoParams = Readonly<Record<string, never>>;
