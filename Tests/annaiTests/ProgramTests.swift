import Testing

/// Tests that run the built program, one after another: each waits for what it expects to see, and
/// a crowd of them would wait for the processor instead.
@Suite(.serialized) struct ProgramTests {}
