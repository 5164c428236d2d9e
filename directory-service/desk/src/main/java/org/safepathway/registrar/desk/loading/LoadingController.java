package org.safepathway.registrar.desk.loading;

import java.io.IOException;
import java.util.List;
import org.safepathway.desk.Outcome;
import org.safepathway.desk.Page;
import org.safepathway.desk.SignedIn;
import org.safepathway.desk.Upload;
import org.safepathway.desk.door.AllowedTo;
import org.safepathway.directory.StaffRole;
import org.safepathway.hsds.importing.Crosswalk;
import org.safepathway.hsds.importing.Imported;
import org.safepathway.hsds.importing.Importing;
import org.safepathway.kernel.CommonRefusal;
import org.safepathway.kernel.Refusal;
import org.safepathway.kernel.Refusal.FieldFault;
import org.safepathway.registrar.desk.RegistrarDesk;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Loads a directory in the open standard, and says what became of each record. */
@Controller
@AllowedTo(StaffRole.REGISTRAR)
final class LoadingController {

  private final Importing importing;
  private final Loading loading;
  private final Crosswalk crosswalk;

  LoadingController(Importing importing, Loading loading, Crosswalk crosswalk) {
    this.importing = importing;
    this.loading = loading;
    this.crosswalk = crosswalk;
  }

  @GetMapping(RegistrarDesk.LOADING)
  Outcome show() {
    return page(LoadedView.NOTHING);
  }

  @PostMapping(RegistrarDesk.LOADING)
  Outcome load(SignedIn who, Upload upload) throws IOException {
    return switch (upload) {
      case Upload.Refused refused -> Outcome.refused(refused.refusal(), this::fresh);
      case Upload.Read read ->
          switch (importing.read(read.document(), crosswalk, loading.known())) {
            case Imported.Unreadable unreadable ->
                Outcome.refused(
                    new Refusal(
                        CommonRefusal.MALFORMED.code(),
                        List.of(new FieldFault(Upload.FIELD, unreadable.why().code()))),
                    this::fresh);
            case Imported.Read good -> page(loading.enter(who, read.request(), good));
          };
    };
  }

  private Page<LoadedView> fresh() {
    return page(LoadedView.NOTHING);
  }

  private static Page<LoadedView> page(LoadedView view) {
    return new Page<>("registrar/load", view);
  }
}
