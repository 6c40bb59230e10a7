package tandem.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import tandem.access.Actor;
import tandem.access.CompanyUser;
import tandem.platform.Events;
import tandem.platform.Ids;
import tandem.platform.Page;
import tandem.platform.PageRequest;
import tandem.platform.PersonId;
import tandem.platform.Problems;
import tandem.platform.Refusal;
import tandem.platform.UseCase;
import tandem.platform.Versions;

/** Receives and answers what people ask about their data. */
@UseCase
@ApplicationScoped
public class PrivacyDesk {
  public static final int LONGEST = 2_000;
  private static final int LONGEST_AGO = 366;

  @Inject PrivacyPolicy policy;
  @Inject SubjectRequests requests;
  @Inject PersonalFile file;
  @Inject Erasing erasing;
  @Inject Subjects subjects;
  @Inject Events events;
  @Inject Ids ids;
  @Inject Clock clock;

  @Inject
  @ConfigProperty(name = "tandem.company.zone", defaultValue = "Europe/Berlin")
  String zone;

  /**
   * Notes a request; its term begins on the day it arrived. {@code nothing_held} when nothing is
   * held on the person.
   */
  public SubjectRequestId receive(Actor actor, ReceiveRequest asked) {
    CompanyUser admin = policy.mayHandle(actor);
    Instant now = clock.instant();
    check(asked, now);
    if (file.on(subjects.find(asked.person(), asked.email())).tables().isEmpty()) {
      throw new Refusal.Unprocessable("nothing_held", "Nothing is held on this person");
    }
    Instant received =
        asked
            .received()
            .filter(day -> !day.equals(LocalDate.ofInstant(now, zone())))
            .map(day -> day.atStartOfDay(zone()).toInstant())
            .orElse(now);
    SubjectRequest request =
        SubjectRequest.received(
            new SubjectRequestId(ids.next()),
            asked,
            admin.person(),
            received,
            asked.law().due(received, zone()));
    requests.add(request);
    events.publish(actor, request.announced(now));
    return request.id();
  }

  public Page<SubjectRequestView> list(
      Actor actor, Optional<RequestState> state, PageRequest page) {
    policy.mayRead(actor);
    return requests.list(state, page);
  }

  public SubjectRequestView find(Actor actor, SubjectRequestId id) {
    policy.mayRead(actor);
    return requests.view(id);
  }

  /** The data map is for whoever reads requests. */
  public void mayReadMap(Actor actor) {
    policy.mayRead(actor);
  }

  /** Whether somebody may answer is asked before what they wrote. */
  public void mayHandle(Actor actor) {
    policy.mayHandle(actor);
  }

  /** Everything held on the person, to be handed to them; that it was taken out is noted. */
  public HeldData export(Actor actor, SubjectRequestId id) {
    policy.mayHandle(actor);
    SubjectRequest request = requests.get(id);
    if (request.state() != RequestState.RECEIVED) {
      throw new Refusal.Conflict("already_decided", "The request is closed");
    }
    HeldData held = file.on(subjects.find(request.person(), request.email()));
    events.publish(actor, new PersonExported(id, held.values()));
    return held;
  }

  /**
   * Does what was asked and closes the request; an erasure happens here, for ever. Of an erasure:
   * {@code still_open}, with the ids of what has to end first.
   */
  public void fulfil(Actor actor, SubjectRequestId id, long version, String how) {
    CompanyUser admin = policy.mayHandle(actor);
    new Problems().text("answer", how, true, LONGEST).refuse();
    SubjectRequest request = requests.get(id);
    Versions.check(version, request.version());
    Instant now = clock.instant();
    if (request.kind() != RequestKind.ERASURE) {
      events.publish(actor, request.fulfil(admin.person(), how, Optional.empty(), now));
      return;
    }
    Subject subject = subjects.find(request.person(), request.email());
    List<SubjectRequest> others = requests.others(id, subject);
    refuseUnfinished(subject, others);
    String pseudonym = Erasing.pseudonym(id);
    events.publish(actor, request.fulfil(admin.person(), how, Optional.of(pseudonym), now));
    for (SubjectRequest other : others) {
      other.forget(admin.person(), pseudonym, now).ifPresent(it -> events.publish(actor, it));
    }
    requests.noteErased(id, erasing.erase(subject, pseudonym));
    for (UUID account : subject.accounts()) {
      events.publish(actor, new PersonErased(new PersonId(account), id, now));
    }
  }

  /** An open invitation would still be mailed, an open question of access could not be answered. */
  private void refuseUnfinished(Subject subject, List<SubjectRequest> others) {
    List<String> open = new ArrayList<>(subjects.unfinished(subject));
    others.stream()
        .filter(other -> other.kind() == RequestKind.ACCESS)
        .filter(other -> other.state() == RequestState.RECEIVED)
        .forEach(other -> open.add(other.id().text()));
    if (!open.isEmpty()) {
      throw new Refusal.Conflict(
          "still_open",
          "First end what is open with this person: invitations, applications, requests for access",
          open);
    }
  }

  /** Closes it undone, with the reason that the person is told. */
  public void refuse(Actor actor, SubjectRequestId id, long version, String why) {
    CompanyUser admin = policy.mayHandle(actor);
    new Problems().text("answer", why, true, LONGEST).refuse();
    SubjectRequest request = requests.get(id);
    Versions.check(version, request.version());
    events.publish(actor, request.refuse(admin.person(), why, clock.instant()));
  }

  private void check(ReceiveRequest asked, Instant now) {
    Problems problems = new Problems();
    if (asked.person().isPresent() == asked.email().isPresent()) {
      problems.add("email", "person_or_email", "either an account or a mail address");
    }
    problems.email("email", asked.email().orElse(null));
    problems.text("note", asked.note().orElse(null), false, LONGEST);
    LocalDate today = LocalDate.ofInstant(now, zone());
    asked
        .received()
        .ifPresent(day -> {
          if (day.isAfter(today)) {
            problems.add("received_on", "in_the_future", "must not lie in the future");
          } else if (day.isBefore(today.minusDays(LONGEST_AGO))) {
            problems.add("received_on", "too_long_ago", "at most a year ago");
          }
        });
    problems.refuse();
  }

  private ZoneId zone() {
    return ZoneId.of(zone);
  }
}
