package org.safepathway.standalone.browser;

/** The officer’s form, filled in for somebody invented. */
public final class ReferralForm {

  /** Her given names, as the form has them. */
  public static final String GIVEN_NAMES = "Tavleen Quill";

  /** Her family name, as the form has it. */
  public static final String FAMILY_NAME = "Merrowdene";

  private final Visitor officer;

  /** For whoever has the form open. */
  public ReferralForm(Visitor officer) {
    this.officer = officer;
  }

  /** Fills in everything that must be filled in. */
  public void fillIn(String offer) {
    officer.select("offer", offer);
    consent();
    officer.type("identity.givenNames", GIVEN_NAMES);
    officer.type("identity.familyName", FAMILY_NAME);
    officer.select("identity.localAuthority", "BIRMINGHAM");
    safeContact();
    risk();
    support();
    officer.tick("lawfulBasis", "PUBLIC_TASK");
    officer.tick("statisticsAgreed", "false");
  }

  /** Sends it. */
  public void send() {
    officer.press("Send to the service");
  }

  private void consent() {
    officer.tick("consent.answer", "GIVEN");
    officer.tick("consent.classes", "IDENTITY", "SAFE_CONTACT", "RISK", "SUPPORT");
    officer.tick("consent.method", "SPOKEN");
    officer.select("consent.wordingLanguage", "PANJABI");
    officer.tick("consent.aid", "INTERPRETER");
    officer.tick("consent.spokenInPrivate", "true");
    officer.tick("consent.understandingChecked", "true");
    officer.tick("consent.hasCapacity", "true");
  }

  private void safeContact() {
    officer.type("safeContact.phone", "07700 900461");
    officer.type("safeContact.safeTimes", "Weekdays from 10am to noon");
    officer.tick("safeContact.voicemailPermitted", "false");
    officer.tick("safeContact.textPermitted", "true");
    officer.tick("safeContact.letterPermitted", "false");
    officer.tick("safeContact.noContact", "false");
  }

  private void risk() {
    officer.tick("risk.tool", "DASH");
    officer.type("risk.toolVersion", "2009");
    officer.tick("risk.grade", "HIGH");
    officer.tick("risk.marac", "true");
    officer.tick("risk.repeatWithin12Months", "false");
    officer.type("risk.incident", "He locked her out at night.");
    officer.tick("risk.policeEmployed", "false");
  }

  private void support() {
    officer.tick("support.needs", "SAFE_ACCOMMODATION", "ADVOCACY");
    officer.select("support.language", "PANJABI");
    officer.tick("support.interpreterGender", "WOMAN");
    officer.tick("support.pregnant", "false");
  }
}
