package org.safepathway.firewall.side;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A form asks what the JSON asks. */
class FieldsTest {

  @Test
  void aBodyBecomesTheFieldsOfAForm() {
    String body =
        """
        {"a":{"b":"x y","c":[{"d":1},{"d":false}]},"e":["F","G"],"h":null}
        """;

    assertThat(Fields.of(body, "key"))
        .isEqualTo("_request=key&a.b=x+y&a.c%5B0%5D.d=1&a.c%5B1%5D.d=false&e=F&e=G");
    assertThat(Fields.of("", null)).isEmpty();
  }
}
