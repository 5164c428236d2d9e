package org.safepathway.projections.store.mongo;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.ServerAddress;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOneModel;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.bson.BsonDocument;

/**
 * Connections by which each write that may insert meets somebody else’s insert, as MongoDB reports
 * it where two come at the same moment: a duplicate key, and nothing written.
 */
record Meeting(Connections behind) implements Connections {

  private static final int DUPLICATE_KEY = 11000;

  @Override
  public <T> T with(String database, Function<MongoDatabase, T> work) {
    return behind.with(database, real -> work.apply(wrapped(MongoDatabase.class, real)));
  }

  private static <I> I wrapped(Class<I> type, I real) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (_, method, arguments) -> called(real, method, arguments)));
  }

  private static Object called(Object real, Method method, Object[] arguments) throws Throwable {
    if (method.getName().equals("bulkWrite")
        && ((List<?>) arguments[0]).getFirst() instanceof ReplaceOneModel<?> model
        && model.getReplaceOptions().isUpsert()) {
      throw new MongoBulkWriteException(
          BulkWriteResult.acknowledged(0, 0, 0, 0, List.of(), List.of()),
          List.of(new BulkWriteError(DUPLICATE_KEY, "met", new BsonDocument(), 0)),
          null,
          new ServerAddress(),
          Set.of());
    }
    try {
      Object result = method.invoke(real, arguments);
      return result instanceof MongoCollection<?> collection
          ? wrapped(MongoCollection.class, collection)
          : result;
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  @Override
  public void close() {
    behind.close();
  }
}
