package org.safepathway.distributed;

import java.util.Locale;

/** The rooms whose desk is a process. */
enum Room {
  POLICE("projections/police/process", "org.safepathway.police.process.PoliceProcess"),
  SPECIALIST(
      "projections/specialist/process", "org.safepathway.specialist.process.SpecialistProcess"),
  CONSORTIUM(
      "projections/consortium/process", "org.safepathway.consortium.process.ConsortiumProcess"),
  REGISTRAR("directory-service/process", "org.safepathway.registrar.process.RegistrarProcess");

  private final String module;
  private final String main;

  Room(String module, String main) {
    this.module = module;
    this.main = main;
  }

  /** Where it is built. */
  String module() {
    return module;
  }

  /** What starts it. */
  String main() {
    return main;
  }

  /** What its paths, settings and certificate are named by. */
  String path() {
    return name().toLowerCase(Locale.ROOT);
  }
}
