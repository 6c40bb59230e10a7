package tandem.web.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import tandem.platform.PersonId;
import tandem.privacy.DataMap;
import tandem.privacy.RequestKind;
import tandem.privacy.RequestState;
import tandem.privacy.SubjectRequestView;
import tandem.web.platform.Badge;
import tandem.web.platform.Choice;
import tandem.web.platform.Fact;
import tandem.web.platform.Form;
import tandem.web.platform.Hue;
import tandem.web.platform.Page;

/** Single parts of the privacy pages, from views of the domain. */
@ApplicationScoped
public class PrivacyParts {
  @Inject
  @ConfigProperty(name = "tandem.portal.url", defaultValue = "http://localhost:8080")
  String portal;

  static List<Choice> choices(Page page, String prefix, Enum<?>[] values) {
    return Stream.of(values)
        .map(value -> new Choice(value.name(), page.t(prefix + value.name())))
        .toList();
  }

  static PrivacyModel.Row row(Page page, SubjectRequestView view, Instant now) {
    return new PrivacyModel.Row(
        "/privacy/requests/" + view.id().text(),
        page.t("privacy.kind." + view.kind()),
        who(view),
        badge(page, view.state()),
        page.format().moment(view.receivedAt()),
        page.format().moment(view.dueAt()),
        view.state() == RequestState.RECEIVED && view.dueAt().isBefore(now));
  }

  static PrivacyModel.Request request(Page page, SubjectRequestView view, Form form) {
    Fact.Facts facts =
        Fact.list()
            .add(page.t("privacy.who"), who(view))
            .add(page.t("privacy.law"), page.t("privacy.law." + view.law()))
            .add(page.t("privacy.note"), view.note().orElse(""))
            .add(page.t("privacy.received_on"), page.format().exact(view.receivedAt()))
            .add(page.t("privacy.due"), page.format().exact(view.dueAt()))
            .add(page.t("privacy.recorded_by"), view.recordedByName().orElse(""));
    view.closedAt()
        .ifPresent(at ->
            facts
                .add(page.t("privacy.closed"), page.format().exact(at))
                .add(page.t("privacy.closed_by"), view.closedByName().orElse(""))
                .add(page.t("privacy.answer"), view.answer().orElse("")));
    boolean open = view.state() == RequestState.RECEIVED && page.viewer().has("admin");
    return new PrivacyModel.Request(
        view.id().text(),
        view.version(),
        page.t("privacy.title." + view.kind()),
        badge(page, view.state()),
        facts.facts(),
        erased(page, view),
        open,
        view.kind() == RequestKind.ERASURE,
        form);
  }

  /**
   * What an act of destruction has to say (Roskomnadzor's order 179 of 28 October 2022, items 3 and
   * 5): operator, subject, who destroyed, which categories, in which system, how, why, when. The
   * subject is told by request and pseudonym: their name is what was destroyed.
   */
  PrivacyModel.Act act(Page page, SubjectRequestView view) {
    return new PrivacyModel.Act(
        view.id().text(),
        Fact.list()
            .add(page.t("privacy.act.operator"), page.t("privacy.act.by_hand"))
            .add(
                page.t("privacy.act.subject"),
                page.t("privacy.act.subject_is", view.id().text(), view.pseudonym().orElse("")))
            .add(
                page.t("privacy.act.who"),
                view.closedByName().orElseGet(() -> view.closedBy().map(PersonId::text).orElse("")))
            .add(page.t("privacy.act.categories"), page.t("privacy.act.categories_are"))
            .add(page.t("privacy.act.system"), page.t("privacy.act.system_is", portal))
            .add(page.t("privacy.act.method"), page.t("privacy.act.method_is"))
            .add(page.t("privacy.act.reason"), page.t("privacy.act.reason_is." + view.law()))
            .add(page.t("privacy.act.date"), view.closedAt().map(page.format()::exact).orElse(""))
            .add(page.t("privacy.act.left"), page.t("privacy.act.left_is"))
            .facts(),
        erased(page, view));
  }

  static PrivacyModel.DataMapModel map(Page page) {
    return new PrivacyModel.DataMapModel(
        DataMap.COLUMNS.stream()
            .map(column ->
                new PrivacyModel.Column(
                    column.name(),
                    page.t("privacy.purpose." + column.purpose()),
                    page.t("privacy.basis." + column.basis()),
                    page.t("privacy.retain." + column.retention()),
                    page.t("privacy.erasure." + column.erasure())))
            .toList());
  }

  private static List<Fact> erased(Page page, SubjectRequestView view) {
    Fact.Facts facts = Fact.list();
    new TreeMap<>(view.erased())
        .forEach((place, rows) -> {
          if (rows > 0) {
            facts.add(place, page.t("privacy.rows", rows));
          }
        });
    return facts.facts();
  }

  private static String who(SubjectRequestView view) {
    return view.pseudonym()
        .or(view::name)
        .or(view::email)
        .or(() -> view.person().map(PersonId::text))
        .orElse("—");
  }

  private static Badge badge(Page page, RequestState state) {
    Hue hue =
        switch (state) {
          case RECEIVED -> Hue.AMBER;
          case FULFILLED -> Hue.GREEN;
          case REFUSED -> Hue.GREY;
        };
    String icon =
        switch (state) {
          case RECEIVED -> "clock";
          case FULFILLED -> "check";
          case REFUSED -> "ban";
        };
    return Badge.of(page.t("privacy.state." + state), icon, hue);
  }
}
