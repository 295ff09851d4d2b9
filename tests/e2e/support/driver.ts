import type { browser as ExtensionApi } from "wxt/browser";

/**
 * What an end-to-end test may do with a real browser: one interface, two implementations (`chromium/`, `firefox/`), so
 * that each test is written once. Things on a page are found by role and accessible name or by label, the way a person
 * or a screen reader finds them. Every action waits until it is possible (up to `ACTION_TIMEOUT_MILLISECONDS`) and
 * rejects with an error that names what was looked for.
 */
export const ACTION_TIMEOUT_MILLISECONDS = 10_000;

export type BrowserKind = "chromium" | "firefox";
export type PageName = "popup" | "sidepanel" | "inbox" | "manage" | "options" | "welcome" | "demonstration";
export type ColorScheme = "light" | "dark";

/** What a person can ask of their system so that they see better. */
export interface Preferences {
  forcedColors?: boolean;
  reducedMotion?: boolean;
  /** Chromium only. */
  moreContrast?: boolean;
}

export interface Size {
  width: number;
  height: number;
}

/** What our popup measures. */
export const POPUP_SIZE: Size = { width: 400, height: 600 };

export interface LaunchOptions {
  kind: BrowserKind;
  /** The built extension, for example `.output/chrome-mv3`. Its manifest is used as it is. */
  extension: string;
  /** The browser's executable; by default the one found on this machine. */
  executable?: string;
  /** Size of every page that does not say its own. By default `POPUP_SIZE`. */
  viewport?: Size;
  colorScheme?: ColorScheme;
  /** True for a window a person can see and use. By default there is none. */
  headed?: boolean;
  /** True leaves the welcome page open that the extension opens when it is installed. By default it is closed at once. */
  welcome?: boolean;
  /** By default only loopback can be reached, by the extension and by the browser itself. */
  network?: "loopback" | "any";
}

export interface Browser {
  readonly kind: BrowserKind;
  /** For example `153.7.0`. */
  readonly version: string;
  /** Origin of the extension's pages, without a trailing slash. */
  readonly origin: string;

  /** Opens one of the extension's pages in a tab of the given size. `hash` without the number sign. */
  open(page: PageName, options?: Partial<Size> & { hash?: string }): Promise<Page>;
  /** Waits for a page that the extension itself opens (a tab or a window) whose address contains or matches `url`. */
  waitForPage(url: string | RegExp): Promise<Page>;
  /** Opens the toolbar button's real popup, 400 x 600 at most. */
  openRealPopup(): Promise<RealPopup>;

  /**
   * Gives host permissions as if the person had said yes, e.g. `["http://127.0.0.1/*"]`. Asking for exactly these
   * patterns then succeeds without a question. In Chromium this reloads the extension (what it has stored stays), so
   * call it before opening pages.
   */
  grantHost(origins: string[]): Promise<void>;
  /** Gives the optional permission `notifications`. Like `grantHost`. */
  grantNotifications(): Promise<void>;
  /** Takes permissions away, as a person does in the browser's settings. */
  revokeHost(origins: string[]): Promise<void>;
  /** False where the browser's permission question cannot be answered without a window (Chromium). */
  readonly canAnswerPrompts: boolean;
  /** Answers the permission question that is open, waiting for it. Rejects where `canAnswerPrompts` is false. */
  answerPermissionPrompt(allow: boolean): Promise<void>;

  /** Ends the service worker or event page, for real and at once, and waits until it is gone. */
  stopBackground(): Promise<void>;
  /** Starts it without sending the extension any message. */
  wakeBackground(): Promise<void>;
  isBackgroundRunning(): Promise<boolean>;
  /** Fires an alarm of this name once, soon, waking the background if it sleeps. */
  fireAlarm(name: string): Promise<void>;

  /**
   * Chooses an entry of ours in the menu of the page that is shown. No browser can be made to show its menu without a
   * window, so the background is told as the browser tells it; what the browser adds about the page is given here.
   */
  chooseMenuEntry(entry: string, picked: MenuPick): Promise<void>;
  /** Enters words after our keyword in the address bar. The background is told as the browser tells it. */
  enterInAddressBar(words: string): Promise<void>;

  badge(): Promise<Badge>;
  /** Notifications on show now, as texts (Firefox) or ids (Chromium, which does not tell more). */
  notifications(): Promise<ShownNotification[]>;
  /** Bytes that the extension's pages and background take now, by what the browser tells of them apart. */
  memory(): Promise<Record<string, number>>;
  /**
   * Runs a self-contained function in a quiet document of the extension, which has its API and its databases. Arguments
   * and result travel as JSON. By itself this does not wake the background.
   */
  runInExtension<Result, Arguments extends unknown[]>(
    run: (...given: Arguments) => Result | Promise<Result>,
    ...given: Arguments
  ): Promise<Result>;
  /**
   * Runs a self-contained function in the background, which has to be running, with its global scope as first argument.
   * What it changes there lasts until the background ends.
   */
  runInBackground<Arguments extends unknown[]>(
    run: (scope: BackgroundScope, ...given: Arguments) => void,
    ...given: Arguments
  ): Promise<void>;
  /** Everything in the extension's `storage.local` and `storage.session`. */
  readStorage(): Promise<{ local: Record<string, unknown>; session: Record<string, unknown> }>;

  /** Cuts or restores the network for pages and background; `navigator.onLine` follows. */
  setOffline(offline: boolean): Promise<void>;
  /** From now on no name leads to a server for the background, or does again: its requests fail as after a DNS failure. */
  setNames(lead: boolean): Promise<void>;
  /** Installs the extension over the one that runs, as an update does. Its pages close, what it stored stays. */
  update(): Promise<void>;
  /**
   * Ends the whole browser at once, as a power cut does, and starts it again with its profile.
   * @param options.damaged whether in between the disk has lost what stood in the files of the extension's databases
   */
  restart(options?: { damaged?: boolean }): Promise<void>;
  /** Errors of the extension's pages and background since the start: exceptions, CSP violations, console errors. */
  extensionErrors(): Promise<string[]>;
  /** Removes the extension with everything it stored and was granted, and installs it again. Closes its pages. */
  reinstall(): Promise<void>;
  /** Resolves when the person closes the browser, or after `close`. */
  readonly closed: Promise<void>;
  close(): Promise<void>;
}

/** What there is in the background: all that a page has, too. */
export type BackgroundScope = typeof globalThis & { chrome: typeof ExtensionApi };

/** What the person pointed at when they opened the menu. */
export interface MenuPick {
  pageUrl: string;
  /** In Firefox, the tab in front has the title it has. */
  title: string;
  selectionText?: string;
  linkUrl?: string;
  srcUrl?: string;
}

export interface Badge {
  text: string;
  /** `#rrggbb`. */
  color: string;
  title: string;
}

export interface ShownNotification {
  id: string | null;
  title: string | null;
  message: string | null;
}

export interface NameOptions {
  /** Text: contained in the name, whatever the case, unless `exact`. Pattern: matches the name. */
  name?: string | RegExp;
  exact?: boolean;
}

/** Finds elements; used on a page, and on a locator to look inside it. Hidden ones are found by text and label only. */
export interface Finder {
  getByRole(role: string, options?: NameOptions): Locator;
  getByLabel(text: string | RegExp, options?: { exact?: boolean }): Locator;
  getByText(text: string | RegExp, options?: { exact?: boolean }): Locator;
}

export interface Page extends Finder {
  readonly keyboard: Keyboard;
  url(): Promise<string>;
  title(): Promise<string>;
  reload(): Promise<void>;
  /** Gives the page the focus, as a click on it would. What has the focus within the page keeps it. */
  bringToFront(): Promise<void>;
  /** Writes a PNG of what is in view. */
  screenshot(file: string): Promise<void>;
  /** The accessibility tree as indented text, `role "name"` per line. */
  ariaTree(): Promise<string>;
  /**
   * Runs a self-contained function in the page. Arguments and result travel as JSON. `undefined` inside is lost.
   */
  evaluate<Result, Arguments extends unknown[]>(
    run: (...given: Arguments) => Result | Promise<Result>,
    ...given: Arguments
  ): Promise<Result>;
  /** What axe finds against WCAG 2.2 A and AA and its best practices. */
  axe(): Promise<Violation[]>;
  emulateColorScheme(scheme: ColorScheme): Promise<void>;
  /** What the person has asked of the system. What is not named is as it comes. */
  emulatePreferences(preferences: Preferences): Promise<void>;
  resize(size: Size): Promise<void>;
  /** Name of the role and accessible name of what has the focus, e.g. `button "Complete"`. */
  focused(): Promise<string>;
  isClosed(): Promise<boolean>;
  close(): Promise<void>;
}

export interface Keyboard {
  /** A key by its name, with modifiers: `Tab`, `Enter`, `Shift+Tab`, `Control+Enter`, `a`. */
  press(key: string): Promise<void>;
  type(text: string): Promise<void>;
}

export type LocatorState = "visible" | "hidden" | "attached" | "detached";

/** A description of elements, looked up anew at every use. Actions and readings need exactly one match. */
export interface Locator extends Finder {
  /** What is looked for, in words. */
  readonly description: string;
  /** Waits until it can be clicked. `evenIfDisabled` clicks what says that it is disabled, as a person may try to. */
  click(options?: { evenIfDisabled?: boolean }): Promise<void>;
  /** Replaces the content of a text box, text area, date or time field. */
  fill(text: string): Promise<void>;
  /** Focuses and presses a key. */
  press(key: string): Promise<void>;
  focus(): Promise<void>;
  check(): Promise<void>;
  uncheck(): Promise<void>;
  /** Chooses the option with this text in a native select. */
  select(option: string): Promise<void>;
  setFiles(paths: string[]): Promise<void>;
  text(): Promise<string>;
  /** Of a field. */
  value(): Promise<string>;
  attribute(name: string): Promise<string | null>;
  isChecked(): Promise<boolean>;
  /** Answers at once; false when there is no match. */
  isVisible(): Promise<boolean>;
  /** Neither `disabled` nor `aria-disabled`. */
  isEnabled(): Promise<boolean>;
  /** Answers at once. */
  count(): Promise<number>;
  /** Texts of all matches, at once. */
  texts(): Promise<string[]>;
  /** By default until visible. */
  waitFor(state?: LocatorState): Promise<void>;
  nth(index: number): Locator;
  first(): Locator;
  /** Keeps only matches that contain this text. */
  withText(text: string | RegExp): Locator;
}

export interface Violation {
  rule: string;
  impact: string | null;
  help: string;
  /** A selector per element. */
  targets: string[];
}

/** The toolbar's own popup. It closes like one, so tests do their work in `open("popup")` and only look here. */
export interface RealPopup {
  size(): Promise<Size>;
  text(): Promise<string>;
  screenshot(file: string): Promise<void>;
  evaluate<Result, Arguments extends unknown[]>(
    run: (...given: Arguments) => Result | Promise<Result>,
    ...given: Arguments
  ): Promise<Result>;
  close(): Promise<void>;
}
