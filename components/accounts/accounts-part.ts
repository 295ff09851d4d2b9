export { AccountMark } from "./account-mark";
export { AccountSwitch } from "./account-switch";
