package tandem.web.review;

import java.util.List;
import java.util.stream.Collectors;
import tandem.access.clients.ApiClientId;
import tandem.access.review.AccessLine;
import tandem.platform.PartnerId;
import tandem.platform.PersonId;
import tandem.platform.PublicId;
import tandem.web.platform.Page;

/** Lines of the review as people see them. */
public final class AccessParts {
  private AccessParts() {}

  static AccessModel.Line line(Page page, PersonId reader, AccessLine line) {
    return new AccessModel.Line(
        line.name(),
        line.firm().isPresent() ? line.firmName() : page.t("accreview.company"),
        line.firm().map(firm -> "/partners/" + firm.text()).orElse("/people"),
        what(page, line),
        line.used().map(at -> page.format().moment(at)).orElse(page.t("partners.never_seen")),
        line.confirmedAt()
            .map(at ->
                page.t(
                    "accreview.confirmed", page.format().moment(at), line.confirmedBy().orElse("")))
            .orElse(page.t("accreview.never")),
        path(line),
        line.id().equals(reader.value()),
        line.version());
  }

  private static String what(Page page, AccessLine line) {
    return line.kind() == AccessLine.Kind.CLIENT
        ? page.t("accreview.machine", line.may().size())
        : roles(page, line.may());
  }

  private static String roles(Page page, List<String> roles) {
    return roles.stream()
        .map(role -> "account.role." + role)
        .filter(page.texts()::has)
        .map(page::t)
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private static String path(AccessLine line) {
    String firm = line.firm().map(PartnerId::text).orElse("");
    return "/access-review"
        + switch (line.kind()) {
          case PERSON -> "/people/" + firm + "/" + PublicId.format(PersonId.PREFIX, line.id());
          case CLIENT -> "/machines/" + firm + "/" + PublicId.format(ApiClientId.PREFIX, line.id());
          case COLLEAGUE -> "/colleagues/" + PublicId.format(PersonId.PREFIX, line.id());
        };
  }
}
