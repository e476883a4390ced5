import type { AnyRoute } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import type { SvgIconProps } from '@mui/material/SvgIcon';
import type { Label } from '../texts/language';

/** An entry of the navigation, shown to those who may open it. */
export interface NavEntry {
  to: string;
  label: Label;
  /** One permission, or several of which one is enough; left out = everybody who is logged in. */
  permission?: string | readonly string[];
  icon: ComponentType<SvgIconProps>;
}

/** What a part of the product brings to the shell. */
export interface Area {
  /** Children of `appRoute` (behind the login). */
  routes?: readonly AnyRoute[];
  /** Children of `bareRoute` (behind the login, a screen of their own without menu). */
  bareRoutes?: readonly AnyRoute[];
  /** Children of `publicRoute` (open to everybody). */
  publicRoutes?: readonly AnyRoute[];
  nav?: readonly NavEntry[];
}
