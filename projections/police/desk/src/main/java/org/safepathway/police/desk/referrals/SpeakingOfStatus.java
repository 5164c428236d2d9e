package org.safepathway.police.desk.referrals;

import java.lang.reflect.RecordComponent;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.safepathway.kernel.Refusal.FieldFault;

/**
 * Finds free text that speaks of immigration status or a proxy of it: police never send it
 * (DOMAIN.md rules 4 and 5). A list of words cannot be complete; it catches what people write
 * without thinking, and the explanation does the rest. Names and addresses are left alone: a street
 * may be called Asylum Road.
 */
final class SpeakingOfStatus {

  /** The code of the fault. */
  static final String CODE = "speaks-of-status";

  private static final Set<String> NAMES =
      Set.of(
          "givenNames",
          "familyName",
          "aliases",
          "address",
          "phone",
          "email",
          "name",
          "toolVersion");

  private static final Pattern WORDS =
      Pattern.compile(
          "\\b("
              + "(e-?)?visas?|immigra\\w*|(e|im)?migrants?|asylum|refugees?|over-?stay\\w*"
              + "|deport\\w*|undocumented|(illegal|unlawful)(ly)? (here|in the|entr\\w*|alien\\w*)"
              + "|nrpf|no recourse|recourse to public funds|public funds"
              + "|leave to (remain|enter)|(limited|indefinite|discretionary|dependant|dependent) leave"
              + "|ilr|(pre-?)?settled status|euss|eu settlement|brp|biometric residence"
              + "|residence (permit|card)|share code|right to (remain|reside|work|rent)"
              + "|nationality|(foreign|dual|british|eu) (national|citizen)s?|citizenship"
              + "|naturali[sz]\\w*|stateless"
              + "|mvdac|ddvc?|dvilr|destitution domestic violence|set ?\\(dv"
              + "|nrm|national referral mechanism|ukvi|border force|(?-i:Home Office)"
              + ")\\b",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private SpeakingOfStatus() {}

  /**
   * The texts that speak of it.
   *
   * @param path where the fact stands in the form
   * @param fact a record, or null
   */
  static List<FieldFault> faults(String path, @Nullable Object fact) {
    List<FieldFault> faults = new ArrayList<>();
    look(path, fact, faults);
    return faults;
  }

  private static void look(String path, @Nullable Object value, List<FieldFault> faults) {
    switch (value) {
      case String text when speaks(text) -> faults.add(new FieldFault(path, CODE));
      case List<?> items -> {
        for (int i = 0; i < items.size(); i++) {
          look(path + "[" + i + "]", items.get(i), faults);
        }
      }
      case Record fact -> {
        for (RecordComponent field : fact.getClass().getRecordComponents()) {
          if (!NAMES.contains(field.getName())) {
            look(path + "." + field.getName(), read(field, fact), faults);
          }
        }
      }
      case null, default -> {}
    }
  }

  private static boolean speaks(String text) {
    String plain =
        Normalizer.normalize(text, Normalizer.Form.NFKC)
            .replaceAll("\\p{Cf}", "")
            .replaceAll("[\\s\\p{Zs}]+", " ");
    return WORDS.matcher(plain).find();
  }

  private static @Nullable Object read(RecordComponent field, Record fact) {
    try {
      return field.getAccessor().invoke(fact);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException("a fact cannot be read: " + fact.getClass(), impossible);
    }
  }
}
