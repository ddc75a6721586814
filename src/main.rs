//! The `ucfed` command.

use std::process::ExitCode;

fn main() -> ExitCode {
    ucfed::cli::run(std::env::args_os())
}
