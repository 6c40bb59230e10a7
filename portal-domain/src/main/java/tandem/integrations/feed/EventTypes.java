package tandem.integrations.feed;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The catalogue. An event that is published and not in here stays inside the house. Which of them a
 * partner is told also depends on the event itself ({@code DomainEvent.shared}).
 */
public final class EventTypes {
  /** Of every type; not a type itself. */
  public static final String ALL_TYPES = "*";

  private static final Map<String, EventType> KNOWN = new LinkedHashMap<>();

  static {
    add(
        "leads:read",
        "lead",
        "lead.drafted",
        "lead.submitted",
        "lead.in_review",
        "lead.info_requested",
        "lead.changed",
        "lead.step_approved",
        "lead.approved",
        "lead.rejected",
        "lead.withdrawn",
        "lead.discarded",
        "lead.transferred",
        "lead.corrected",
        "lead.extended",
        "lead.expiring",
        "lead.expired",
        "lead.converted",
        "lead.bypassed");
    add(
        "leads:read",
        "offer",
        "offer.made",
        "offer.expiring",
        "offer.accepted",
        "offer.declined",
        "offer.recalled",
        "offer.expired");
    add("leads:read", "lead_import", "lead_import.ended");
    add(
        "deals:read",
        "deal",
        "deal.created",
        "deal.updated",
        "deal.stage_changed",
        "deal.reassigned",
        "deal.won",
        "deal.lost",
        "deal.reopened");
    add("messages:read", "deal", "message.created");
    add("commissions:read", "deal", "commission.accrued");
    add("commissions:read", "payout", "payout.sent");
    add("plans:read", "commission_plan", "commission_plan.assigned");
    add("partner:read", "partner", "partner.status_changed", "partner.tier_assigned");
    add("partner:read", "agreement", "agreement.accepted");
    add(
        "partner:read",
        "member",
        "member.added",
        "member.joined",
        "member.roles_changed",
        "member.suspended",
        "member.disabled",
        "member.enabled");
    add(
        "partner:read",
        "api_client",
        "api_client.created",
        "api_client.key_added",
        "api_client.key_removed",
        "api_client.expired",
        "api_client.revoked");
    add(
        "webhooks:manage",
        "webhook_endpoint",
        "webhook_endpoint.verified",
        "webhook_endpoint.disabled");
  }

  private EventTypes() {}

  private static void add(String scope, String object, String... names) {
    Stream.of(names).forEach(name -> KNOWN.put(name, new EventType(name, scope, object)));
  }

  /** By subject, in the order of a record's life. */
  public static List<EventType> all() {
    return List.copyOf(KNOWN.values());
  }

  /** Types that the same scope reads, this one among them. */
  static List<String> readAlike(String name) {
    return find(name).stream()
        .flatMap(type -> KNOWN.values().stream().filter(it -> it.scope().equals(type.scope())))
        .map(EventType::name)
        .toList();
  }

  public static Optional<EventType> find(String name) {
    return Optional.ofNullable(KNOWN.get(name));
  }
}
