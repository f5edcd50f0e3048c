/** An option of the command line; its value may also come from the environment or from .park-eval.yaml. */
export interface OptionDefinition {
  readonly flags: string;
  /** It may be given several times. */
  readonly repeatable?: boolean;
}
