package tandem.web.leads.review;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import tandem.deals.DealId;
import tandem.leads.LeadClosing;
import tandem.leads.LeadFacts;
import tandem.leads.LeadField;
import tandem.leads.LeadId;
import tandem.leads.LeadRecommendations;
import tandem.leads.LeadReview;
import tandem.leads.LeadStage;
import tandem.leads.RecommendedVerdict;
import tandem.leads.RejectReason;
import tandem.leads.RequestReview;
import tandem.platform.PublicId;
import tandem.platform.Refusal;
import tandem.web.platform.CurrentActor;
import tandem.web.platform.Flash;
import tandem.web.platform.Page;
import tandem.web.platform.Pages;
import tandem.web.platform.Submission;

/** The decisions on a lead, each a resource of its own, from the queue and from the lead's page. */
@Controller
@RequestScoped
@Path("leads")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class LeadReviewPages {
  private static final int LONGEST = 2000;

  @Inject Pages pages;
  @Inject CurrentActor current;
  @Inject LeadReview review;
  @Inject RequestReview answers;
  @Inject LeadRecommendations recommendations;
  @Inject LeadClosing closing;
  @Inject QueueDesk desk;
  @Inject DecisionLetter letters;

  @POST
  @Path("{id}/review")
  public Response take(@PathParam("id") String id, MultivaluedMap<String, String> posted) {
    LeadId lead = LeadId.parse(id);
    Submission typed = pages.submission(posted);
    return decide(
        lead,
        typed,
        Act.NONE,
        version -> {
          review.take(current.actor(), lead, version);
        },
        () -> pages.onwards(here(lead, typed), Flash.success("review.taken")));
  }

  @POST
  @Path("{id}/approval")
  public Response approve(@PathParam("id") String id, MultivaluedMap<String, String> posted) {
    LeadId lead = LeadId.parse(id);
    Submission typed = pages.submission(posted);
    Optional<LocalDate> until = typed.day("protected_until");
    Optional<String> comment = typed.text("comment", LONGEST);
    return decide(
        lead,
        typed,
        Act.APPROVE,
        version -> {
          review.approve(current.actor(), lead, version, until, comment);
        },
        () -> approved(lead, typed));
  }

  @POST
  @Path("{id}/rejection")
  public Response reject(@PathParam("id") String id, MultivaluedMap<String, String> posted) {
    LeadId lead = LeadId.parse(id);
    Submission typed = pages.submission(posted);
    Optional<RejectReason> reason = typed.choice("reason", RejectReason.class);
    if (typed.raw("reason").isEmpty()) {
      typed.reject("reason", "review.reason_missing");
    }
    Optional<String> comment = typed.required("comment", LONGEST);
    return decide(
        lead,
        typed,
        Act.REJECT,
        version -> {
          review.reject(
              current.actor(), lead, version, reason.orElseThrow(), comment.orElseThrow());
        },
        () -> next(lead, typed, Flash.success("review.rejected", customer(lead))));
  }

  @POST
  @Path("{id}/information-request")
  public Response ask(@PathParam("id") String id, MultivaluedMap<String, String> posted) {
    LeadId lead = LeadId.parse(id);
    Submission typed = pages.submission(posted);
    Set<LeadField> fields = EnumSet.noneOf(LeadField.class);
    typed.all("fields").forEach(name -> LeadField.of(name).ifPresent(fields::add));
    if (fields.isEmpty()) {
      typed.reject("fields", "review.fields_missing");
    }
    Optional<String> comment = typed.required("comment", LONGEST);
    return decide(
        lead,
        typed,
        Act.ASK,
        version -> {
          review.askForInformation(current.actor(), lead, version, fields, comment.orElseThrow());
        },
        () -> next(lead, typed, Flash.success("review.asked", customer(lead))));
  }

  @POST
  @Path("{id}/grant")
  public Response grant(@PathParam("id") String id, MultivaluedMap<String, String> posted) {
    LeadId lead = LeadId.parse(id);
    Submission typed = pages.submission(posted);
    Optional<String> comment = typed.text("comment", LONGEST);
    return decide(
        lead,
        typed,
        Act.GRANT,
        version -> {
          answers.grant(current.actor(), lead, version, comment);
        },
        () -> next(lead, typed, Flash.success("review.granted", customer(lead))));
  }

  @POST
  @Path("{id}/refusal")
  public Response refuse(@PathParam("id") String id, MultivaluedMap<String, String> posted) {
    LeadId lead = LeadId.parse(id);
    Submission typed = pages.submission(posted);
    Optional<String> comment = typed.required("comment", LONGEST);
    return decide(
        lead,
        typed,
        Act.REFUSE,
        version -> {
          answers.refuse(current.actor(), lead, version, comment.orElseThrow());
        },
        () -> next(lead, typed, Flash.success("review.refused", customer(lead))));
  }

  @POST
  @Path("{id}/recommendation")
  public Response recommend(@PathParam("id") String id, MultivaluedMap<String, String> posted) {
    recommendations.mayRecommend(current.actor());
    LeadId lead = LeadId.parse(id);
    Submission typed = pages.submission(posted);
    Optional<RecommendedVerdict> verdict = typed.choice("verdict", RecommendedVerdict.class);
    if (typed.raw("verdict").isEmpty()) {
      typed.reject("verdict", "form.choice");
    }
    Optional<String> comment = typed.required("comment", LONGEST);
    return decide(
        lead,
        typed,
        Act.RECOMMEND,
        version -> {
          recommendations.recommend(
              current.actor(), lead, version, verdict.orElseThrow(), comment.orElseThrow());
        },
        () -> pages.onwards(here(lead, typed), Flash.success("review.recommended")));
  }

  /** Takes an approval back, or closes what is there twice or was never answered. */
  @POST
  @Path("{id}/{end:revocation|duplicate|incomplete}")
  public Response close(
      @PathParam("id") String id,
      @PathParam("end") String end,
      MultivaluedMap<String, String> posted) {
    LeadId lead = LeadId.parse(id);
    Act act = Act.leadingTo(end);
    Submission typed = pages.submission(posted);
    Optional<String> comment = typed.required("comment", LONGEST);
    return decide(
        lead,
        typed,
        act,
        version -> {
          closing.close(
              current.actor(), lead, version, act.ends().orElseThrow(), comment.orElseThrow());
        },
        () -> next(lead, typed, Flash.success("review.closed", customer(lead))));
  }

  /** Somebody reloads a form's address, or comes back to it after signing in again. */
  @GET
  @Path(
      "{id}/{decision:approval|rejection|information-request|grant|refusal|recommendation|revocation|duplicate|incomplete|review}")
  @Consumes(MediaType.WILDCARD)
  public Response again(@PathParam("id") String id) {
    return pages.onwards("/leads/" + LeadId.parse(id).text());
  }

  private Response decide(
      LeadId lead, Submission typed, Act act, LongConsumer decision, Onwards onwards) {
    if (typed.ticked("fill")) {
      return pages.show(
          fromQueue(typed) ? "company/queue.jte" : "company/lead.jte",
          model(
              lead,
              typed,
              new Deciding(
                  act, letters.filled(lead, typed), fromQueue(typed), part(typed), "", "")));
    }
    if (typed.ticked("preview") && typed.clean()) {
      Deciding deciding = new Deciding(act, typed.form(), fromQueue(typed), part(typed), "", "");
      return pages.show(
          fromQueue(typed) ? "company/queue.jte" : "company/lead.jte",
          model(lead, typed, letters.of(act, lead, typed).map(deciding::with).orElse(deciding)));
    }
    if (typed.clean()) {
      try {
        decision.accept(typed.version());
        return onwards.go();
      } catch (Refusal.Invalid | Refusal.Unprocessable wrong) {
        typed.refusedBy(wrong, field -> field);
      } catch (Refusal.VersionMismatch | Refusal.Conflict overtaken) {
        return show(true, lead, typed, act, whatHappened(lead, overtaken));
      }
    }
    return show(false, lead, typed, act, "");
  }

  /** The same page with everything typed still there; what others did meanwhile is on it. */
  private Response show(
      boolean overtaken, LeadId lead, Submission typed, Act act, String whatHappened) {
    boolean fromQueue = fromQueue(typed);
    Deciding deciding = new Deciding(act, typed.form(), fromQueue, part(typed), "", whatHappened);
    if (fromQueue) {
      Queue queue = desk.queue(part(typed), Optional.of(lead), deciding);
      return overtaken
          ? pages.conflict("company/queue.jte", queue)
          : pages.again("company/queue.jte", queue);
    }
    Review page = desk.review(lead, deciding);
    return overtaken
        ? pages.conflict("company/lead.jte", page)
        : pages.again("company/lead.jte", page);
  }

  private Object model(LeadId lead, Submission typed, Deciding deciding) {
    return fromQueue(typed)
        ? desk.queue(part(typed), Optional.of(lead), deciding)
        : desk.review(lead, deciding);
  }

  private Response approved(LeadId lead, Submission typed) {
    LeadFacts facts = desk.companyView(lead).facts();
    if (facts.stage() != LeadStage.APPROVED) {
      return next(lead, typed, Flash.success("review.stepped"));
    }
    Optional<DealId> deal = facts.deal().map(DealId::new);
    Flash flash = Flash.success("review.approved", customer(lead));
    if (deal.isPresent() && (typed.raw("then").equals("deal") || !fromQueue(typed))) {
      return pages.onwards("/deals/" + deal.get().text(), flash);
    }
    return next(
        lead,
        typed,
        deal.map(id -> flash.leadingTo("/deals/" + id.text(), "review.open_deal")).orElse(flash));
  }

  private Response next(LeadId lead, Submission typed, Flash flash) {
    if (!fromQueue(typed)) {
      return pages.onwards(here(lead, typed), flash);
    }
    String next = typed.raw("next");
    boolean known = PublicId.parse(LeadId.PREFIX, next).isPresent();
    return pages.onwards(part(typed).address().with("lead", known ? next : "").toString(), flash);
  }

  private String customer(LeadId lead) {
    return desk.companyView(lead).facts().customer().orElse("");
  }

  private static String here(LeadId lead, Submission typed) {
    return fromQueue(typed)
        ? part(typed).address().with("lead", lead.text()).toString()
        : "/leads/" + lead.text();
  }

  /** What stands in the way, and who decided what, if somebody did. */
  private String whatHappened(LeadId lead, Refusal refusal) {
    Page page = pages.page();
    String words = pages.words(refusal);
    String why = words.isEmpty() ? page.t("review.changed") : words;
    return desk.companyView(lead).facts().decisions().stream()
        .findFirst()
        .map(latest ->
            why
                + " "
                + page.t(
                    "review.decided_by",
                    latest.author(),
                    page.t("review.kind." + latest.kind()),
                    page.format().moment(latest.decidedAt())))
        .orElse(why);
  }

  private static Part part(Submission typed) {
    return new Part(Show.of(typed.raw("show")), typed.raw("q"));
  }

  private static boolean fromQueue(Submission typed) {
    return typed.raw("from").equals("queue");
  }

  /** Where the way leads after a success. */
  private interface Onwards {
    Response go();
  }
}
