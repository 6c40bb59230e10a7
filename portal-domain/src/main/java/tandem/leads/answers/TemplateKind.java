package tandem.leads.answers;

/** What a template answers. */
public enum TemplateKind {
  REJECT,
  REQUEST_INFO
}
