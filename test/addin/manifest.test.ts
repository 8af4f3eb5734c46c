import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import packageJson from '../../package.json';
import { COMMANDS } from '../../src/commands/ribbon';
import { all, named, parseXml, pngSize, readManifest, ROOT, type Element } from './manifest-xml';

/**
 * What Office accepts and shows of `manifest.xml`. Microsoft's own validation needs the network
 * (`npm run validate`) and does not see ids that lead nowhere (Office-Addin-Scripts#892).
 */
const manifest = readManifest();
const versionOverrides = named(manifest, 'VersionOverrides')[0]!;

/** Elements in the order of the schema; what is not listed must not be there. */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    'Id',
    'AlternateId',
    'Version',
    'ProviderName',
    'DefaultLocale',
    'DisplayName',
    'Description',
    'IconUrl',
    'HighResolutionIconUrl',
    'SupportUrl',
    'AppDomains',
    'Hosts',
    'Requirements',
    'DefaultSettings',
    'Permissions',
    'VersionOverrides',
    'ExtendedOverrides',
  ],
  VersionOverrides: ['Description', 'Requirements', 'Hosts', 'Resources'],
  DesktopFormFactor: ['GetStarted', 'FunctionFile', 'ExtensionPoint'],
  GetStarted: ['Title', 'Description', 'LearnMoreUrl'],
  OfficeTab: ['Group'],
  Group: ['Label', 'Icon', 'Control'],
  Control: ['Label', 'Supertip', 'Icon', 'Action'],
  Supertip: ['Title', 'Description'],
  Resources: ['bt:Images', 'bt:Urls', 'bt:ShortStrings', 'bt:LongStrings'],
};

function isInOrder(element: Element): boolean {
  const places = element.children.map(({ name }) => ORDER[element.name]!.indexOf(name));
  return places.every((place, i) => place >= 0 && place >= (places[i - 1] ?? 0));
}

/** Resources of the names; an icon's reference to an image has the image's name, but no id. */
const resources = (element: Element, ...names: readonly string[]) =>
  named(element, ...names).filter(({ attributes }) => attributes['resid'] === undefined);

const valueOf = ({ attributes }: Element) => attributes['DefaultValue'] ?? '';
const isAddress = (element: Element) => valueOf(element).startsWith('https://');

describe('the shape of the manifest', () => {
  test.each(Object.keys(ORDER))('%s: its elements in the order of the schema', (name) => {
    const elements = named(manifest, name).filter(({ children }) => children.length > 0);
    expect(elements.length).toBeGreaterThan(0);
    expect(elements.filter((element) => !isInOrder(element))).toEqual([]);
  });

  test('elements in another order are noticed', () => {
    expect(isInOrder(parseXml('<Supertip><Description/><Title/></Supertip>'))).toBe(false);
    expect(isInOrder(parseXml('<Supertip><Title/><Tooltip/></Supertip>'))).toBe(false);
  });

  test('an empty AppDomains is not allowed, and no other domain is needed', () => {
    expect(named(manifest, 'AppDomains')).toEqual([]);
  });

  test('the version is that of the package, as four numbers', () => {
    expect(named(manifest, 'Version')[0]!.text).toBe(`${packageJson.version}.0`);
  });

  test('the id is a GUID, and other ids are unique', () => {
    expect(named(manifest, 'Id')[0]!.text).toMatch(
      /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/,
    );
    const ids = resources(manifest, 'Group', 'Control', 'bt:Image', 'bt:Url', 'bt:String').map(
      ({ attributes }) => attributes['id'],
    );
    expect(ids).not.toContain(undefined);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('an old Excel gets the pane, which explains; buttons need what the work needs', () => {
    const sets = named(manifest, 'Sets', 'bt:Sets').map(({ name, attributes }) => [
      name,
      attributes['DefaultMinVersion'],
    ]);
    expect(sets).toEqual([
      ['Sets', '1.1'],
      ['bt:Sets', '1.9'],
    ]);
  });

  test('it may read and write the workbook, and no more', () => {
    expect(named(manifest, 'Permissions').map(({ text }) => text)).toEqual(['ReadWriteDocument']);
  });
});

describe('texts', () => {
  const LIMITS: Readonly<Record<string, number>> = {
    DisplayName: 125,
    Description: 250,
    'bt:ShortStrings': 125,
    'bt:LongStrings': 250,
  };

  test.each(Object.entries(LIMITS))('%s: at most %d characters in each language', (name, limit) => {
    const holders = named(manifest, name).flatMap((holder) =>
      name.startsWith('bt:') ? holder.children : [holder],
    );
    const texts = holders
      .flatMap(all)
      .map(({ attributes }) => attributes['DefaultValue'] ?? attributes['Value'] ?? '');
    expect(texts.length).toBeGreaterThan(1);
    expect(texts.filter((text) => text.length > limit)).toEqual([]);
  });

  test('Vietnamese by default, English for every text, and no override of the default itself', () => {
    expect(named(manifest, 'DefaultLocale')[0]!.text).toBe('vi-VN');
    const texts = all(manifest).filter((element) => valueOf(element) !== '' && !isAddress(element));
    expect(texts.length).toBeGreaterThan(10);
    for (const text of texts) {
      expect(text.children.map(({ name, attributes }) => [name, attributes['Locale']])).toEqual([
        [text.name.startsWith('bt:') ? 'bt:Override' : 'Override', 'en-US'],
      ]);
      expect(text.children[0]!.attributes['Value']).not.toBe('');
    }
  });

  test('all text is in composed Unicode', () => {
    const xml = readFileSync(join(ROOT, 'manifest.xml'), 'utf8');
    expect(xml.normalize('NFC')).toBe(xml);
  });
});

describe('resources', () => {
  const used = all(versionOverrides).flatMap(({ attributes }) => attributes['resid'] ?? []);
  const defined = resources(versionOverrides, 'bt:Image', 'bt:Url', 'bt:String').map(
    ({ attributes }) => attributes['id']!,
  );

  test('every resid leads to a resource, and every resource is used', () => {
    expect([...new Set(used)].sort()).toStrictEqual([...defined].sort());
  });

  test('a resid has at most 32 characters', () => {
    expect(defined.filter((id) => id.length > 32)).toEqual([]);
  });

  const KINDS: Readonly<Record<string, string>> = {
    'bt:Image': 'bt:Images',
    SourceLocation: 'bt:Urls',
    FunctionFile: 'bt:Urls',
    LearnMoreUrl: 'bt:Urls',
    Label: 'bt:ShortStrings',
    Title: 'bt:ShortStrings',
    Description: 'bt:LongStrings',
  };

  test('every resid leads to a resource of the kind that belongs there', () => {
    for (const { name, attributes } of all(versionOverrides)) {
      const id = attributes['resid'];
      if (id === undefined) continue;
      const holder = named(versionOverrides, KINDS[name]!)[0]!;
      expect(holder.children.map((child) => child.attributes['id'])).toContain(id);
    }
  });

  test('addresses are https, all of one place, and at most 2,048 characters', () => {
    const addresses = all(manifest)
      .map(valueOf)
      .filter((value) => /^\w+:/.test(value));
    expect(addresses.length).toBeGreaterThan(30);
    expect(new Set(addresses.map((address) => new URL(address).origin))).toEqual(
      new Set(['https://localhost:3000']),
    );
    expect(addresses.filter((address) => address.length > 2048)).toEqual([]);
  });
});

describe('icons', () => {
  const images = new Map(
    named(versionOverrides, 'bt:Images')[0]!.children.map((image) => [
      image.attributes['id']!,
      valueOf(image),
    ]),
  );
  const fileOf = (address: string) => join(ROOT, new URL(address).pathname);
  const wanted = named(versionOverrides, 'Icon').flatMap(({ children }) =>
    children.map(({ attributes }): [string, number] => [
      images.get(attributes['resid']!) ?? '',
      Number(attributes['size']),
    ]),
  );

  test.each([
    ...wanted,
    [valueOf(named(manifest, 'IconUrl')[0]!), 32],
    [valueOf(named(manifest, 'HighResolutionIconUrl')[0]!), 64],
  ] as const)('%s is a PNG of %d pixels', (address, size) => {
    expect(pngSize(fileOf(address))).toEqual({ width: size, height: size });
  });

  test('the group and every button have all the sizes that Office asks for', () => {
    const icons = named(versionOverrides, 'Icon');
    expect(icons).toHaveLength(5);
    for (const { children } of icons) {
      const sizes = children.map(({ attributes }) => Number(attributes['size']));
      expect(sizes).toEqual([16, 20, 24, 32, 40, 48, 64, 80]);
    }
  });
});

describe('buttons', () => {
  const actions = named(versionOverrides, 'Action');

  test('one opens the pane, by the address that the base gives too', () => {
    const [pane, ...others] = actions.filter(
      ({ attributes }) => attributes['xsi:type'] === 'ShowTaskpane',
    );
    expect(others).toEqual([]);
    const id = named(pane!, 'SourceLocation')[0]!.attributes['resid'];
    const url = named(versionOverrides, 'bt:Url').find(({ attributes }) => attributes['id'] === id);
    expect(valueOf(url!)).toBe(valueOf(named(manifest, 'SourceLocation')[0]!));
  });

  test('the others name every function that src/commands has, and no other', () => {
    const names = actions
      .flatMap((action) => named(action, 'FunctionName'))
      .map(({ text }) => text);
    expect([...names].sort()).toEqual(Object.keys(COMMANDS).sort());
  });

  test('every function is associated under its name', () => {
    const source = readFileSync(join(ROOT, 'src/commands/index.ts'), 'utf8');
    const associated = [...source.matchAll(/associate\('(\w+)'\);/g)].map(([, name]) => name);
    expect(associated.sort()).toEqual(Object.keys(COMMANDS).sort());
  });
});
