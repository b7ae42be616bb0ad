import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;

/**
 * Runs a Neo4j server until standard input ends, as it does when the parent is gone: HOME CONFIG LENGTH
 * [remove]. The first LENGTH bytes of standard input are the password of the user neo4j; "ready" is
 * printed once the server answers. With "remove" HOME goes when the server has ended.
 */
public class Neo4jForTrying {
  public static void main(String[] arguments) throws Exception {
    Path home = Path.of(arguments[0]);
    String password = new String(System.in.readNBytes(Integer.parseInt(arguments[2])), StandardCharsets.UTF_8);
    DatabaseManagementService server =
        new DatabaseManagementServiceBuilder(home).loadPropertiesFromFile(Path.of(arguments[1])).build();
    boolean remove = arguments.length > 3;
    Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server, home, remove)));
    server
        .database("system")
        .executeTransactionally(
            "ALTER USER neo4j SET PASSWORD $password CHANGE NOT REQUIRED", Map.of("password", password));
    System.out.println("ready");
    while (System.in.read() >= 0) {}
    System.exit(0);
  }

  private static void end(DatabaseManagementService server, Path home, boolean remove) {
    try {
      server.shutdown();
      if (!remove) return;
      try (var files = Files.walk(home)) {
        files.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
      }
    } catch (Exception error) {
      System.err.println(error);
    }
  }
}
