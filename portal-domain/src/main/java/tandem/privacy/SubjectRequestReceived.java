package tandem.privacy;

import java.time.Instant;
import tandem.platform.CompanyEvent;

/** A person asked about their data. */
public record SubjectRequestReceived(
    SubjectRequestId request, RequestKind kind, PrivacyLaw law, Instant due, Instant at)
    implements CompanyEvent {
  @Override
  public String eventName() {
    return "privacy_request.received";
  }

  @Override
  public String objectId() {
    return request.text();
  }
}
