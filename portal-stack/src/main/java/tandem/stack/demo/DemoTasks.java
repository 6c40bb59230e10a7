package tandem.stack.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.deals.DealId;
import tandem.deals.DealStage;
import tandem.deals.work.Side;
import tandem.deals.work.StageTemplate;
import tandem.deals.work.StageTemplates;
import tandem.platform.outbox.Robot;

/**
 * What is to be done on the open deals: the tasks of the stage they stand in. Taken from the deals'
 * ids, so that they are the same every time and leave the other stories as they are.
 */
final class DemoTasks {
  private static final Robot TANDEM = new Robot("Tandem");
  private static final int SPREAD = 16;
  private static final int LATE = 3;

  /** Words older than this were read. */
  private static final String FORGET =
      "update deal_reader r set unread = 0, read_at = ? where not exists"
          + " (select from message m where m.deal_id = r.deal_id and m.written_at > ?)";

  private final Batch tasks =
      new Batch(
          "task",
          "id, deal_id, partner_id, visibility, side, author_side, title, title_ru, owner_id, owner_name, due_on, template_key, stage_entry, author_id, author_name, created_at, updated_at");
  private final OfficeHours hours;

  DemoTasks(OfficeHours hours) {
    this.hours = hours;
  }

  void of(DealId deal, @Nullable UUID firm, Person owner, DealStage stage, Instant since) {
    int place = Math.floorMod(deal.value().hashCode(), SPREAD);
    int nth = 0;
    for (StageTemplate template : StageTemplates.usual(stage)) {
      boolean ofPartner = template.side() == Side.PARTNER;
      if (firm == null && ofPartner) {
        continue;
      }
      nth++;
      tasks.add(
          new UUID(
              deal.value().getMostSignificantBits(), deal.value().getLeastSignificantBits() ^ nth),
          deal.value(),
          firm,
          "SHARED",
          template.side(),
          "SYSTEM",
          template.titleEn(),
          template.titleRu(),
          ofPartner ? owner.id() : null,
          ofPartner ? owner.name() : null,
          OfficeHours.day(hours.now()).plusDays(place - LATE + nth),
          template.key(),
          stage.name() + "@" + since,
          TANDEM.person().value(),
          TANDEM.name(),
          since,
          since);
    }
  }

  void write(Connection connection) throws SQLException {
    tasks.write(connection);
    Instant now = hours.now();
    try (PreparedStatement read = connection.prepareStatement(FORGET)) {
      read.setObject(1, now.atOffset(ZoneOffset.UTC));
      read.setObject(2, now.minusSeconds(3 * 86_400L).atOffset(ZoneOffset.UTC));
      read.executeUpdate();
    }
  }
}
