package tandem.web.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tandem.access.AuditVerification;
import tandem.platform.audit.Finding;
import tandem.platform.audit.Verification;
import tandem.web.platform.CurrentActor;
import tandem.web.platform.Fact;
import tandem.web.platform.Form;
import tandem.web.platform.Page;
import tandem.web.platform.Pages;
import tandem.web.platform.Submission;

/** Has the chain of the audit trail computed anew, and says what came out. */
@Controller
@RequestScoped
@Path("audit/verification")
public class VerificationPages {
  @Inject Pages pages;
  @Inject CurrentActor me;
  @Inject AuditVerification verification;

  /** Before and after a check. */
  public record Model(Form form, Optional<Result> result) {}

  /** What came out, in words. */
  public record Result(boolean holds, List<Fact> facts, List<Broken> findings, boolean more) {}

  /** One thing that is broken: what, and its exact place. */
  public record Broken(String what, String where) {}

  @GET
  public Response ask() {
    verification.ask(me.actor());
    Submission nothing = pages.submission(new MultivaluedHashMap<>());
    return pages.show("company/verification.jte", new Model(nothing.form(), Optional.empty()));
  }

  /** Reading the whole trail takes a while, and is itself noted: no mere link should start it. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response check(MultivaluedMap<String, String> posted) {
    Page page = pages.page();
    Submission asked = pages.submission(posted);
    Optional<Instant> from =
        asked.day("from").map(day -> day.atStartOfDay(page.format().zone()).toInstant());
    Optional<Instant> to =
        asked.day("to").map(day -> day.plusDays(1).atStartOfDay(page.format().zone()).toInstant());
    if (!asked.clean()) {
      verification.ask(me.actor());
      return pages.again("company/verification.jte", new Model(asked.form(), Optional.empty()));
    }
    Verification found = verification.verify(me.actor(), from, to);
    return pages.show(
        "company/verification.jte", new Model(asked.form(), Optional.of(result(page, found))));
  }

  static Result result(Page page, Verification found) {
    return new Result(
        found.holds(),
        Fact.list()
            .add(page.t("verify.records"), page.format().number(found.records()))
            .add(page.t("verify.heads"), page.format().number(found.heads()))
            .add(
                page.t("verify.last_head"),
                found
                    .lastHead()
                    .map(page.format()::exact)
                    .orElseGet(() -> page.t("verify.no_head")))
            .add(page.t("verify.unsealed"), page.format().number(found.unsealed()))
            .facts(),
        found.findings().stream().map(finding -> broken(page, finding)).toList(),
        found.more());
  }

  private static Broken broken(Page page, Finding finding) {
    String where =
        switch (finding.kind()) {
          case HEAD_FORGED, HEAD_MISSING -> page.t("verify.at_head", finding.position());
          case UNLINKED -> page.t("verify.at_record", Long.toString(finding.seq()));
          default ->
              finding.seq() == 0
                  ? page.t("verify.at_place", finding.lane(), Long.toString(finding.position()))
                  : page.t(
                      "verify.at_both",
                      finding.lane(),
                      Long.toString(finding.position()),
                      Long.toString(finding.seq()));
        };
    return new Broken(page.t("verify.finding." + finding.kind()), where);
  }
}
