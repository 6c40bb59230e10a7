package tandem.conversations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import tandem.partners.applications.Applicant;
import tandem.partners.applications.Applicants;
import tandem.partners.applications.ApplicationChanged;
import tandem.partners.applications.ApplicationStage;
import tandem.platform.CompanyTime;
import tandem.platform.PersonId;
import tandem.platform.Texts;
import tandem.platform.outbox.Subscriber;

/**
 * Writes to whoever applied: that it came in, what is asked, how it was decided. They have no
 * account and no board, so a letter sent twice is the worst a repeated delivery can do.
 */
@ApplicationScoped
class TellApplicant implements Subscriber<ApplicationChanged> {
  private static final Set<ApplicationStage> TOLD =
      Set.of(
          ApplicationStage.SUBMITTED,
          ApplicationStage.INFO_REQUESTED,
          ApplicationStage.APPROVED,
          ApplicationStage.REJECTED);

  @Inject Applicants applicants;
  @Inject MailSender mail;
  @Inject CompanyTime company;

  @Override
  public String name() {
    return "conversations.applicant";
  }

  @Override
  public Class<ApplicationChanged> event() {
    return ApplicationChanged.class;
  }

  @Override
  public void on(UUID eventId, ApplicationChanged event) {
    if (!TOLD.contains(event.to())) {
      return;
    }
    Applicant applicant = applicants.find(event.application());
    Reader reader =
        new Reader(
            new PersonId(new UUID(0, 0)),
            Optional.empty(),
            applicant.name(),
            Optional.of(applicant.email()),
            applicant.locale());
    Letter letter =
        Letter.of(
                reader,
                "applicant." + event.to(),
                event.objectId(),
                applicants.freshPath(event.application()),
                applicant.firm(),
                Dates.moment(applicant.dueAt(), reader, company.zone()),
                applicant.question().orElse(""),
                reason(applicant, reader),
                applicant.comment().orElse(""))
            .because("footer.applicant");
    mail.send(applicant.email(), reader, letter);
  }

  private static String reason(Applicant applicant, Reader reader) {
    return applicant
        .reason()
        .map(reason -> Texts.of("conversations", reader.locale()).get("applicant.reason." + reason))
        .orElse("");
  }
}
