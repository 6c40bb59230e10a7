package tandem.customers.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tandem.customers.TaxId;
import tandem.customers.TaxScheme;

class RegistersTest {
  private static final TaxId SBER = inn("7707083893");

  @Test
  void a_file_knows_short_lines_and_long_ones(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("register.csv");
    Files.writeString(
        file,
        """
        nonsense
        INN;7707083893;ПАО Сбербанк;undead
        INN;7707083893;ПАО Сбербанк;active
        INN;7736050003;ПАО Газпром;bankrupt;1027700070518;781401001;RU;СПб, пр. Лахтинский, 2;2026-11-01
        """);

    assertThat(company(FileRegister.search(file, SBER)))
        .isEqualTo(
            new RegisteredCompany(
                "ПАО Сбербанк",
                "RU",
                RegisterState.ACTIVE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
    assertThat(company(FileRegister.search(file, inn("7736050003"))))
        .isEqualTo(
            new RegisteredCompany(
                "ПАО Газпром",
                "RU",
                RegisterState.BANKRUPT,
                Optional.of("1027700070518"),
                Optional.of("781401001"),
                Optional.of("СПб, пр. Лахтинский, 2"),
                Optional.of(LocalDate.of(2026, 11, 1))));
    assertThat(FileRegister.search(file, inn("7702070139"))).isEqualTo(RegisterReply.UNKNOWN);
    assertThat(FileRegister.search(folder.resolve("missing.csv"), SBER))
        .isEqualTo(RegisterReply.SILENT);
  }

  @Test
  void the_made_up_firms_have_numbers_that_a_form_takes() throws IOException {
    List<String> firms;
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    MadeUpRegister.class.getResourceAsStream("made-up-register.csv")),
                StandardCharsets.UTF_8))) {
      firms = reader.lines().filter(line -> !line.startsWith("#")).toList();
    }
    assertThat(firms).hasSizeGreaterThan(30);
    assertThat(firms)
        .allSatisfy(line -> {
          String[] parts = line.split(";", -1);
          TaxId taxId = new TaxId(TaxScheme.valueOf(parts[0]), parts[1]);
          assertThat(company(new MadeUpRegister().ask(taxId)).name()).isEqualTo(parts[2]);
        });
    assertThat(new MadeUpRegister().ask(inn(MadeUpRegister.SILENT_NUMBER)))
        .isEqualTo(RegisterReply.SILENT);
    assertThat(new MadeUpRegister().ask(SBER)).isEqualTo(RegisterReply.UNKNOWN);
  }

  @Test
  void others_text_becomes_one_line_of_bounded_length_and_no_half_letter() {
    RegisteredCompany company =
        new RegisteredCompany(
            "x".repeat(199) + "😀 tail",
            "RU",
            RegisterState.ACTIVE,
            Optional.of(" "),
            Optional.empty(),
            Optional.of("one\r\n\ttwo\u0000three"),
            Optional.empty());

    assertThat(company.name()).isEqualTo("x".repeat(199));
    assertThat(company.registryNumber()).isEmpty();
    assertThat(company.address()).contains("one two three");
  }

  @Test
  void what_no_form_and_no_table_takes_is_no_answer() {
    assertThatThrownBy(() -> called(" \u0000 ", "RU", LocalDate.EPOCH))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> called("Firm", "RUS", LocalDate.EPOCH))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> called("Firm", "", LocalDate.EPOCH))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> called("Firm", "RU", LocalDate.MAX))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> called("Firm", "RU", LocalDate.of(1, 1, 1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(called("half \ud83d letter", "RU", LocalDate.EPOCH).name()).isEqualTo("half letter");
  }

  private static RegisteredCompany called(String name, String country, LocalDate day) {
    return new RegisteredCompany(
        name,
        country,
        RegisterState.ACTIVE,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(day));
  }

  private static RegisteredCompany company(RegisterReply reply) {
    assertThat(reply).isInstanceOf(RegisterReply.Found.class);
    return ((RegisterReply.Found) reply).company();
  }

  private static TaxId inn(String number) {
    return new TaxId(TaxScheme.INN, number);
  }
}
