public import DialogEngine
public import Knowledge
public import QuestionRouter
public import TextForms

/// Everything the prompt needs, checked: the dialogs, what we know, and the router's weights.
public struct Pack: Sendable {
  public let info: PackInfo
  public let program: Program
  public let knowledge: Knowledge
  public let router: RouterModel
  /// The language of the program's texts.
  public let language: Language
  /// The program in Japanese, where ``program`` is in another language: for what is said aloud.
  public let spoken: Program?

  public init(
    info: PackInfo, program: Program, knowledge: Knowledge, router: RouterModel,
    language: Language = .ja, spoken: Program? = nil
  ) {
    self.language = language
    self.spoken = spoken
    self.info = info
    self.program = program
    self.knowledge = knowledge
    self.router = router
  }

  /// This pack as the stand-in for one whose own files hold errors.
  public func withoutOwnFiles(errors: Int) -> Pack {
    Pack(
      info: PackInfo(
        name: info.name, title: info.title, checkedOn: info.checkedOn, digest: info.digest,
        firstRecheck: info.firstRecheck, ownErrors: errors),
      program: program, knowledge: knowledge, router: router, language: language, spoken: spoken)
  }
}

/// What `--version` and the first screen tell of a pack.
public struct PackInfo: Hashable, Sendable, Codable {
  public let name: String
  public let title: String
  /// The day on which its facts were checked, in ISO form.
  public let checkedOn: String
  /// A digest of its source files, in hexadecimal.
  public let digest: String
  /// The first day on which one of its facts is due for a new check, in ISO form.
  public let firstRecheck: String?
  /// Errors in files that a person added, because of which the pack was made without them.
  public let ownErrors: Int

  public init(
    name: String, title: String, checkedOn: String, digest: String, firstRecheck: String? = nil,
    ownErrors: Int = 0
  ) {
    self.ownErrors = ownErrors
    self.name = name
    self.title = title
    self.checkedOn = checkedOn
    self.digest = digest
    self.firstRecheck = firstRecheck
  }
}
