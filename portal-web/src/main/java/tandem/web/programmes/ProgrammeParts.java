package tandem.web.programmes;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import tandem.leads.programmes.AnswerTimes;
import tandem.leads.programmes.ProgrammeState;
import tandem.leads.programmes.ProgrammeView;
import tandem.partners.tiers.TierTerms;
import tandem.web.platform.Badge;
import tandem.web.platform.Hue;
import tandem.web.platform.Page;
import tandem.web.platform.Tab;

/** Programmes and their versions in words. */
public final class ProgrammeParts {
  private ProgrammeParts() {}

  static String path(ProgrammeView version) {
    return "/programmes/" + version.id().text();
  }

  static String path(ProgrammeView version, String what) {
    return path(version) + "/versions/" + version.number() + what;
  }

  public static ProgrammeListModel.Row row(Page page, ProgrammeView version) {
    return new ProgrammeListModel.Row(
        path(version),
        version.name(page.language()),
        version.code(),
        state(page, version),
        page.t("programmes.answer", version.terms().answerDays()));
  }

  public static RulesModel rules(
      Page page,
      ProgrammeView shown,
      List<ProgrammeView> versions,
      List<TierTerms> tiers,
      Optional<AnswerTimes> times,
      RulesModel.Acts acts) {
    RulesInWords words = new RulesInWords(page, tiers);
    List<RulesModel.Section> sections = new ArrayList<>(words.of(shown.terms()));
    sections.add(words.kept(times));
    return new RulesModel(
        path(shown),
        shown.name(page.language()),
        page.t("programmes.version", shown.number(), page.format().date(shown.validFrom())),
        state(page, shown),
        versions.size() < 2
            ? List.of()
            : versions.stream().map(each -> tab(page, each, shown)).toList(),
        sections,
        shown.number(),
        shown.revision(),
        acts);
  }

  /** What is different, rule by rule, in the words that people will read. */
  public static List<ChangesModel.Change> changes(
      Page page, ProgrammeView before, ProgrammeView after, List<TierTerms> tiers) {
    RulesInWords words = new RulesInWords(page, tiers);
    List<RulesModel.Section> old = words.of(before.terms());
    List<RulesModel.Section> now = words.of(after.terms());
    List<ChangesModel.Change> changes = new ArrayList<>();
    for (int i = 0; i < now.size(); i++) {
      if (!Objects.equals(old.get(i), now.get(i))) {
        changes.add(
            new ChangesModel.Change(now.get(i).title(), flat(old.get(i)), flat(now.get(i))));
      }
    }
    return changes;
  }

  private static List<String> flat(RulesModel.Section section) {
    List<String> lines = new ArrayList<>(section.lines());
    section.rows().forEach(row -> lines.add(String.join(" → ", row)));
    return lines;
  }

  private static Tab tab(Page page, ProgrammeView version, ProgrammeView shown) {
    return new Tab(
        page.t("programmes.tab", version.number()),
        path(version, ""),
        version.number() == shown.number(),
        0,
        version.state() == ProgrammeState.DRAFT);
  }

  static Badge state(Page page, ProgrammeView version) {
    if (version.state() == ProgrammeState.DRAFT) {
      return Badge.outlined(page.t("programmes.state.draft"), "edit", Hue.GREY);
    }
    if (version.state() == ProgrammeState.CLOSED) {
      return Badge.of(page.t("programmes.state.closed"), "ban", Hue.GREY);
    }
    if (version.inForce()) {
      return Badge.of(page.t("programmes.state.in_force"), "check", Hue.GREEN);
    }
    return version.validFrom().isAfter(page.format().today())
        ? Badge.of(page.t("programmes.state.coming"), "calendar", Hue.BLUE)
        : Badge.outlined(page.t("programmes.state.replaced"), "clock", Hue.GREY);
  }
}
