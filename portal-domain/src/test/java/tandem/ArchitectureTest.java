package tandem;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethod;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.google.errorprone.annotations.CheckReturnValue;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.interceptor.Interceptor;
import jakarta.persistence.Entity;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import tandem.platform.Caller;
import tandem.platform.OpenToAll;
import tandem.platform.UseCase;

/** The map of ARCHITECTURE §2 as data, and the house rules that a compiler does not know. */
@AnalyzeClasses(packages = "tandem", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  /**
   * Which context may use which. Everybody may use platform and themselves; what is not here is
   * refused.
   */
  static final Map<String, Set<String>> MAY_USE =
      Map.ofEntries(
          Map.entry("platform", Set.of()),
          Map.entry("access", Set.of()),
          Map.entry("partners", Set.of("access", "customers")),
          Map.entry("catalogue", Set.of("access")),
          Map.entry("customers", Set.of("access")),
          Map.entry("leads", Set.of("access", "partners", "catalogue", "customers")),
          Map.entry("deals", Set.of("access", "partners", "catalogue", "customers", "leads")),
          Map.entry(
              "conversations", Set.of("access", "partners", "leads", "deals", "integrations")),
          Map.entry("commissions", Set.of("access", "partners", "catalogue", "deals")),
          Map.entry("integrations", Set.of("access", "partners")),
          Map.entry("privacy", Set.of("access")),
          Map.entry("receipts", Set.of("access", "leads")),
          Map.entry(
              "insight",
              Set.of(
                  "access",
                  "partners",
                  "catalogue",
                  "customers",
                  "leads",
                  "deals",
                  "commissions")));

  @ArchTest
  static final ArchRule contexts_use_only_what_the_map_allows =
      classes().that().resideInAPackage("tandem..").should(useOnlyAllowedContexts());

  @ArchTest
  static final ArchRule contexts_have_no_cycles =
      slices().matching("tandem.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule nobody_holds_a_foreign_entity =
      classes().that().areAnnotatedWith(Entity.class).should(beUsedInTheirContextOnly());

  /** The interceptor reads from it whose rows the transaction may see. */
  @ArchTest
  static final ArchRule every_use_case_takes_its_caller_first =
      methods()
          .that()
          .areDeclaredInClassesThat()
          .areAnnotatedWith(UseCase.class)
          .and()
          .areDeclaredInClassesThat()
          .areNotAnnotatedWith(Interceptor.class)
          .and()
          .areNotPrivate()
          .and()
          .areNotStatic()
          .should(takeTheirCallerFirst());

  @ArchTest
  static final ArchRule every_use_case_asks_a_policy_or_says_why_not =
      methods()
          .that()
          .areDeclaredInClassesThat()
          .areAnnotatedWith(UseCase.class)
          .and()
          .areDeclaredInClassesThat()
          .areNotAnnotatedWith(Interceptor.class)
          .and()
          .arePublic()
          .should(askAPolicy());

  @ArchTest
  static final ArchRule time_comes_from_the_clock =
      noClasses()
          .that()
          .resideOutsideOfPackage("tandem.platform..")
          .should(
              callMethod(Instant.class, "now")
                  .or(callMethod(LocalDate.class, "now"))
                  .or(callMethod(Clock.class, "systemUTC"))
                  .or(callMethod(Clock.class, "systemDefaultZone"))
                  .or(callMethod(System.class, "currentTimeMillis")));

  @ArchTest
  static final ArchRule ids_come_from_ids =
      noClasses()
          .that()
          .resideOutsideOfPackage("tandem.platform..")
          .should(callMethod(UUID.class, "randomUUID"));

  @ArchTest
  static final ArchRule the_domain_knows_no_http_and_no_html =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("jakarta.ws.rs..", "jakarta.mvc..", "jakarta.servlet..");

  @ArchTest
  static final ArchRule json_comes_from_a_provider_found_once =
      noClasses().should().dependOnClassesThat().haveFullyQualifiedName("jakarta.json.Json");

  @ArchTest
  static final ArchRule hibernate_stays_in_persistence =
      noClasses()
          .that()
          .resideOutsideOfPackage("tandem.platform.persistence..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.hibernate..");

  @ArchTest
  static final ArchRule names_come_from_the_business =
      noClasses().should().haveNameMatching(".*(Impl|Service|Manager|Helper|Utils?|Dto)");

  @ArchTest
  static final ArchRule entities_have_no_setters =
      methods()
          .that()
          .areDeclaredInClassesThat()
          .areAnnotatedWith(Entity.class)
          .and()
          .arePublic()
          .should()
          .haveNameNotMatching("set[A-Z].*")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule events_of_entities_cannot_be_dropped =
      classes()
          .that()
          .areAnnotatedWith(Entity.class)
          .and(returnEvents())
          .should()
          .beAnnotatedWith(CheckReturnValue.class);

  @ArchTest
  static final ArchRule only_row_security_sets_the_role =
      noClasses()
          .that(not(resideInAnyPackage("tandem.platform.persistence..")))
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("tandem.platform.persistence.RowSecurity");

  @ArchTest
  static final ArchRule no_method_replaces_the_transaction_that_a_use_case_brings =
      methods().should().notBeAnnotatedWith(Transactional.class);

  private static String context(JavaClass type) {
    List<String> parts = Arrays.asList(type.getPackageName().split("\\.", -1));
    return parts.size() > 1 && parts.getFirst().equals("tandem") ? parts.get(1) : "";
  }

  private static ArchCondition<JavaClass> useOnlyAllowedContexts() {
    return new ArchCondition<>("use only the contexts of the map") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        String own = context(type);
        type.getDirectDependenciesFromSelf().stream()
            .filter(
                dependency -> dependency.getTargetClass().getPackageName().startsWith("tandem."))
            .filter(dependency -> {
              String other = context(dependency.getTargetClass());
              return !other.equals(own)
                  && !other.equals("platform")
                  && !MAY_USE.getOrDefault(own, Set.of()).contains(other);
            })
            .forEach(dependency ->
                events.add(SimpleConditionEvent.violated(type, dependency.getDescription())));
      }
    };
  }

  private static ArchCondition<JavaClass> beUsedInTheirContextOnly() {
    return new ArchCondition<>("be used in their own context only") {
      @Override
      public void check(JavaClass entity, ConditionEvents events) {
        entity.getDirectDependenciesToSelf().stream()
            .filter(dependency -> !context(dependency.getOriginClass()).equals(context(entity)))
            .forEach(dependency ->
                events.add(SimpleConditionEvent.violated(entity, dependency.getDescription())));
      }
    };
  }

  private static ArchCondition<JavaMethod> takeTheirCallerFirst() {
    return new ArchCondition<>("take their caller first") {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        var parameters = method.getRawParameterTypes();
        if (!method.getModifiers().contains(JavaModifier.SYNTHETIC)
            && (parameters.isEmpty() || !parameters.getFirst().isAssignableTo(Caller.class))) {
          events.add(
              SimpleConditionEvent.violated(
                  method, method.getFullName() + " does not take its caller first"));
        }
      }
    };
  }

  private static ArchCondition<JavaMethod> askAPolicy() {
    return new ArchCondition<>(
        "ask a policy, themselves or through what they call in their class") {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        if (!method.isAnnotatedWith(OpenToAll.class)
            && !method.getModifiers().contains(JavaModifier.SYNTHETIC)
            && !asks(method, new java.util.HashSet<>())) {
          events.add(
              SimpleConditionEvent.violated(method, method.getFullName() + " asks no policy"));
        }
      }
    };
  }

  private static boolean asks(JavaMethod method, Set<JavaMethod> seen) {
    if (!seen.add(method)) {
      return false;
    }
    if (method.getMethodCallsFromSelf().stream()
        .anyMatch(call -> call.getTargetOwner().getSimpleName().endsWith("Policy"))) {
      return true;
    }
    return method.getMethodCallsFromSelf().stream()
        .filter(call -> call.getTargetOwner().equals(method.getOwner()))
        .flatMap(call -> call.getTarget().resolveMember().stream())
        .anyMatch(called -> asks(called, seen));
  }

  private static com.tngtech.archunit.base.DescribedPredicate<JavaClass> returnEvents() {
    return com.tngtech.archunit.base.DescribedPredicate.describe(
        "return events",
        type ->
            type.getMethods().stream()
                .anyMatch(method ->
                    method.getRawReturnType().isAssignableTo(tandem.platform.DomainEvent.class)));
  }
}
