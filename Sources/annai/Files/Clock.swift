#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
import Units

/// Japan's time now, whatever the machine's zone; or the fixed minute of `--now`.
struct Clock {
  let fixed: Moment?

  var now: Moment { fixed ?? Moment(secondsSinceEpoch: Int(time(nil))) }
}
