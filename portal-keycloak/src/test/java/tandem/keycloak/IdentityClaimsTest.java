package tandem.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jwt.JWTClaimsSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class IdentityClaimsTest {
  private final RealmDouble realm = new RealmDouble(new MovableClock());
  private final IdentityClaims identities = new IdentityClaims("tandem-api");

  @AfterEach
  void close() {
    realm.close();
  }

  @Test
  void a_partners_person_has_the_roles_of_the_one_firm() throws TokenRefused {
    assertThat(identities.identity(realm.claims().claim("email", "p@nord.example").build()))
        .isEqualTo(
            new Identity(
                UUID.fromString("11111111-1111-4111-8111-111111111111"),
                "nord-seller",
                "Павел Орлов",
                Optional.of("p@nord.example"),
                "ru",
                Optional.of("nord"),
                Set.of("partner_seller"),
                Set.of("openid", "leads:read", "leads:write"),
                "tandem-portal",
                false,
                0));
  }

  @Test
  void a_company_person_has_realm_roles_and_no_firm() throws TokenRefused {
    for (Object nothing : List.of(Map.of(), List.of())) {
      Identity manager =
          identities.identity(
              company("channel_manager", "offline_access").claim("organization", nothing).build());

      assertThat(manager.organization()).isEmpty();
      assertThat(manager.roles()).containsExactly("channel_manager");
    }
  }

  @Test
  void a_system_is_known_by_its_client() throws TokenRefused {
    Identity erp =
        identities.identity(
            realm
                .claims()
                .claim("sid", null)
                .claim("name", null)
                .claim("locale", null)
                .claim("azp", "nord-erp")
                .claim("preferred_username", "service-account-nord-erp")
                .claim("organization", Map.of("nord", RealmDouble.firm("partner_system")))
                .build());

    assertThat(erp.machine()).isTrue();
    assertThat(erp.username()).isEqualTo("nord-erp");
    assertThat(erp.name()).isEqualTo("nord-erp");
    assertThat(erp.locale()).isEqualTo("en");
    assertThat(erp.roles()).containsExactly("partner_system");
  }

  @Test
  void somebody_who_signed_in_is_never_a_system_whatever_the_name() throws TokenRefused {
    assertThat(
            identities
                .identity(
                    realm
                        .claims()
                        .claim("preferred_username", "service-account-tandem-portal")
                        .build())
                .machine())
        .isFalse();
  }

  @Test
  void neither_firm_nor_role_is_organization_missing() {
    refuses(TokenFault.ORGANIZATION_MISSING, realm.claims().claim("organization", null));
    refuses(TokenFault.ORGANIZATION_MISSING, realm.claims().claim("organization", Map.of()));
  }

  @Test
  void several_firms_or_both_sides_are_ambiguous() {
    refuses(
        TokenFault.ORGANIZATION_AMBIGUOUS,
        realm.claims().claim("organization", Map.of("nord", Map.of(), "sued", Map.of())));
    refuses(
        TokenFault.ORGANIZATION_AMBIGUOUS,
        realm.claims().claim("organization", List.of("nord", "sued")));
    refuses(
        TokenFault.ORGANIZATION_AMBIGUOUS,
        company("approver").claim("organization", Map.of("nord", Map.of())));
  }

  @Test
  void roles_of_the_company_side_cannot_come_with_a_firm_nor_foreign_ones_at_all()
      throws TokenRefused {
    Identity person =
        identities.identity(
            realm
                .claims()
                .claim("organization", Map.of("nord", RealmDouble.firm("admin")))
                .build());

    assertThat(person.roles()).isEmpty();
  }

  @Test
  void a_locale_of_another_language_is_english_and_a_regional_one_its_language()
      throws TokenRefused {
    assertThat(locale("ru-RU")).isEqualTo("ru");
    assertThat(locale("de")).isEqualTo("en");
    assertThat(locale(null)).isEqualTo("en");
  }

  @Test
  void a_subject_that_is_no_uuid_is_refused() {
    refuses(TokenFault.INVALID_TOKEN, realm.claims().subject("admin"));
  }

  private String locale(@Nullable String tag) throws TokenRefused {
    return identities.identity(realm.claims().claim("locale", tag).build()).locale();
  }

  private JWTClaimsSet.Builder company(String... roles) {
    return realm
        .claims()
        .claim("organization", null)
        .claim("realm_access", Map.of("roles", List.of(roles)));
  }

  private void refuses(TokenFault fault, JWTClaimsSet.Builder claims) {
    assertThatExceptionOfType(TokenRefused.class)
        .isThrownBy(() -> identities.identity(claims.build()))
        .extracting(TokenRefused::fault)
        .isEqualTo(fault);
  }
}
