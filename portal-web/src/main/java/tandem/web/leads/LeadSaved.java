package tandem.web.leads;

/** What autosave tells the form: where the draft is and which version comes next. */
public record LeadSaved(String id, long version, String text) {}
