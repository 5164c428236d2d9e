package org.safepathway.directory;

/** The seven local authorities of the West Midlands county (E11000005), with their ONS codes. */
public enum LocalAuthority {
  /** Birmingham. */
  BIRMINGHAM("E08000025", "Birmingham"),
  /** Coventry. */
  COVENTRY("E08000026", "Coventry"),
  /** Dudley. */
  DUDLEY("E08000027", "Dudley"),
  /** Sandwell. */
  SANDWELL("E08000028", "Sandwell"),
  /** Solihull. */
  SOLIHULL("E08000029", "Solihull"),
  /** Walsall. */
  WALSALL("E08000030", "Walsall"),
  /** Wolverhampton. */
  WOLVERHAMPTON("E08000031", "Wolverhampton");

  private final String ons;
  private final String label;

  LocalAuthority(String ons, String label) {
    this.ons = ons;
    this.label = label;
  }

  /** The code of the Office for National Statistics. */
  public String ons() {
    return ons;
  }

  /** The name that people use. */
  public String label() {
    return label;
  }
}
