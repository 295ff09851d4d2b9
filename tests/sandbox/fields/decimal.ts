/**
 * A number field as the server keeps it: the text Python's `Decimal` gives (reference §11 and §30, item 15).
 *
 * @returns null where `Decimal` refuses the value.
 */
export function toDecimalText(raw: unknown): string | null {
  if (typeof raw === "boolean") return raw ? "1" : "0";
  if (typeof raw === "number") return fromFloat(raw);
  if (typeof raw !== "string") return null;
  const text = asciiDigits(raw.trim()).replaceAll(/(?<=[\w.])_(?=[\w.])/g, "");
  const special = /^([+-]?)(?:(inf(?:inity)?)|(s?nan)(\d*))$/i.exec(text);
  if (special) {
    const sign = special[1] === "-" ? "-" : "";
    if (special[2]) return `${sign}Infinity`;
    return `${sign}${special[3]?.toLowerCase() === "snan" ? "sNaN" : "NaN"}${special[4] ?? ""}`;
  }
  const parts = /^([+-]?)(?=\d|\.\d)(\d*)(?:\.(\d*))?(?:e([+-]?\d+))?$/i.exec(text);
  if (!parts) return null;
  const fraction = parts[3] ?? "";
  const digits = `${parts[2] ?? ""}${fraction}`.replace(/^0+(?=\d)/, "");
  return write(parts[1] === "-", digits, Number(parts[4] ?? 0) - fraction.length);
}

/** `str(Decimal)`: plain where the exponent is small, else with a capital E. */
function write(negative: boolean, digits: string, exponent: number): string {
  const sign = negative ? "-" : "";
  const left = digits.length + exponent;
  if (exponent <= 0 && left > -6) {
    if (exponent === 0) return sign + digits;
    const padded = digits.padStart(1 - exponent, "0");
    return `${sign}${padded.slice(0, exponent)}.${padded.slice(exponent)}`;
  }
  const mantissa = digits.length > 1 ? `${digits[0]}.${digits.slice(1)}` : digits;
  const power = left - 1;
  return `${sign}${mantissa}E${power >= 0 ? "+" : ""}${power}`;
}

/** `Decimal(float)` is exact, so a JSON number gains the digits its binary form really has. */
function fromFloat(value: number): string {
  if (Number.isNaN(value)) return "NaN";
  if (!Number.isFinite(value)) return value > 0 ? "Infinity" : "-Infinity";
  let twos = 0;
  let scaled = Math.abs(value);
  while (!Number.isInteger(scaled)) {
    scaled *= 2;
    twos += 1;
  }
  const digits = (BigInt(scaled) * 5n ** BigInt(twos)).toString();
  return write(value < 0, digits, -twos);
}

function asciiDigits(text: string): string {
  return text.replaceAll(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    let zero = code;
    while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && code - zero < 9) zero -= 1;
    return String(code - zero);
  });
}
