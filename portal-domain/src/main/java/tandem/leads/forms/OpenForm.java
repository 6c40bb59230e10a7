package tandem.leads.forms;

import tandem.platform.Texts;

/** What a visitor may know of a form: whose it is, and what for. */
public record OpenForm(String key, String firm, String programmeEn, String programmeRu) {
  public String programme(String language) {
    return language.startsWith("ru") ? programmeRu : programmeEn;
  }

  /** What the visitor agrees to; kept with what they leave, word for word. */
  public String consent(String language) {
    return Texts.of("leads", language).get("consent.visitor", firm);
  }
}
