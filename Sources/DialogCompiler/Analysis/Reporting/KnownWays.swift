import StrictYAML

/// Where all ways of a pack are followed, so that what nobody comes upon on them is a slip.
///
/// What somebody comes upon is a slip however few ways are followed.
struct KnownWays {
  /// Sub-dialogs into which ways may lead that are not followed, since they come from something with
  /// errors.
  let openDialogs: Set<String>
  /// Every way of every dialog is followed.
  let isWhole: Bool
  /// Where something of the pack is replaced, the files that a person added: what is left without use
  /// in the others is no slip. Else nil.
  let ownFiles: Set<String>?

  /// Whether all ways into a dialog are followed.
  func areAllKnown(into dialog: String) -> Bool { !openDialogs.contains(dialog) }

  /// Whether what nobody comes upon is reported in a file.
  func matter(in file: String) -> Bool { ownFiles?.contains(file) ?? true }
}
