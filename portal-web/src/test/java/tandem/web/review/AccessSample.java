package tandem.web.review;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tandem.access.review.AccessLine;
import tandem.platform.PartnerId;
import tandem.platform.PersonId;
import tandem.web.platform.Choice;
import tandem.web.platform.Form;
import tandem.web.platform.Page;
import tandem.web.platform.SamplePages;

/** A line of each kind; one was confirmed. */
public final class AccessSample {
  private static final PersonId READER = new PersonId(new UUID(0, 3));

  private AccessSample() {}

  public static Object all(Page page) {
    return model(
        page,
        true,
        List.of(
            line(AccessLine.Kind.COLLEAGUE, 3, "Alex Admin", "admin"),
            line(AccessLine.Kind.PERSON, 1, "Ирина Соколова", "partner_admin"),
            line(AccessLine.Kind.CLIENT, 2, "ERP", "leads:read")));
  }

  public static Object none(Page page) {
    return model(page, false, List.of());
  }

  public static Object end(Page page) {
    return new EndModel("/access-review/people/x/y/end", "Павел Орлов", "", 1, Form.blank());
  }

  private static AccessModel model(Page page, boolean decides, List<AccessLine> lines) {
    return new AccessModel(
        Form.blank(),
        !decides,
        List.of(new Choice("org_x", "Nord Systems")),
        AccessReviewPages.kinds(page),
        decides,
        lines.stream().map(line -> AccessParts.line(page, READER, line)).toList(),
        Optional.empty(),
        decides ? Optional.of("/access-review?after=x") : Optional.empty());
  }

  private static AccessLine line(AccessLine.Kind kind, int number, String name, String may) {
    boolean colleague = kind == AccessLine.Kind.COLLEAGUE;
    return new AccessLine(
        kind,
        new UUID(0, number),
        colleague ? Optional.empty() : Optional.of(new PartnerId(new UUID(0, 1))),
        colleague ? "" : "Nord Systems",
        name,
        List.of(may),
        number == 2 ? Optional.empty() : Optional.of(SamplePages.NOW),
        number == 1 ? Optional.of(SamplePages.NOW) : Optional.empty(),
        number == 1 ? Optional.of("Alex Admin") : Optional.empty(),
        1);
  }
}
