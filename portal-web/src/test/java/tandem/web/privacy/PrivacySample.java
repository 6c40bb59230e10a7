package tandem.web.privacy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tandem.platform.PersonId;
import tandem.privacy.PrivacyLaw;
import tandem.privacy.RequestKind;
import tandem.privacy.RequestState;
import tandem.privacy.SubjectRequestId;
import tandem.privacy.SubjectRequestView;
import tandem.web.platform.Form;
import tandem.web.platform.Page;
import tandem.web.platform.SamplePages;

/** Two requests, one of them late, and what an erasure left. */
public final class PrivacySample {
  private static final Instant NOW = SamplePages.NOW;

  private PrivacySample() {}

  public static Object list(Page page) {
    return new PrivacyModel.Requests(
        List.of(
            PrivacyParts.row(page, open(RequestKind.ACCESS), NOW),
            PrivacyParts.row(page, erased(), NOW)),
        Optional.empty(),
        Optional.empty(),
        true,
        Form.blank(),
        PrivacyParts.choices(page, "privacy.kind.", RequestKind.values()),
        PrivacyParts.choices(page, "privacy.law.", PrivacyLaw.values()));
  }

  public static Object asked(Page page) {
    PrivacyModel.Request request =
        PrivacyParts.request(page, open(RequestKind.ERASURE), Form.blank());
    return new PrivacyModel.Request(
        request.id(),
        request.version(),
        request.title(),
        request.badge(),
        request.facts(),
        request.erased(),
        true,
        true,
        request.form());
  }

  public static Object done(Page page) {
    return PrivacyParts.request(page, erased(), Form.blank());
  }

  public static Object act(Page page) {
    PrivacyParts parts = new PrivacyParts();
    return parts.act(page, erased());
  }

  public static Object map(Page page) {
    return PrivacyParts.map(page);
  }

  public static Object data(Page page) {
    return new PrivacyModel.Data(
        "dsr_01KD0000000000000000000001",
        "m.musterfrau@werk.example",
        page.format().exact(NOW),
        List.of(
            new PrivacyModel.Table(
                "lead",
                List.of("id", "contact_name", "contact_email"),
                List.of(
                    List.of(
                        "01900000-0000-7000-8000-000000000001",
                        "Marlene Musterfrau",
                        "m.musterfrau@werk.example")),
                true)));
  }

  private static SubjectRequestView open(RequestKind kind) {
    return view(kind, RequestState.RECEIVED, Optional.of("m.musterfrau@werk.example"), Map.of());
  }

  private static SubjectRequestView erased() {
    return view(
        RequestKind.ERASURE,
        RequestState.FULFILLED,
        Optional.empty(),
        Map.of("lead.contact", 2L, "message.body", 1L, "deal.need", 0L));
  }

  private static SubjectRequestView view(
      RequestKind kind, RequestState state, Optional<String> email, Map<String, Long> erased) {
    boolean closed = state != RequestState.RECEIVED;
    return new SubjectRequestView(
        new SubjectRequestId(new UUID(0x01900000_00007000L, 0x80000000_00000001L)),
        1,
        kind,
        PrivacyLaw.RU_152FZ,
        state,
        Optional.empty(),
        email,
        Optional.empty(),
        Optional.of("Письмо от 20 ноября, паспорт показан"),
        NOW.minus(Duration.ofDays(20)),
        NOW.minus(Duration.ofDays(2)),
        new PersonId(new UUID(0, 5)),
        Optional.of("Ада Админ"),
        closed ? Optional.of(new PersonId(new UUID(0, 5))) : Optional.empty(),
        closed ? Optional.of("Ада Админ") : Optional.empty(),
        closed ? Optional.of(NOW) : Optional.empty(),
        Optional.empty(),
        closed ? Optional.of("erased-0J7XK2QM") : Optional.empty(),
        erased);
  }
}
