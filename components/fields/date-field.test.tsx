// @vitest-environment happy-dom
import { fireEvent, screen } from "@testing-library/preact";
import { describe, expect, it } from "vitest";
import { sampleField } from "../../lib/app/testing/samples";
import { show, prepareField } from "./testing/shown-field";

prepareField();

describe("a date", () => {
  const seconds = (text: string) => Date.parse(text) / 1_000;

  it("means the end of the day in the profile's zone when no time is given", () => {
    const { last } = show(sampleField("date", { name: "Due" }));
    fireEvent.input(screen.getByLabelText("Due: day"), { target: { value: "2026-12-24" } });
    expect(last()).toEqual({ type: "date", seconds: seconds("2026-12-24T23:59:59+01:00") });
    expect(screen.getByText(/^24 Dec, 2026, end of the day/)).toBeTruthy();
  });

  it("takes a time, keeps it when the day changes, and is cleared whole", () => {
    const { last } = show(sampleField("date", { name: "Due" }));
    const day = screen.getByLabelText<HTMLInputElement>("Due: day");
    const time = screen.getByLabelText<HTMLInputElement>("Due: time");
    fireEvent.input(time, { target: { value: "09:30" } });
    fireEvent.input(day, { target: { value: "2026-07-01" } });
    expect(last()).toEqual({ type: "date", seconds: seconds("2026-07-01T09:30:00+02:00") });
    fireEvent.input(day, { target: { value: "" } });
    expect(last()).toEqual({ type: "date", seconds: null });
    fireEvent.input(day, { target: { value: "2026-12-01" } });
    expect(last()).toEqual({ type: "date", seconds: seconds("2026-12-01T09:30:00+01:00") });
    fireEvent.click(screen.getByRole("button", { name: "Clear Due" }));
    expect(last()).toEqual({ type: "date", seconds: null });
    expect(time.value).toBe("");
  });

  it("shows a stored moment in the profile's zone, whatever this computer's is", () => {
    show(
      sampleField("date", { name: "Due", value: { type: "date", seconds: seconds("2026-12-24T23:30:00Z") } }),
    );
    expect(screen.getByLabelText<HTMLInputElement>("Due: day").value).toBe("2026-12-25");
    expect(screen.getByLabelText<HTMLInputElement>("Due: time").value).toBe("00:30");
  });
});
