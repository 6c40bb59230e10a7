package tandem.conversations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import tandem.partners.applications.Applicants;
import tandem.partners.applications.ApplicationChanged;
import tandem.partners.applications.ApplicationStage;
import tandem.platform.outbox.Subscriber;

/** Puts a new application, and an answered question, on the channel managers' boards. */
@ApplicationScoped
class TellChannelManagers implements Subscriber<ApplicationChanged> {
  @Inject Readers readers;
  @Inject Applicants applicants;
  @Inject Postman postman;

  @Override
  public String name() {
    return "conversations.application";
  }

  @Override
  public Class<ApplicationChanged> event() {
    return ApplicationChanged.class;
  }

  @Override
  public void on(UUID eventId, ApplicationChanged event) {
    boolean answered =
        event.from() == ApplicationStage.INFO_REQUESTED && event.to() == ApplicationStage.IN_REVIEW;
    if (event.to() != ApplicationStage.SUBMITTED && !answered) {
      return;
    }
    String firm = applicants.find(event.application()).firm();
    for (Reader reader : readers.withRole("channel_manager")) {
      postman.tell(
          eventId,
          reader,
          Letter.of(
              reader,
              answered ? "application.answered" : "application.submitted",
              event.objectId(),
              "/applications/" + event.objectId(),
              firm));
    }
  }
}
