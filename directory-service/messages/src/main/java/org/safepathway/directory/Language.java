package org.safepathway.directory;

/** Languages to expect (DOMAIN.md), with their BCP 47 tags. */
public enum Language {
  /** English. */
  ENGLISH("en", "English"),
  /** Panjabi. */
  PANJABI("pa", "Panjabi"),
  /** Urdu. */
  URDU("ur", "Urdu"),
  /** Bengali. */
  BENGALI("bn", "Bengali"),
  /** Pakistani Pahari. */
  PAHARI("phr", "Pakistani Pahari"),
  /** Gujarati. */
  GUJARATI("gu", "Gujarati"),
  /** Hindi. */
  HINDI("hi", "Hindi"),
  /** Polish. */
  POLISH("pl", "Polish"),
  /** Romanian. */
  ROMANIAN("ro", "Romanian"),
  /** Arabic. */
  ARABIC("ar", "Arabic"),
  /** Somali. */
  SOMALI("so", "Somali"),
  /** Kurdish. */
  KURDISH("ku", "Kurdish"),
  /** Pashto. */
  PASHTO("ps", "Pashto"),
  /** Persian (Farsi). */
  PERSIAN("fa", "Persian (Farsi)"),
  /** Tigrinya. */
  TIGRINYA("ti", "Tigrinya"),
  /** Amharic. */
  AMHARIC("am", "Amharic"),
  /** Portuguese. */
  PORTUGUESE("pt", "Portuguese"),
  /** Spanish. */
  SPANISH("es", "Spanish"),
  /** Tamil. */
  TAMIL("ta", "Tamil"),
  /** Yoruba. */
  YORUBA("yo", "Yoruba"),
  /** Shona. */
  SHONA("sn", "Shona"),
  /** Igbo. */
  IGBO("ig", "Igbo"),
  /** Swahili. */
  SWAHILI("sw", "Swahili"),
  /** British Sign Language. */
  BRITISH_SIGN_LANGUAGE("bfi", "British Sign Language"),
  /** Another language. */
  OTHER("mis", "Another language");

  private final String tag;
  private final String label;

  Language(String tag, String label) {
    this.tag = tag;
    this.label = label;
  }

  /** The BCP 47 tag. */
  public String tag() {
    return tag;
  }

  /** The English name. */
  public String label() {
    return label;
  }
}
