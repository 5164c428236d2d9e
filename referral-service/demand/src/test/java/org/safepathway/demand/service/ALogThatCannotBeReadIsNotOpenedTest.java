package org.safepathway.demand.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever operates it learns at the start that it cannot be read, and can put it right. */
class ALogThatCannotBeReadIsNotOpenedTest {

  @TempDir Path folder;
  private Room room;

  @BeforeEach
  void open() {
    room = new Room(folder);
    room.unmet.put("force-1", true);
  }

  @AfterEach
  void close() {
    room.close();
  }

  @Test
  void anEventOfANewerProgramStopsAnOlderOneThatThenLeavesTheFileToIt() throws SQLException {
    assertThat(room.ask(Room.OFFICER, "force-1")).isEqualTo("done");
    room.close();
    change("UPDATE event SET payload_type = payload_type || 'OfANewerOne'");
    assertThatThrownBy(room::restart).isInstanceOf(RuntimeException.class);

    change("UPDATE event SET payload_type = replace(payload_type, 'OfANewerOne', '')");
    room.restart();

    assertThat(room.seen()).hasSize(1);
  }

  private void change(String statement) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("demand.db"));
        Statement sql = connection.createStatement()) {
      sql.execute(statement);
    }
  }
}
