package tandem.web.leads.review;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tandem.customers.matching.Verdict;
import tandem.leads.Evidence;
import tandem.leads.LeadCompanyView;
import tandem.leads.LeadFacts;
import tandem.web.platform.Hue;
import tandem.web.platform.Page;

/** Puts this claim and what stands against it on one time line: who was first, and until when. */
final class Spans {
  private static final int WHOLE = 100;
  private static final int LEAST = 2;

  private Spans() {}

  private record Claim(
      String label, String href, Instant from, Optional<Instant> until, Hue hue, boolean ours) {}

  /** Nothing to compare is no time line. */
  static List<Span> of(Page page, LeadCompanyView view) {
    if (view.evidence().isEmpty() || view.facts().submittedAt().isEmpty()) {
      return List.of();
    }
    List<Claim> claims = new ArrayList<>();
    claims.add(mine(page, view));
    view.evidence().forEach(evidence -> claims.add(other(page, evidence)));
    claims.sort(Comparator.comparing(Claim::from));
    Instant now = page.format().now();
    Instant first = claims.getFirst().from();
    Instant last =
        claims.stream()
            .map(claim -> claim.until().orElse(now))
            .reduce(now, (one, two) -> one.isAfter(two) ? one : two);
    long whole = Math.max(1, Duration.between(first, last).toMinutes());
    return claims.stream().map(claim -> span(page, claim, first, whole, now)).toList();
  }

  private static Claim mine(Page page, LeadCompanyView view) {
    LeadFacts facts = view.facts();
    return new Claim(
        page.t("review.this_lead", view.partnerName()),
        "",
        facts.submittedAt().orElseThrow(),
        facts.protectedUntil().map(Spans::endOf),
        Hue.BLUE,
        true);
  }

  private static Claim other(Page page, Evidence evidence) {
    return new Claim(
        Matches.title(page, evidence),
        Matches.href(evidence),
        evidence.since(),
        evidence.until().map(Spans::endOf),
        evidence.verdict() == Verdict.CONFLICT ? Hue.VIOLET : Hue.AMBER,
        false);
  }

  private static Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private static Span span(Page page, Claim claim, Instant first, long whole, Instant now) {
    Instant until = claim.until().orElse(now);
    int from = (int) (WHOLE * Duration.between(first, claim.from()).toMinutes() / whole);
    int width = (int) (WHOLE * Duration.between(claim.from(), until).toMinutes() / whole);
    int shown = Math.max(LEAST, width);
    return new Span(
        claim.label(),
        claim.href(),
        claim
            .until()
            .map(end ->
                page.t(
                    "review.from_until",
                    page.format().moment(claim.from()),
                    page.format().date(end.minusSeconds(1).atZone(ZoneOffset.UTC).toLocalDate())))
            .orElseGet(() -> page.t("review.since", page.format().moment(claim.from()))),
        claim.hue(),
        claim.ours(),
        Math.min(from, WHOLE - shown),
        shown);
  }
}
