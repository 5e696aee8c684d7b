internal import Synchronization

/// Options that were prepared once and are asked for again: those of a question, at every answer to it.
enum PreparedOptions {
  /// More sets of options than a pack has questions at one prompt; then all are prepared anew.
  private static let most = 256

  private static let prepared = Mutex<[[OptionSpelling]: OptionMatcher]>([:])

  /// The same for the same options, so that nobody can tell whether they were prepared before.
  static func matcher(of options: [OptionSpelling]) -> OptionMatcher {
    if let known = prepared.withLock({ $0[options] }) { return known }
    let matcher = OptionMatcher(options)
    prepared.withLock {
      if $0.count >= most { $0 = [:] }
      $0[options] = matcher
    }
    return matcher
  }
}
