//! The `ucfed` command.

fn main() {}
