import type { Permission } from '@atelier/contracts';
import type { ApiClient } from '@atelier/api-client';
import type { Component } from 'solid-js';

/** Version of what a module may rely on. The first number changes when something is taken away. */
export const KIT_VERSION = '1.0';

/** Path data of a drawing of 16 × 16 with a line of 1.4. */
export type IconPath = string;

export interface NavigationItem {
  label: string;
  /** Below the admin's own base: `/projects`. */
  path: string;
  icon: IconPath;
  /** Smaller comes first. */
  order: number;
  /** Second key after `G`. */
  key?: string;
}

export interface ModuleRoute {
  path: string;
  component: () => Promise<{ default: Component }>;
}

export interface Command {
  id: string;
  label: string;
  icon?: IconPath;
  /** Two keys one after the other: `C P`. */
  keys?: string;
  run: (go: (path: string) => void) => void;
}

export interface ShortcutHelp {
  group: string;
  keys: readonly (readonly [keys: string, what: string])[];
}

/** A thing the palette found. */
export interface Finding {
  id: string;
  group: string;
  label: string;
  detail?: string;
  thumbnail?: string;
  path: string;
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- each slot has its own props, checked by SlotProps where it is filled and used
export type SlotComponent = Component<any>;

/** What a micro-frontend says about itself. Only this is loaded before it is opened. */
export interface ModuleManifest {
  id: string;
  title: string;
  /** Version of the kit it was built against, for example `1.0`. */
  kit: string;
  /** Without it, everybody who is signed in may open the module. */
  permission?: Permission;
  navigation?: readonly NavigationItem[];
  routes: readonly ModuleRoute[];
  commands?: readonly Command[];
  shortcuts?: readonly ShortcutHelp[];
  /** Components this module lends to others by the name of a place; see `Slot`. */
  slots?: Readonly<Record<string, () => Promise<{ default: SlotComponent }>>>;
  /** Finds things for the palette. */
  find?: (api: ApiClient, words: string, signal: AbortSignal) => Promise<Finding[]>;
}

/** Typed identity, so that a manifest is checked where it is written. */
export const defineModule = (manifest: ModuleManifest): ModuleManifest => manifest;

/** True if a module built against `wanted` runs on `offered`: same first number, and nothing newer than what is offered. */
export function isCompatible(wanted: string, offered = KIT_VERSION): boolean {
  const [wantedMajor = NaN, wantedMinor = 0] = wanted.split('.').map(Number);
  const [major = NaN, minor = 0] = offered.split('.').map(Number);
  return wantedMajor === major && wantedMinor <= minor;
}
