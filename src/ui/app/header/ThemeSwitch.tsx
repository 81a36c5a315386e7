/** Light, dark or as the system is: one button that goes round. */
import { Moon, Sun, SunMoon } from 'lucide-react';
import { IconButton } from '../../controls/IconButton.tsx';
import { setTheme, type Theme, useTheme } from '../theme.ts';

const next: Readonly<Record<Theme, Theme>> = { auto: 'light', light: 'dark', dark: 'auto' };
const icons = { auto: SunMoon, light: Sun, dark: Moon };

export function ThemeSwitch() {
  const theme = useTheme();
  const name = `Theme: ${theme}`;
  return <IconButton look="bare" icon={icons[theme]} name={name} onClick={() => setTheme(next[theme])} />;
}
