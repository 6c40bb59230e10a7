package tandem.web.platform;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tandem.access.Standing;

/** Pages as two people would see them, at one fixed moment, for tests and the preview. */
public final class SamplePages {
  public static final Instant NOW = Instant.parse("2026-11-22T08:15:00Z");

  public static final Viewer DEALER =
      new Viewer(
          "Ирина Соколова",
          "nord-owner@nord.example",
          "Nord Systems",
          Viewer.Side.PARTNER,
          Set.of("partner_admin"));
  public static final Viewer SUSPENDED =
      new Viewer(
          "Ирина Соколова",
          "nord-owner@nord.example",
          "Nord Systems",
          Viewer.Side.PARTNER,
          Set.of("partner_admin"),
          Standing.SUSPENDED);
  public static final Viewer APPROVER =
      new Viewer(
          "Анна Петрова",
          "approver@tandem.example",
          "Tandem",
          Viewer.Side.COMPANY,
          Set.of("approver", "auditor", "finance", "channel_manager"));

  private SamplePages() {}

  public static Page page(Viewer viewer, Language language, String theme, String path) {
    Texts texts = Texts.in(language);
    ZoneId zone = ZoneId.of("Europe/Berlin");
    return new Page(
        texts,
        new Formats(texts, zone, NOW),
        viewer,
        new Preferences(language, theme, zone, true),
        path,
        path,
        Navigation.of(viewer, path, Map.of("leads", 3L, "queue", 12L)),
        4,
        List.of(),
        new Page.Csrf("_csrf", "0f3c"),
        "req_5d1f00c2a9",
        1800,
        true);
  }
}
