import * as fc from 'fast-check';
import { XmlScanner, type XmlHandler } from '../../src/file/xml-scan';
import {
  attributeOf,
  childOf,
  childrenOf,
  parseXml,
  prefixedAttribute,
} from '../../src/file/xml-tree';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** All that a scanner says of a document that comes in chunks of these sizes. */
function tokensOf(xml: Uint8Array, sizes: readonly number[]): string[] {
  const scanner = new XmlScanner('x.xml');
  const tokens: string[] = [];
  let text = '';
  const flush = (): void => {
    if (text !== '') tokens.push(`text ${text}`);
    text = '';
  };
  const handler: XmlHandler = {
    open(_, depth) {
      flush();
      const { prefix, name } = scanner.openedName();
      const attributes: string[] = [];
      while (scanner.nextAttribute()) {
        attributes.push(`${scanner.attributeName()}=${scanner.attributeText()}`);
      }
      tokens.push(`open ${prefix}:${name} ${depth} ${attributes.join()}`);
    },
    close(_, depth) {
      flush();
      tokens.push(`close ${depth}`);
    },
    text() {
      text += scanner.text();
    },
  };
  let at = 0;
  for (const size of sizes) scanner.scan(xml.subarray(at, (at += size)), handler);
  scanner.scan(xml.subarray(at), handler);
  scanner.finish();
  return tokens;
}

const DOCUMENT = encode(
  '\uFEFF<?xml version="1.0"?>\r\n<!-- a > b --><x:a x="1" y:z=\'"&gt;>\' >Đảng &amp; bộ<b/>' +
    '<c attr = "ă"></c ><![CDATA[<không phải thẻ> &amp;]]><!-- - -- --><?pi a?>cuối</x:a>\n',
);

test('wherever a chunk ends, the tokens are the same', () => {
  const whole = tokensOf(DOCUMENT, []);
  expect(whole).toMatchInlineSnapshot(`
    [
      "text 
    ",
      "open x:a 1 x=1,z=">>",
      "text Đảng & bộ",
      "open :b 2 ",
      "close 1",
      "open :c 2 attr=ă",
      "close 1",
      "text <không phải thẻ> &amp;cuối",
      "close 0",
    ]
  `);
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 3, max: 40 }), { maxLength: 40 }), (sizes) => {
      expect(tokensOf(DOCUMENT, sizes)).toEqual(whole);
    }),
  );
});

test.each([
  ['not closed', '<a><b></b>'],
  ['closed twice', '<a></a></a>'],
  ['crossing', '<a><b></a></b>'],
  ['two roots', '<a/><b/>'],
  ['text outside', '<a/>x'],
  ['an attribute without quotes', '<a b=c/>'],
  ['nothing', ''],
  ['a comment without end', '<a/><!-- '],
  ['an unknown declaration', '<a><!ELEMENT b></a>'],
])('%s is damage', (_, xml) => {
  expect(() => tokensOf(encode(xml), [])).toThrow('file.damaged');
});

test.each(['&x;', '&', '& ;', '&#xFFFFFFF;', '&#;'])('%s is no character', (text) => {
  expect(() => tokensOf(encode(`<a>${text}</a>`), [])).toThrow('file.damaged');
});

test('a document type is refused, in either case', () => {
  for (const word of ['DOCTYPE', 'doctype']) {
    expect(() => tokensOf(encode(`<!${word} a><a/>`), [])).toThrow('file.unsafe');
  }
});

test('a tree tells attributes with and without prefix, and the own text of an element', () => {
  const xml =
    '<r xmlns:q="u"><q:sheet name="A &amp; B" q:id="rId1" id="5"/><q:sheet>x<y/>z</q:sheet></r>';
  const [first, second] = childrenOf(parseXml(encode(xml), 'x.xml'), 'sheet');
  expect(attributeOf(first!, 'name')).toBe('A & B');
  expect([prefixedAttribute(first!, 'id'), attributeOf(first!, 'id')]).toEqual(['rId1', '5']);
  expect(second?.text).toBe('xz');
  expect(childOf(second, 'y')?.text).toBe('');
});
