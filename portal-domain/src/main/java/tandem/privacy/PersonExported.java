package tandem.privacy;

import tandem.platform.CompanyEvent;

/** Everything held on a person was taken out, to be handed to them. */
public record PersonExported(SubjectRequestId request, int values) implements CompanyEvent {
  @Override
  public String eventName() {
    return "privacy_request.exported";
  }

  @Override
  public String objectId() {
    return request.text();
  }
}
