package tandem.web.leads;

import static tandem.platform.JsonMaker.JSON;

import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tandem.leads.DecisionView;
import tandem.leads.LeadAnsweredByMail;
import tandem.leads.LeadFacts;
import tandem.leads.LeadField;
import tandem.platform.HistoryEntry;
import tandem.web.platform.Happening;
import tandem.web.platform.Hue;
import tandem.web.platform.Page;

/** What happened to a lead, newest first: decisions with their reasons, and the rest. */
public final class LeadTimeline {
  private static final Set<String> TOLD_BY_DECISIONS =
      Set.of(
          "lead.approved",
          "lead.step_approved",
          "lead.rejected",
          "lead.info_requested",
          "lead.appealed",
          "lead.extension_requested",
          "lead.correction_requested",
          "lead.extended",
          "lead.corrected",
          "lead.extension_refused",
          "lead.correction_refused",
          "lead.revoked",
          "lead.closed_duplicate",
          "lead.closed_incomplete");

  private LeadTimeline() {}

  public static List<Happening> of(Page page, LeadFacts facts) {
    List<Happening> all = new ArrayList<>();
    facts.decisions().forEach(decision -> all.add(of(page, facts, decision)));
    facts.requests().forEach(request -> all.add(LeadAnswersTold.asked(page, request)));
    boolean autosaved = false;
    for (HistoryEntry entry : facts.history()) {
      boolean change = entry.event().equals("lead.changed");
      // Autosave writes one entry a pause; a row of them is one happening.
      if (!TOLD_BY_DECISIONS.contains(entry.event()) && !(change && autosaved)) {
        all.add(of(page, entry));
      }
      autosaved = change;
    }
    all.sort(Comparator.comparing(Happening::at).reversed());
    return all;
  }

  private static Happening of(Page page, LeadFacts facts, DecisionView decision) {
    String text = decision.comment().orElse("");
    return switch (decision.kind()) {
      case APPROVE ->
          happening(
              page,
              decision,
              "shield",
              Hue.GREEN,
              "lead.approved",
              decision
                      .protectedUntil()
                      .map(until -> page.t("lead.happened.protected", page.format().date(until)))
                      .orElse("")
                  + (text.isEmpty() ? "" : "\n" + text));
      case STEP -> happening(page, decision, "check", Hue.GREEN, "lead.step_approved", text);
      case REJECT ->
          happening(
              page,
              decision,
              "ban",
              Hue.RED,
              "lead.rejected",
              decision.reason().map(why -> page.t("lead.reason." + why) + ". ").orElse("") + text);
      case REQUEST_INFO ->
          happening(
              page,
              decision,
              "question",
              Hue.VIOLET,
              "lead.info_requested",
              page.t("lead.happened.asked", fields(page, decision.fields())) + "\n" + text);
      case REVOKE -> happening(page, decision, "ban", Hue.RED, "lead.revoked", text);
      case CLOSE_DUPLICATE ->
          happening(page, decision, "cross", Hue.GREY, "lead.closed_duplicate", text);
      case CLOSE_INCOMPLETE ->
          happening(page, decision, "cross", Hue.GREY, "lead.closed_incomplete", text);
      case GRANT, REFUSE -> LeadAnswersTold.answered(page, facts, decision);
    };
  }

  private static Happening happening(
      Page page, DecisionView decision, String icon, Hue hue, String event, String text) {
    return new Happening(
        icon,
        hue,
        page.t("lead.happened." + event),
        author(page, decision),
        decision.decidedAt(),
        text,
        false);
  }

  /** With the name of whoever was away. */
  static String author(Page page, DecisionView decision) {
    return decision
        .inPlaceOf()
        .map(away -> page.t("lead.happened.in_place_of", decision.author(), away))
        .orElseGet(decision::author);
  }

  private static Happening of(Page page, HistoryEntry entry) {
    String key = "lead.happened." + entry.event();
    String title = page.t(page.texts().has(key) ? key : "lead.happened.other");
    String icon =
        switch (entry.event()) {
          case "lead.submitted" -> "arrow";
          case "lead.in_review" -> "user";
          case "lead.answered_by_mail" -> "question";
          case "lead.withdrawn" -> "undo";
          case "lead.transferred", "lead.reassigned" -> "swap";
          case "lead.expiring" -> "bell";
          case "lead.expired" -> "hourglass";
          case "lead.converted" -> "trophy";
          default -> "edit";
        };
    Hue hue = entry.event().equals("lead.converted") ? Hue.GREEN : Hue.GREY;
    return new Happening(
        icon, hue, title, entry.author(), entry.at(), words(page, entry), !entry.shared());
  }

  /** Who has it now, or what its dealer wrote, where that is what happened. */
  private static String words(Page page, HistoryEntry entry) {
    return switch (entry.event()) {
      case "lead.transferred" -> page.t("lead.happened.new_owner", member(entry, "ownerName"));
      default -> LeadAnsweredByMail.words(entry).orElse("");
    };
  }

  private static String member(HistoryEntry entry, String name) {
    try (JsonReader reader = JSON.createReader(new StringReader(entry.details()))) {
      return reader.readObject().getString(name, "");
    }
  }

  static String fields(Page page, List<String> paths) {
    return paths.stream()
        .flatMap(path -> LeadField.of(path).stream())
        .map(field -> page.t("lead.field." + field))
        .collect(Collectors.joining(", "));
  }
}
