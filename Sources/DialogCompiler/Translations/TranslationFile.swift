import StrictYAML

/// What a file of translations holds.
struct TranslationFile {
  /// The translation of one text.
  struct Entry {
    /// The text's path; all lines of a list share it.
    var path: Named
    var isLine: Bool
    /// The mark of the Japanese that it was made from.
    var hash: Named
    /// nil while nobody has written it.
    var text: YAMLScalar?
    /// Translations of earlier Japanese, kept until the translator removes them.
    var was: [Former] = []
    /// Of an option.
    var also: [YAMLScalar] = []
    var said: [YAMLScalar] = []
    /// For other translators.
    var note: String?
    /// Lines that the translator put above it.
    var comments: [String] = []
  }

  struct Former: Hashable {
    var hash: String
    var text: String
  }

  /// What people type to open the dialog, in the language of the file.
  var examples: [YAMLScalar] = []
  var entries: [Entry] = []
  /// Translations of texts that are gone.
  var unused: [Entry] = []
  /// The translator's comments at the top and at the end.
  var preface: [String] = []
  var afterword: [String] = []
}
