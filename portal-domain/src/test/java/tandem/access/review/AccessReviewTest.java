package tandem.access.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tandem.access.CompanyRole;
import tandem.access.CompanyUser;
import tandem.access.FirmFixture;
import tandem.access.RowScope;
import tandem.platform.PageRequest;
import tandem.platform.PersonId;
import tandem.platform.Refusal;
import tandem.platform.persistence.Beans;
import tandem.platform.persistence.TestDatabase;

class AccessReviewTest {
  private static final TestDatabase database = TestDatabase.shared();

  private final FirmFixture firm = new FirmFixture(database);
  private final AccessReview review = new Beans(database.em()).get(AccessReview.class);
  private final CompanyUser admin = user(CompanyRole.ADMIN, RowScope.ALL);

  @BeforeEach
  void a_machine_client_beside_two_people_one_of_whom_was_confirmed() throws SQLException {
    database.asOwner(
        "insert into api_client (id, partner_id, client_id, name, method, scopes, state, author_id, author_name, created_at, expires_at)"
            + " values ('%s', '%s', '%s', 'ERP', 'SECRET', '{leads:read}', 'ACTIVE', '%s', 'S', now(), now() + interval '1 day')"
                .formatted(
                    UUID.randomUUID(), firm.firm.value(), firm.code + "-erp", firm.ownerId.value()),
        "update person set confirmed_at = '2026-11-01T12:00:00Z', confirmed_by = 'Alex' where id = '%s'"
            .formatted(firm.sellerId.value()));
  }

  @Test
  void a_firms_people_and_machines_stand_in_the_review_until_their_access_ends()
      throws SQLException {
    assertThat(of(AccessFilter.ALL))
        .extracting(AccessLine::kind)
        .containsExactlyInAnyOrder(
            AccessLine.Kind.PERSON, AccessLine.Kind.PERSON, AccessLine.Kind.CLIENT);
    database.asOwner(
        "update person set state = 'DISABLED' where id = '%s'".formatted(firm.sellerId.value()),
        "update api_client set expires_at = now() where partner_id = '%s'"
            .formatted(firm.firm.value()));
    assertThat(of(AccessFilter.ALL))
        .extracting(AccessLine::id)
        .containsExactly(firm.ownerId.value());
  }

  @Test
  void those_that_were_confirmed_since_may_be_left_out_both_sides_of_the_border() {
    Instant confirmed = Instant.parse("2026-11-01T12:00:00Z");
    assertThat(of(due(confirmed))).extracting(AccessLine::id).doesNotContain(firm.sellerId.value());
    assertThat(of(due(confirmed.plusMillis(1))))
        .extracting(AccessLine::id)
        .contains(firm.sellerId.value());
  }

  @Test
  void pages_follow_each_other_without_a_gap() {
    AccessFilter mine = of(firm);
    List<UUID> seen = new ArrayList<>();
    PageRequest next = PageRequest.first(1);
    for (int i = 0; i < 3; i++) {
      PageRequest wanted = next;
      var page = database.as(admin, () -> review.list(admin, mine, wanted));
      page.rows().forEach(line -> seen.add(line.id()));
      next = new PageRequest(1, page.next());
    }
    assertThat(seen).hasSize(3).doesNotHaveDuplicates();
    assertThat(next.after()).isEmpty();
  }

  @Test
  void auditors_look_on_and_nobody_else_does() {
    CompanyUser auditor = user(CompanyRole.AUDITOR, RowScope.ALL);
    assertThat(database.as(auditor, () -> review.decides(auditor))).isFalse();
    assertThat(database.as(admin, () -> review.decides(admin))).isTrue();
    for (CompanyUser other :
        List.of(
            user(CompanyRole.CHANNEL_MANAGER, RowScope.ALL),
            user(CompanyRole.ADMIN, RowScope.OWN))) {
      assertThatThrownBy(() -> database.as(other, () -> review.decides(other)))
          .isInstanceOf(Refusal.Forbidden.class);
    }
  }

  private List<AccessLine> of(AccessFilter filter) {
    AccessFilter mine =
        new AccessFilter(
            Optional.of(firm.firm), filter.kind(), filter.text(), filter.confirmedBefore());
    return database.as(admin, () -> review.list(admin, mine, PageRequest.first(100))).rows();
  }

  private static AccessFilter of(FirmFixture firm) {
    return new AccessFilter(
        Optional.of(firm.firm), Optional.empty(), Optional.empty(), Optional.empty());
  }

  private static AccessFilter due(Instant since) {
    return new AccessFilter(
        Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(since));
  }

  private static CompanyUser user(CompanyRole role, RowScope scope) {
    return new CompanyUser(new PersonId(new UUID(9, 7)), "Alex", Set.of(role), "en", "test", scope);
  }
}
