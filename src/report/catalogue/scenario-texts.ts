/** What `check` says of the scenarios of a case. */
export interface ScenarioTexts {
  readonly heading: (scenarios: number, folder: string) => string;
  readonly columns: {
    readonly id: string;
    readonly title: string;
    readonly on: string;
    readonly changes: string;
    readonly dates: string;
    readonly eligible: string;
  };
  /** Over what each scenario shuts; then the dates of one reason, '' when none is given. */
  readonly shut: string;
  readonly shutBecause: (reason: string, names: readonly string[]) => string;
  /** Before the issues of the files; `faulty` counts their errors. */
  readonly clean: string;
  readonly faulty: (errors: number) => string;
}
