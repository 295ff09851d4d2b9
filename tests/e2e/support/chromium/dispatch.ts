/** The event as Chromium's own bindings see it: they tell listeners with a method that pages are not told of. */
declare const chrome: {
  contextMenus: { onClicked: { dispatch(info: object, tab: object): void } };
  omnibox: { onInputEntered: { dispatch(words: string, where: string): void } };
};

/** Runs in the service worker: tells it that an entry of the menu was chosen. */
export function dispatchMenuClick(_scope: unknown, info: object, tab: object): void {
  chrome.contextMenus.onClicked.dispatch(info, tab);
}

/** Runs in the service worker: tells it that words were entered after our keyword in the address bar. */
export function dispatchOmnibox(_scope: unknown, words: string): void {
  chrome.omnibox.onInputEntered.dispatch(words, "newForegroundTab");
}
