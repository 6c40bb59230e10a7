package tandem.privacy;

import java.time.Instant;
import tandem.platform.CompanyEvent;

/** A person's request was fulfilled or refused. */
public record SubjectRequestClosed(
    SubjectRequestId request, RequestKind kind, RequestState state, Instant at)
    implements CompanyEvent {
  @Override
  public String eventName() {
    return "privacy_request.closed";
  }

  @Override
  public String objectId() {
    return request.text();
  }
}
