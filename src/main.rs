//! The program: the command line first, and the screens where they are asked for.

use std::env;
use std::process::ExitCode;

use sabak::cli::{self, Run};

fn main() -> ExitCode {
    match cli::run(env::args_os()) {
        Run::Over(status) => status.into(),
        Run::Screens(_) => ExitCode::SUCCESS,
    }
}
