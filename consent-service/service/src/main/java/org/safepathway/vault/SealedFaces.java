package org.safepathway.vault;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.safepathway.directory.Offer;
import org.safepathway.directory.OfferId;
import org.safepathway.directory.OrganisationKind;
import org.safepathway.directory.Registry;
import org.safepathway.directory.StaffRole;
import org.safepathway.directory.change.DirectoryRefusal;
import org.safepathway.kernel.Actor;
import org.safepathway.kernel.Answer;
import org.safepathway.kernel.CommonRefusal;
import org.safepathway.kernel.Randomness;
import org.safepathway.kernel.RequestId;
import org.safepathway.status.OtherFace;
import org.safepathway.status.OtherFaces;
import org.safepathway.status.SaidFace;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The faces of offers that only specialists see, sealed in the vault’s file (decision 0018): all of
 * one length, under the master key of the organisation that offers, so that the operator reads none
 * (DOMAIN.md rule 26). Nothing is cached. Safe for use by many threads.
 */
public final class SealedFaces implements OtherFaces, AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.shared();

  /** In bytes: every face is as long as every other. */
  private static final int LENGTH = 1024;

  private final Registry registry;
  private final Clock clock;
  private final Randomness randomness;
  private final VaultFile file;
  private final FaceTable faces;
  private final Gcm gcm;

  /**
   * Opens the file, made if missing.
   *
   * @param file the vault’s
   * @throws IllegalStateException if it cannot be opened
   */
  public SealedFaces(
      Path file, KeyManagement masters, Registry registry, Clock clock, Randomness randomness) {
    this.registry = registry;
    this.clock = clock;
    this.randomness = randomness;
    this.file = new VaultFile(file);
    this.faces = new FaceTable(this.file, masters);
    this.gcm = new Gcm(randomness, "face-nonce");
  }

  @Override
  public Answer say(Actor actor, RequestId request, OfferId offer, OtherFace face) {
    Offer own = registry.offer(offer).orElse(null);
    if (own == null
        || !own.organisation().equals(actor.organisation())
        || !holds(actor, StaffRole.MANAGER)) {
      return Answer.refused(CommonRefusal.NOT_FOUND);
    }
    if (!face.isCounted()) {
      return Answer.refused(DirectoryRefusal.MORE_FREE_THAN_PLACES);
    }
    FaceTable.Place place = new FaceTable.Place(offer, own.organisation(), request);
    return file.inTransaction(
        () -> {
          FaceTable.Sealed before = faces.of(offer, request);
          if (before != null) {
            return face.equals(opened(before))
                ? new Answer.Done(offer.value())
                : Answer.refused(CommonRefusal.REQUEST_ID_REUSED);
          }
          DataKey key = DataKey.fresh(randomness, "face-key", place.name());
          faces.add(
              new FaceTable.Sealed(
                  place,
                  actor.person(),
                  clock.instant(),
                  faces.wrapped(place, key),
                  sealed(key, face, place)));
          return new Answer.Done(offer.value());
        });
  }

  @Override
  public Map<OfferId, OtherFace> read(Actor actor) {
    if (!holds(actor, StaffRole.CASEWORKER, StaffRole.MANAGER, StaffRole.DUTY_MANAGER)) {
      return Map.of();
    }
    Map<OfferId, OtherFace> all = new HashMap<>();
    for (FaceTable.Sealed one : file.run(faces::newest)) {
      OtherFace face = opened(one);
      if (face != null) {
        all.put(one.place().offer(), face);
      }
    }
    return all;
  }

  @Override
  public Optional<List<SaidFace>> historyOf(Actor actor, OfferId offer) {
    boolean own =
        registry
            .offer(offer)
            .filter(one -> one.organisation().equals(actor.organisation()))
            .isPresent();
    if (!own || !holds(actor, StaffRole.MANAGER)) {
      return Optional.empty();
    }
    List<SaidFace> said = new ArrayList<>();
    for (FaceTable.Sealed one : file.run(() -> faces.of(offer))) {
      OtherFace face = opened(one);
      if (face != null) {
        said.add(new SaidFace(one.at(), one.by(), face));
      }
    }
    return Optional.of(said);
  }

  private boolean holds(Actor actor, StaffRole... roles) {
    return registry
        .organisation(actor.organisation())
        .filter(one -> one.open() && one.kind() == OrganisationKind.SPECIALIST)
        .flatMap(one -> registry.staff(one.id(), actor.person()))
        .filter(staff -> Arrays.stream(roles).anyMatch(staff.roles()::contains))
        .isPresent();
  }

  private byte[] sealed(DataKey key, OtherFace face, FaceTable.Place place) {
    byte[] plain = JSON.writeValueAsBytes(face);
    byte[] padded = ByteBuffer.allocate(LENGTH).putInt(plain.length).put(plain).array();
    try {
      return gcm.encrypt(key.sealing(), padded, place.name());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot seal", e);
    }
  }

  /** The face again, or null if its organisation’s master key is gone: then it has to say anew. */
  private @Nullable OtherFace opened(FaceTable.Sealed face) {
    try {
      byte[] padded = Gcm.decrypt(faces.key(face).sealing(), face.sealed(), face.place().name());
      ByteBuffer buffer = ByteBuffer.wrap(padded);
      byte[] plain = new byte[buffer.getInt()];
      buffer.get(plain);
      return JSON.readValue(plain, OtherFace.class);
    } catch (GeneralSecurityException | JacksonException e) {
      // Without the cause: Jackson’s messages quote what they read.
      return null;
    }
  }

  @Override
  public void close() {
    file.close();
  }
}
