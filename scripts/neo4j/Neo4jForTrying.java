import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.graphdb.QueryExecutionException;

/**
 * Runs a Neo4j server until standard input ends, as it does when the parent is gone: HOME CONFIG LENGTH
 * [remove]. The first LENGTH bytes of standard input are the password of the user neo4j; "ready" is
 * printed once the server answers. With "remove" HOME goes when the server has ended.
 */
public class Neo4jForTrying {
  private static final long MOST_MILLISECONDS_TO_END = 60_000;

  public static void main(String[] arguments) {
    try {
      run(arguments);
      System.exit(0);
    } catch (Exception error) {
      error.printStackTrace();
      System.exit(1);
    }
  }

  private static void run(String[] arguments) throws Exception {
    Path home = Path.of(arguments[0]);
    String password = new String(System.in.readNBytes(Integer.parseInt(arguments[2])), StandardCharsets.UTF_8);
    DatabaseManagementService server =
        new DatabaseManagementServiceBuilder(home).loadPropertiesFromFile(Path.of(arguments[1])).build();
    boolean remove = arguments.length > 3;
    Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server, home, remove)));
    setPassword(server, password);
    System.out.println("ready");
    while (System.in.read() >= 0) {}
  }

  /** A folder that was kept may have the password already. */
  private static void setPassword(DatabaseManagementService server, String password) {
    String statement = "ALTER USER neo4j SET PASSWORD $password CHANGE NOT REQUIRED";
    try {
      server.database("system").executeTransactionally(statement, Map.of("password", password));
    } catch (QueryExecutionException error) {
      if (!error.getMessage().contains("cannot be the same")) throw error;
    }
  }

  private static void end(DatabaseManagementService server, Path home, boolean remove) {
    haltLater();
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

  /** A server whose disk is full tries for ever to write what it holds. */
  private static void haltLater() {
    Thread halting =
        new Thread(
            () -> {
              try {
                Thread.sleep(MOST_MILLISECONDS_TO_END);
                Runtime.getRuntime().halt(1);
              } catch (InterruptedException error) {
                // It has ended by itself.
              }
            });
    halting.setDaemon(true);
    halting.start();
  }
}
