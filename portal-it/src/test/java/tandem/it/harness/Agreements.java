package tandem.it.harness;

import tandem.platform.PublicId;

/** What all firms are asked to accept. */
public final class Agreements {
  private Agreements() {}

  /** Somebody of the firm has accepted every version: few of the demo's firms have a login. */
  public static void accepted(String firm) {
    var partner = PublicId.parse("org", firm).orElseThrow();
    try (Database db = Database.application()) {
      db.asPartner(partner);
      db.run(
          """
          insert into agreement_acceptance
            (id, partner_id, agreement_id, language, text_hash, person_id, person_name, accepted_at)
          select gen_random_uuid(), p.partner_id, a.id, 'en', repeat('0', 64), p.id, p.name, now()
          from agreement a
          cross join (select partner_id, id, name from person where partner_id = ? limit 1) p
          on conflict (partner_id, agreement_id) do nothing
          """,
          partner);
      db.keep();
    }
  }
}
