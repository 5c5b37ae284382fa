//! The program: the command line first, and the screens where they are asked for.

use std::env;
use std::process::ExitCode;

use sabak::cli::{self, Run};
use sabak::{app, tui};

fn main() -> ExitCode {
    let screens = match cli::run(env::args_os()) {
        Run::Over(status) => return status.into(),
        Run::Screens(screens) => screens,
    };
    let opening = match screens.opening {
        cli::Opening::Folder(folder) => app::Opening::Folder(folder),
        cli::Opening::Sample => app::Opening::Sample,
        cli::Opening::Nothing(folder) => app::Opening::Nothing(folder),
    };
    tui::run(opening, screens.language, &screens.home)
}
