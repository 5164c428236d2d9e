package org.safepathway.projections.store.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import java.util.List;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.Test;

/** Whether two addresses lead to one server. */
class ServerIdentityTest {

  @Test
  void oneHostAndPortIsOneServerHoweverItIsWritten() {
    for (List<String> pair :
        List.of(
            List.of("mongodb://db.invalid", "mongodb://DB.invalid:27017/?replicaSet=x"),
            List.of("mongodb://a:b@db.invalid:27018", "mongodb://c:d@x.invalid,db.invalid:27018/z"),
            List.of("mongodb://127.0.0.1:27019", "mongodb://localhost:27019"),
            List.of("mongodb://127.0.0.1:27019", "mongodb://127.0.0.2:27019"))) {
      assertThat(ServerIdentity.of(pair.getFirst()).shares(ServerIdentity.of(pair.getLast())))
          .as(pair.toString())
          .isTrue();
    }
  }

  @Test
  void anotherHostOrPortIsAnother() {
    assertThat(
            ServerIdentity.of("mongodb://police-db.invalid")
                .shares(ServerIdentity.of("mongodb://db.invalid")))
        .isFalse();
    assertThat(
            ServerIdentity.of("mongodb://127.0.0.1:27017")
                .shares(ServerIdentity.of("mongodb://127.0.0.1:27018")))
        .isFalse();
  }

  @Test
  void aServerThatSaysTheSameOfItselfIsOneByWhateverName() {
    ObjectId process = new ObjectId();
    ServerIdentity one = said(process, "one.invalid:27017");

    assertThat(one.shares(said(process, "two.invalid:27017"))).isTrue();
    assertThat(one.shares(said(new ObjectId(), "one.invalid:27017"))).isTrue();
    assertThat(one.shares(said(new ObjectId(), "two.invalid:27017"))).isFalse();
  }

  @Test
  void aServerIsAsked() {
    try (TestServer server = new TestServer();
        MongoClient client = server.client()) {
      assertThat(ServerIdentity.of(client)).isPresent();
    }
  }

  /** As MongoDB answers {@code hello}. */
  private static ServerIdentity said(ObjectId process, String host) {
    return ServerIdentity.of(
        new Document("topologyVersion", new Document("processId", process).append("counter", 6L))
            .append("hosts", List.of(host))
            .append("me", host));
  }
}
