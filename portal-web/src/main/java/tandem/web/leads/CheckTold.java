package tandem.web.leads;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tandem.access.PartnerUser;
import tandem.leads.CheckedCustomer;
import tandem.leads.CheckedCustomer.Band;
import tandem.leads.LeadId;
import tandem.leads.LeadStage;

/**
 * The last answer of the box, kept in the session: it crosses the redirect, and a phone that loads
 * the page again does not ask again. Whom it names never stands in an address.
 *
 * @param person and firm who asked: after a change of firm it is nobody's
 */
record CheckTold(
    String person,
    String asked,
    Instant at,
    Band band,
    Optional<LocalDate> until,
    List<CheckedCustomer.Own> own) {
  private static final String KEY = CheckTold.class.getName();

  static void keep(
      HttpServletRequest request, PartnerUser me, String asked, Instant at, CheckedCustomer told) {
    ArrayList<Kept> own = new ArrayList<>();
    for (CheckedCustomer.Own each : told.own()) {
      own.add(
          new Kept(
              each.id().text(),
              each.customer().orElse(""),
              each.stage().name(),
              each.owner(),
              each.protectedUntil().map(LocalDate::toString).orElse("")));
    }
    request
        .getSession(true)
        .setAttribute(
            KEY,
            new Session(
                of(me),
                asked,
                at,
                told.band().name(),
                told.until().map(LocalDate::toString).orElse(""),
                own));
  }

  static Optional<CheckTold> last(HttpServletRequest request, PartnerUser me) {
    HttpSession session = request.getSession(false);
    return session != null
            && session.getAttribute(KEY) instanceof Session kept
            && kept.person.equals(of(me))
        ? Optional.of(kept.told())
        : Optional.empty();
  }

  private static String of(PartnerUser me) {
    return me.firm().text() + " " + me.person().text();
  }

  private static Optional<LocalDate> day(String kept) {
    return kept.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(kept));
  }

  /** As sessions carry it from node to node. */
  private record Session(
      String person, String asked, Instant at, String band, String until, ArrayList<Kept> own)
      implements Serializable {
    CheckTold told() {
      return new CheckTold(
          person, asked, at, Band.valueOf(band), day(until), own.stream().map(Kept::own).toList());
    }
  }

  private record Kept(String id, String customer, String stage, String owner, String until)
      implements Serializable {
    CheckedCustomer.Own own() {
      return new CheckedCustomer.Own(
          LeadId.parse(id),
          customer.isEmpty() ? Optional.empty() : Optional.of(customer),
          LeadStage.valueOf(stage),
          owner,
          day(until));
    }
  }
}
