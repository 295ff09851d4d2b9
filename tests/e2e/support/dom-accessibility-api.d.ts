// The package has types, but its list of exports hides them.
declare module "dom-accessibility-api" {
  interface Options {
    getComputedStyle?: (element: Element, pseudo?: string | null) => CSSStyleDeclaration;
    /** Look at hidden elements too. */
    hidden?: boolean;
  }
  export function computeAccessibleDescription(element: Element, options?: Options): string;
  export function computeAccessibleName(element: Element, options?: Options): string;
  export function getRole(element: Element): string | null;
  export function isInaccessible(element: Element, options?: Options): boolean;
}
