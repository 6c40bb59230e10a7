package tandem.web.leads.forms;

import tandem.web.platform.Form;

/** What a visitor sees: whose form it is, what for, what they agree to, and what was typed. */
public record VisitorFormModel(
    String key, String firm, String programme, String consent, Form form) {}
