/// What a file declares under one key.
struct Declared<Syntax> {
  var sound: [Syntax] = []
  /// The names of entries with errors.
  var broken: Set<String> = []
}
