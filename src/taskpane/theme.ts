import { webDarkTheme, webLightTheme, type Theme as FluentTheme } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { Theme } from './session/host';

/** Weights of red, green and blue in the lightness of a colour (WCAG, without its gamma). */
const WEIGHTS = [0.2126, 0.7152, 0.0722] as const;
const MIDDLE = 128;

/** The theme to show: as chosen, else as the office around looks, else as the system does. */
export function useTheme(wanted: Theme, officeBackground?: () => string | undefined): FluentTheme {
  const [isDark, setDark] = useState(() => looksDark(officeBackground?.()));
  useEffect(() => {
    // Office tells no change of its theme (office-js#713): it is looked at again on focus.
    const look = () => {
      setDark(looksDark(officeBackground?.()));
    };
    const system = matchMedia(DARK_SYSTEM);
    system.addEventListener('change', look);
    window.addEventListener('focus', look);
    return () => {
      system.removeEventListener('change', look);
      window.removeEventListener('focus', look);
    };
  }, [officeBackground]);
  const dark = wanted === 'dark' || (wanted === 'auto' && isDark);
  return dark ? webDarkTheme : webLightTheme;
}

const DARK_SYSTEM = '(prefers-color-scheme: dark)';

function looksDark(background: string | undefined): boolean {
  const hex = /^#?([0-9a-f]{6})$/i.exec(background ?? '')?.[1];
  if (hex === undefined) return matchMedia(DARK_SYSTEM).matches;
  const light = WEIGHTS.reduce(
    (sum, weight, i) => sum + weight * parseInt(hex.slice(i * 2, i * 2 + 2), 16),
    0,
  );
  return light < MIDDLE;
}
