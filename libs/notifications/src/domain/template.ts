/** One message in its Vietnamese words. `{name}` is filled in from the facts of the event. */
export interface Template {
  /** What the office calls it in the list of templates. */
  readonly label: string;
  readonly subject: string;
  readonly body: string;
  /** Page to open, as a path of the application. */
  readonly link: string;
  /** Facts for the preview and for the spec; their names are all that the texts may use. */
  readonly sample: Readonly<Record<string, string>>;
}
