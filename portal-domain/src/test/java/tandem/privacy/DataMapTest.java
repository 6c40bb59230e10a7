package tandem.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tandem.platform.DomainEvent;
import tandem.platform.PersonalData;
import tandem.platform.PersonalMembers;
import tandem.platform.persistence.TestDatabase;

/** The data map is what the tables and the code say. */
class DataMapTest {
  private static final Path DOCUMENT = Path.of("../docs/security/personal-data.md");

  /** Columns that are called like something personal and are not. */
  private static final Set<String> ONLY_SOUNDS_PERSONAL =
      Set.of(
          "partner.name",
          "partner.name_key",
          "customer.name",
          "customer.name_key",
          "customer.parent_name",
          "product.name_en",
          "product.name_ru",
          "plan.name_en",
          "plan.name_ru",
          "plan_rule.name_en",
          "plan_rule.name_ru",
          "import_job.file_name",
          "lead_import.file_name",
          "import_issue.column_name",
          "company_lead.customer_name",
          "lead.customer_name",
          "lead.name_key",
          "deal.customer_name",
          "event.name");

  /** Members of events that are called like something personal and are not: firms and codes. */
  private static final Set<String> BUSINESS_NAMES =
      Set.of(
          "CustomerRegistered.name",
          "PartnerAdmitted.name",
          "PartnerRegistered.name",
          "ApplicationChanged.reason",
          "DealLost.reason",
          "DealPaused.reason",
          "LossExplained.reason",
          "LossReasonKept.reason",
          "CompanyLeadClosed.reason",
          "CompanyLeadConfirmed.reason",
          "LeadRejected.reason",
          "OfferDeclined.reason",
          "OfferRecalled.reason",
          "PartnerStatusChanged.reason",
          "ProtectionBypassed.reason");

  @Test
  void every_text_column_of_a_table_of_people_is_declared() throws SQLException {
    Set<String> tables =
        DataMap.COLUMNS.stream().map(PersonalColumn::table).collect(Collectors.toSet());
    Set<String> declared = names();
    declared.addAll(DataMap.HARMLESS);

    Set<String> undeclared = new TreeSet<>();
    for (String column : textColumns()) {
      if (tables.contains(column.substring(0, column.indexOf('.'))) && !declared.contains(column)) {
        undeclared.add(column);
      }
    }
    assertThat(undeclared)
        .as("text columns of tables of people: DataMap says what for, or that it is none")
        .isEmpty();
  }

  @Test
  void nothing_that_sounds_personal_is_forgotten_anywhere() throws SQLException {
    Set<String> known = names();
    known.addAll(DataMap.HARMLESS);
    known.addAll(ONLY_SOUNDS_PERSONAL);

    assertThat(textColumns())
        .filteredOn(column ->
            column
                .substring(column.indexOf('.') + 1)
                .matches("(.*_)?(name|email|phone|contact|address)(_.*)?"))
        .isSubsetOf(known);
  }

  @Test
  void what_is_declared_exists() throws SQLException {
    List<String> columns = textColumns();
    assertThat(columns).containsAll(names());
    assertThat(columns).containsAll(DataMap.HARMLESS);
    assertThat(names()).doesNotContainAnyElementsOf(DataMap.HARMLESS);
  }

  /** Not shown column by column: sealed, in machine's words, or the requests themselves. */
  private static final Set<String> SHOWN_OTHERWISE =
      Set.of(
          "event",
          "partner_event",
          "notice",
          "answered_request",
          "audit_record",
          "data_subject_request");

  @Test
  void all_that_is_declared_is_looked_up_when_somebody_asks() {
    Set<String> shown =
        Stream.concat(PersonalFile.OF_ACCOUNT.stream(), PersonalFile.OF_CONTACT.stream())
            .flatMap(source -> source.names().stream().map(name -> source.table() + "." + name))
            .collect(Collectors.toSet());
    assertThat(DataMap.COLUMNS)
        .filteredOn(column -> !SHOWN_OTHERWISE.contains(column.table()))
        .filteredOn(column -> !column.name().equals("history_entry.author_name"))
        .filteredOn(column -> !column.name().equals("consent_record.contact_key"))
        .extracting(PersonalColumn::name)
        .isSubsetOf(shown);
  }

  /** What the function does by itself: JSON, and rows that are not rewritten but go. */
  private static final Set<String> ERASED_OTHERWISE =
      Set.of(
          "history_entry.author_name",
          "history_entry.details",
          "event.payload",
          "import_issue.reason",
          "person.name",
          "person.username",
          "person.confirmed_by",
          "api_client.confirmed_by",
          "invitation.name",
          "invitation.email",
          "company_lead.contact_name",
          "lead.contact_name",
          "partner_application.contact_name",
          "partner_application.contact_email",
          "member_handover.items",
          "data_subject_request.note",
          "data_subject_request.answer",
          "data_subject_request.contact_email");

  @Test
  void erasure_reaches_every_column_that_becomes_a_pseudonym() throws SQLException {
    Set<String> reached = new HashSet<>(ERASED_OTHERWISE);
    reached.addAll(column("select tab || '.' || col from erasure_of_words"));
    reached.addAll(column("select tab || '.' || col from erasure_of_names"));

    assertThat(DataMap.COLUMNS)
        .filteredOn(column -> column.erasure() == PersonalColumn.Erasure.PSEUDONYM)
        .extracting(PersonalColumn::name)
        .isSubsetOf(reached);
  }

  @Test
  void fields_of_entities_say_the_same() {
    List<String> marked = new ArrayList<>();
    for (JavaClass type :
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("tandem")) {
      if (type.isAnnotatedWith(Entity.class)) {
        for (Field field : type.reflect().getDeclaredFields()) {
          PersonalData mark = field.getAnnotation(PersonalData.class);
          if (mark != null) {
            String name = table(type.reflect()) + "." + snake(field.getName());
            marked.add(name);
            PersonalColumn column =
                DataMap.COLUMNS.stream()
                    .filter(it -> it.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(name + " is not in the data map"));
            assertThat(column.purpose()).as(name).isEqualTo(mark.purpose());
            assertThat(column.basis()).as(name).isEqualTo(mark.basis());
            assertThat(column.retention()).as(name).isEqualTo(mark.retention());
          }
        }
      }
    }
    assertThat(marked).contains("lead.contact_email", "lead_decision.comment", "deal.need");
  }

  @Test
  void events_keep_personal_values_out_of_the_clear_trail() {
    Set<String> clear = new TreeSet<>();
    for (JavaClass type :
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("tandem")) {
      if (type.isAssignableTo(DomainEvent.class) && type.reflect().isRecord()) {
        Class<?> event = type.reflect();
        Set<String> marked =
            PersonalMembers.marked(event).map(it -> it.getName()).collect(Collectors.toSet());
        for (var component : event.getRecordComponents()) {
          String name = component.getName();
          if (name.toLowerCase(Locale.ROOT)
                  .matches(".*(name|email|phone|contact|comment|reason|note|text)")
              && !marked.contains(name)) {
            clear.add(event.getSimpleName() + "." + name);
          }
        }
      }
    }
    clear.removeAll(BUSINESS_NAMES);
    assertThat(clear)
        .as("mark them @PersonalData(of = …), or say here that they are no person's")
        .isEmpty();
  }

  @Test
  void the_document_is_the_map() throws IOException {
    if (Boolean.getBoolean("contract.refresh")) {
      Files.createDirectories(DOCUMENT.getParent());
      Files.writeString(DOCUMENT, document());
    }
    assertThat(DOCUMENT)
        .withFailMessage(
            "docs/security/personal-data.md is not what DataMap says; refresh it with -Dcontract.refresh=true")
        .hasContent(document());
  }

  private static String document() {
    StringBuilder text =
        new StringBuilder(
            """
            # Where personal data lies

            Made from `tandem.privacy.DataMap`; a test holds it against the code and the tables. In the portal: Privacy → Data map.
            How a person's request is answered: [operations](../operations.md#personal-data).

            | column | what for | ground | how long | erasing it |
            |---|---|---|---|---|
            """);
    for (PersonalColumn column : DataMap.COLUMNS) {
      text.append(
          "| `%s` | %s | %s | %s | %s |%n"
              .formatted(
                  column.name(),
                  words(column.purpose()),
                  words(column.basis()),
                  words(column.retention()),
                  words(column.erasure())));
    }
    return text
        + """

        Terms for answers: one month (GDPR, article 12), ten working days of Russia's calendar (law 152-FZ, articles 20 and 21). Have a lawyer confirm grounds and terms for your installation.
        Free texts (needs, comments, messages) are searched for the person's name, address and phone number when they are erased. Their account at the identity provider is deleted through the outbox. Backups hold everything as it was when they were made.
        """;
  }

  private static String words(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static Set<String> names() {
    return DataMap.COLUMNS.stream()
        .map(PersonalColumn::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String table(Class<?> entity) {
    Table table = entity.getAnnotation(Table.class);
    return table == null ? snake(entity.getSimpleName()) : table.name();
  }

  private static String snake(String name) {
    return name.replaceAll("([a-z])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
  }

  private static List<String> textColumns() throws SQLException {
    return column(
        "select table_name || '.' || column_name from information_schema.columns where table_schema = 'public'"
            + " and table_name <> 'flyway_schema_history' and data_type in ('text', 'character varying', 'character', 'jsonb', 'ARRAY') order by 1");
  }

  private static List<String> column(String query) throws SQLException {
    List<String> values = new ArrayList<>();
    try (Connection connection = TestDatabase.shared().superuser();
        ResultSet rows = connection.createStatement().executeQuery(query)) {
      while (rows.next()) {
        values.add(rows.getString(1));
      }
    }
    return values;
  }
}
