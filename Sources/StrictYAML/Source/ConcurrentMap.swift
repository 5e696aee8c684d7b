import Dispatch

/// Lets go of a large value on another thread, since to give back its memory piece by piece takes its
/// time, and nobody has to wait for that.
package func letGo<Value: Sendable>(of value: inout Value?) {
  let last = value.take()
  DispatchQueue.global(qos: .utility).async { _ = last }
}

extension Array where Element: Sendable {
  /// What a function gives for each element, in the order of the elements, computed on all
  /// processors.
  ///
  /// - Parameter body: depends on the element alone, so that the result is the same as that of `map`.
  package func concurrentMap<Result>(_ body: @Sendable (Element) -> sending Result) -> [Result] {
    guard count > 1 else { return map { body($0) } }
    return [Result](unsafeUninitializedCapacity: count) { buffer, initialized in
      // Each element is written once, by one thread, to a place of its own.
      nonisolated(unsafe) let results = buffer
      DispatchQueue.concurrentPerform(iterations: count) { place in
        results.initializeElement(at: place, to: body(self[place]))
      }
      initialized = count
    }
  }
}
