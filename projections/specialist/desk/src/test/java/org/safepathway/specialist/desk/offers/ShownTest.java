package org.safepathway.specialist.desk.offers;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.safepathway.directory.AccessNeed;
import org.safepathway.directory.Capacity;
import org.safepathway.directory.Dialect;
import org.safepathway.directory.Funding;
import org.safepathway.directory.Gender;
import org.safepathway.directory.IntakeState;
import org.safepathway.directory.Language;
import org.safepathway.directory.LocalAuthority;
import org.safepathway.directory.Need;
import org.safepathway.directory.Offer;
import org.safepathway.directory.OfferId;
import org.safepathway.directory.ServiceKind;
import org.safepathway.kernel.OrganisationId;

/** Whatever of a description somebody changes, a form that was opened before is older. */
class ShownTest {

  private static final Describe DESCRIBED =
      new Describe(
          "Amberwell outreach",
          ServiceKind.OUTREACH,
          "Somebody visits her where it is safe.",
          EnumSet.of(LocalAuthority.WALSALL, LocalAuthority.BIRMINGHAM),
          EnumSet.noneOf(LocalAuthority.class),
          EnumSet.of(Language.URDU, Language.PANJABI),
          EnumSet.of(Dialect.SYLHETI),
          EnumSet.of(Need.ADVOCACY),
          16,
          null,
          EnumSet.of(Gender.WOMAN),
          null,
          null,
          EnumSet.noneOf(AccessNeed.class),
          "Monday to Friday, 9am to 5pm",
          1,
          48,
          24,
          3,
          null,
          null,
          null,
          null);

  static Stream<RecordComponent> fields() {
    return Arrays.stream(Describe.class.getRecordComponents())
        .filter(field -> !field.getName().equals("shown"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("fields")
  void eachFieldCounts(RecordComponent field) throws ReflectiveOperationException {
    assertThat(Shown.of(offer(changed(field)))).isNotEqualTo(Shown.of(offer(DESCRIBED)));
  }

  @Test
  void whatIsSaidElsewhereDoesNot() {
    Offer offer = offer(DESCRIBED);
    LocalDate day = LocalDate.of(2026, 11, 1);
    Offer standing =
        offer.standing(
            IntakeState.OPEN, new Capacity(8, 4, day), new Funding("Fund", day, day), day);
    assertThat(Shown.of(standing)).isEqualTo(Shown.of(offer));
  }

  private static Offer offer(Describe described) {
    return described.offer(new OfferId("amberwell-outreach"), new OrganisationId("amberwell"));
  }

  private static Describe changed(RecordComponent field) throws ReflectiveOperationException {
    RecordComponent[] all = Describe.class.getRecordComponents();
    Object[] values = new Object[all.length];
    for (int i = 0; i < all.length; i++) {
      Object value = all[i].getAccessor().invoke(DESCRIBED);
      values[i] = all[i].getName().equals(field.getName()) ? other(all[i], value) : value;
    }
    return Describe.class
        .getDeclaredConstructor(
            Arrays.stream(all).map(RecordComponent::getType).toArray(Class<?>[]::new))
        .newInstance(values);
  }

  private static Object other(RecordComponent field, Object value) {
    Class<?> type = field.getType();
    if (type == String.class) {
      return value == null ? "https://other.example" : value + "x";
    }
    if (type == int.class) {
      return (int) value + 1;
    }
    if (type == Integer.class) {
      return 18;
    }
    if (type == Set.class) {
      Class<?> element =
          (Class<?>) ((ParameterizedType) field.getGenericType()).getActualTypeArguments()[0];
      return Set.of(element.getEnumConstants()[element.getEnumConstants().length - 1]);
    }
    Object[] constants = type.getEnumConstants();
    return constants[0].equals(value) ? constants[1] : constants[0];
  }
}
