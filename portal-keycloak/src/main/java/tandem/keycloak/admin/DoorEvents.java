package tandem.keycloak.admin;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import tandem.access.identity.TurnedAway;
import tandem.platform.PersonId;

/** What Keycloak refused, from its own events. */
final class DoorEvents {
  private static final List<String> REFUSALS =
      List.of(
          "LOGIN_ERROR",
          "REGISTER_ERROR",
          "EXECUTE_ACTION_TOKEN_ERROR",
          "CLIENT_LOGIN_ERROR",
          "CODE_TO_TOKEN_ERROR",
          "REFRESH_TOKEN_ERROR",
          "UPDATE_CREDENTIAL_ERROR",
          "REMOVE_CREDENTIAL_ERROR",
          "IDENTITY_PROVIDER_LOGIN_ERROR");

  private final AdminApi api;

  DoorEvents(AdminApi api) {
    this.api = api;
  }

  List<TurnedAway> since(Instant moment) {
    String types = REFUSALS.stream().map(type -> "&type=" + type).collect(Collectors.joining());
    LocalDate day = LocalDate.ofInstant(moment, ZoneOffset.UTC);
    return api.list("/events?max=100&dateFrom=" + day + types).stream()
        .map(DoorEvents::turnedAway)
        .filter(event -> event.at().isAfter(moment))
        .toList();
  }

  private static TurnedAway turnedAway(JsonObject event) {
    Instant at = Instant.ofEpochMilli(event.getJsonNumber("time").longValue());
    String type = event.getString("type", "");
    String address = event.getString("ipAddress", "");
    return new TurnedAway(
        event.getString("id", at + " " + type + " " + address),
        type,
        event.getString("error", "unknown"),
        account(event.getString("userId", "")),
        event.getString("clientId", ""),
        address,
        at);
  }

  private static Optional<PersonId> account(String id) {
    try {
      return Optional.of(new PersonId(UUID.fromString(id)));
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }
}
