/** WebDriver's code points of keys that are no characters. */
const CODES: Record<string, string> = {
  Alt: "\uE00A",
  ArrowDown: "\uE015",
  ArrowLeft: "\uE012",
  ArrowRight: "\uE014",
  ArrowUp: "\uE013",
  Backspace: "\uE003",
  Control: "\uE009",
  Delete: "\uE017",
  End: "\uE010",
  Enter: "\uE007",
  Escape: "\uE00C",
  F2: "\uE032",
  F6: "\uE036",
  Home: "\uE011",
  Meta: "\uE03D",
  PageDown: "\uE00F",
  PageUp: "\uE00E",
  Shift: "\uE008",
  Space: " ",
  Tab: "\uE004",
};

type KeyAction = { type: "keyDown" | "keyUp"; value: string };

/** The actions of pressing one key with modifiers, such as `Shift+Tab`. */
export function pressActions(combination: string): KeyAction[] {
  const names = combination === "+" ? ["+"] : combination.split("+");
  const codes = names.map((name) => codeOf(name));
  return [
    ...codes.map((value): KeyAction => ({ type: "keyDown", value })),
    ...codes.toReversed().map((value): KeyAction => ({ type: "keyUp", value })),
  ];
}

/** The actions of typing a text; a line break is the key Enter. */
export function typeActions(text: string): KeyAction[] {
  return Array.from(text).flatMap((character) => pressActions(character === "\n" ? "Enter" : character));
}

function codeOf(name: string): string {
  const code = CODES[name] ?? name;
  if (Array.from(code).length !== 1) throw new Error(`Unknown key: ${name}`);
  return code;
}
