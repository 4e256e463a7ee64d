package tidegate.probe.check;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tidegate.probe.page.Page;
import tidegate.probe.page.PageKind;

/** WordPress reaches its database. */
final class DatabaseErrorCheck implements Check {

  /** WordPress's page has some 60 characters, with a host's advice some hundreds. */
  private static final int MOST_LETTERS = 1_500;

  private static final List<String> SENTENCES =
      List.of(
          "error establishing a database connection",
          "데이터베이스 연결",
          "データベース接続確立エラー",
          "fehler beim aufbau einer datenbankverbindung",
          "erreur lors de la connexion à la base de données",
          "error al establecer una conexión con la base de datos",
          "erro ao estabelecer uma conexão com o banco de dados",
          "errore nello stabilire una connessione al database",
          "建立数据库连接时出错",
          "ошибка установки соединения с базой данных",
          "fout bij het maken van een databaseverbinding");

  @Override
  public About about() {
    return About.absolute(
            "database-error",
            "WordPress cannot reach its database and says so to visitors, by a drop-in even"
                + " with status 200.",
            "A short page that holds nothing but WordPress's sentence for it, in eleven"
                + " languages; an article about it is longer and loads the theme.",
            "Check the database's state, its security group, the secret that holds the"
                + " password and the number of connections.",
            "Without the database there is no site; a blue that cannot reach it either proves"
                + " nothing.")
        .meets(3, 27);
  }

  @Override
  public Set<PageKind> pages() {
    return Set.of(PageKind.HOME, PageKind.POST, PageKind.PAGE, PageKind.CART, PageKind.LOG_IN);
  }

  @Override
  public void examine(Page page, Expected expected, Notes notes) {
    notes.looked();
    if (page.markup().letters().all() > MOST_LETTERS || !page.markup().resources().isEmpty()) {
      return;
    }
    String text = page.body().toLowerCase(Locale.ROOT);
    Optional<String> said = SENTENCES.stream().filter(text::contains).findFirst();
    said.ifPresent(sentence ->
        notes.fault("database", "WordPress cannot reach its database", page.evidence(sentence)));
  }
}
