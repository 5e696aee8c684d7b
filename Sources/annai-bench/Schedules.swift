import LoanCalculator
import Units

/// Exact schedules: 500,000 yen at 18 %, 15,000 yen a month, beside a plain loop over Python's
/// integers. Both compute the same 47 rows in the same run; the start of Python is not counted.
struct Schedules {
  /// The bar: at least so many times as fast.
  private static let bar = 20.0
  private static let rounds = 2_000
  private static let total = 698_327

  /// The plainest loop that gives the sums, and the plainest that gives the rows too.
  private static let python = """
    import sys, time
    def sums(balance, rate, payment):
        count = total = 0
        while balance > 0:
            interest = balance * rate // 12000000
            owed = balance + interest
            paid = payment if payment < owed else owed
            balance = owed - paid
            total += paid
            count += 1
        return count, total
    def rows(balance, rate, payment):
        rows = []
        while balance > 0:
            interest = balance * rate // 12000000
            owed = balance + interest
            paid = payment if payment < owed else owed
            balance = owed - paid
            rows.append((len(rows) + 1, paid, interest, paid - interest, balance))
        return len(rows), sum(row[1] for row in rows)
    work = sums if sys.argv[1] == "sums" else rows
    start = time.perf_counter_ns()
    for _ in range(\(rounds)):
        count, total = work(500000, 180000, 15000)
    print((time.perf_counter_ns() - start) // \(rounds), count, total)
    """

  func report() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    PackFolder.write(folder.path + "/loop.py", Self.python.utf8)
    guard Measuring.run(["python3", "-c", "pass"]) else {
      return print("python3 is not installed: no ratio for schedules")
    }
    let medians = try Measuring.medians(
      9,
      [
        { try python("sums", folder.path) }, Self.sums, { try python("rows", folder.path) },
        Self.rows,
      ])
    print("a schedule's sums, python3 / annai    \(Self.pair(medians[0], medians[1]))")
    print("a schedule's rows, python3 / annai    \(Self.pair(medians[2], medians[3]))")
  }

  /// Seconds for one schedule by Python.
  private func python(_ what: String, _ folder: String) throws -> Double {
    let output = folder + "/out"
    let run = ChildRun.of(["/usr/bin/env", "python3", folder + "/loop.py", what], output: output)
    let fields = String(decoding: PackFolder.read(output), as: UTF8.self)
      .split { $0 == " " || $0 == "\n" }.compactMap { Int($0) }
    guard run?.end == .exit(0), fields.count == 3, fields[1] == 47, fields[2] == Self.total else {
      throw Failure(description: "python3 did not give the schedule: \(fields)")
    }
    return Double(fields[0]) * 1e-9
  }

  private static func sums() throws -> Double {
    try timed { principal in
      try Loan.levelPaymentTotals(
        principal: principal, rate: AnnualRate(basisPoints: 1_800), payment: Yen(15_000)
      ).total
    }
  }

  private static func rows() throws -> Double {
    try timed { principal in
      try Loan.levelPaymentSchedule(
        principal: principal, rate: AnnualRate(basisPoints: 1_800), payment: Yen(15_000)
      ).total
    }
  }

  /// Seconds for one schedule; every result is looked at, so that none can be left out.
  private static func timed(_ compute: (Yen) throws -> Yen) throws -> Double {
    var sum = 0
    let seconds = try Measuring.seconds {
      for _ in 0..<rounds { sum += try compute(Yen(500_000)).amount }
    }
    guard sum == total * rounds else { throw Failure(description: "the schedule is wrong") }
    return seconds / Double(rounds)
  }

  /// `31.2 us / 1.1 us, 28.4x (bar 20.0x: met)`
  private static func pair(_ python: Double, _ annai: Double) -> String {
    func microseconds(_ seconds: Double) -> String {
      let hundredths = Int((seconds * 100_000_000).rounded())
      return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100) us"
    }
    let met = python >= bar * annai ? "met" : "MISSED"
    return "\(microseconds(python)) / \(microseconds(annai)), "
      + "\(Measuring.ratio(python, to: annai)) (bar 20.0x: \(met))"
  }

  struct Failure: Error, CustomStringConvertible { let description: String }
}
