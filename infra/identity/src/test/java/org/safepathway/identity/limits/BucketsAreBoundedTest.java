package org.safepathway.identity.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class BucketsAreBoundedTest {

  private Instant now = Instant.parse("2026-03-02T09:00:00Z");

  @Test
  void asManyAsAMinuteHasMayComeAtOnceAndThenOneByOne() {
    Buckets buckets = new Buckets(6, 10, () -> now);
    for (int i = 0; i < 6; i++) {
      assertThat(buckets.take("a")).isZero();
    }
    assertThat(buckets.take("a")).isEqualTo(Duration.ofSeconds(10));
    assertThat(buckets.take("b")).isZero();

    now = now.plusSeconds(9);
    assertThat(buckets.take("a")).isEqualTo(Duration.ofSeconds(1));
    now = now.plusSeconds(1);
    assertThat(buckets.take("a")).isZero();
    assertThat(buckets.take("a")).isEqualTo(Duration.ofSeconds(10));
  }

  @Test
  void aCallerWhoWasRefusedWaitsNoLongerForIt() {
    Buckets buckets = new Buckets(1, 10, () -> now);
    assertThat(buckets.take("a")).isZero();
    for (int i = 0; i < 100; i++) {
      assertThat(buckets.take("a")).isEqualTo(Duration.ofMinutes(1));
    }
    now = now.plusSeconds(60);
    assertThat(buckets.take("a")).isZero();
  }

  @Test
  void howeverManyCallersThereAreOnlySoManyAreRemembered() {
    Buckets buckets = new Buckets(1, 100, () -> now);
    for (int i = 0; i < 10_000; i++) {
      assertThat(buckets.take("caller " + i)).isZero();
    }
    assertThat(buckets.size()).isEqualTo(100);
    assertThat(buckets.take("caller 9999")).isPositive();
  }

  @Test
  void noneMeansAnyNumberAndKeepsNothing() {
    Buckets buckets = new Buckets(0, 100, () -> now);
    for (int i = 0; i < 1_000; i++) {
      assertThat(buckets.take("a")).isZero();
    }
    assertThat(buckets.size()).isZero();
  }

  @Test
  void addressesOfTheNewerKindCountByTheirNetwork() {
    assertThat(AddressLimit.network("2001:db8:1:2::1"))
        .isEqualTo(AddressLimit.network("2001:db8:1:2:ffff::9"))
        .isNotEqualTo(AddressLimit.network("2001:db8:1:3::1"));
    assertThat(AddressLimit.network("192.0.2.1")).isNotEqualTo(AddressLimit.network("192.0.2.2"));
  }

  @Test
  void outsideADemonstrationThereIsALimitWithoutASetting() {
    assertThat(new RequestLimits(null, null).ofAPerson(false)).isEqualTo(600);
    assertThat(new RequestLimits(null, null).ofAnAddress(false)).isEqualTo(6_000);
    assertThat(new RequestLimits(null, null).ofAPerson(true)).isZero();
    assertThat(new RequestLimits(7, 8).ofAPerson(true)).isEqualTo(7);
    assertThat(new RequestLimits(0, 8).ofAPerson(false)).isZero();
    assertThatThrownBy(() -> new RequestLimits(-1, null))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
