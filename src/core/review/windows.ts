/** The windows of years of a phase by name; `only` narrows every window to one year. */
export interface Windows {
  readonly byName: Readonly<Record<string, readonly number[] | undefined>>;
  readonly only: number | null;
}

/** The years of a window, ascending; a window the phase does not have is empty. */
export function yearsOf(windows: Windows, name: string): readonly number[] {
  const years = windows.byName[name] ?? [];
  const { only } = windows;
  return only === null ? years : years.filter((year) => year === only);
}

/** The windows of a phase with their years in ascending order. */
export function windowsOf(byName: Readonly<Record<string, readonly number[]>>): Windows {
  const sorted = Object.entries(byName).map(
    ([name, years]) => [name, [...years].sort((a, b) => a - b)] as const,
  );
  return { byName: Object.fromEntries(sorted), only: null };
}
