package tandem.it.container;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.jboss.shrinkwrap.api.ArchivePath;
import org.jboss.shrinkwrap.api.Node;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import tandem.it.harness.Portal;

/** The domain as it is shipped, in a web application of the tests beside the real two. */
final class Archive {
  private static final String NO_LOGIN = "portal-keycloak";

  private Archive() {}

  static WebArchive ofDomain() {
    WebArchive archive =
        ShrinkWrap.create(WebArchive.class, "tandem-it.war")
            .addPackage("tandem.it.container.inside")
            .addAsLibraries(new File(location(Assertions.class)))
            .addAsWebInfResource(new StringAsset(beans()), "beans.xml")
            .addAsWebInfResource(new StringAsset(loader()), "glassfish-web.xml");
    WebArchive shipped =
        ShrinkWrap.create(ZipImporter.class, "shipped.war")
            .importFrom(war().toFile())
            .as(WebArchive.class);
    Map<ArchivePath, Node> libraries =
        shipped.getContent(
            path -> path.get().startsWith("/WEB-INF/lib/") && !path.get().contains(NO_LOGIN));
    libraries.values().stream()
        .filter(node -> node.getAsset() != null)
        .forEach(node -> archive.add(node.getAsset(), node.getPath()));
    return archive;
  }

  private static Path war() {
    try (Stream<Path> files = Files.list(Portal.root().resolve("portal-api/target"))) {
      return files.filter(file -> file.toString().endsWith(".war")).findFirst().orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String location(Class<?> type) {
    return type.getProtectionDomain().getCodeSource().getLocation().getPath();
  }

  private static String beans() {
    return "<beans xmlns=\"https://jakarta.ee/xml/ns/jakartaee\" version=\"4.1\" bean-discovery-mode=\"annotated\"/>";
  }

  /** Hibernate comes with the application, as in the real ones. */
  private static String loader() {
    return "<glassfish-web-app><class-loader delegate=\"false\"/></glassfish-web-app>";
  }
}
