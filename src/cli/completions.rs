//! `sabak completions`: what a shell needs to complete the command line.

use clap_complete::{Shell, generate};

use super::Answer;
use super::declaration;
use crate::text::Texts;

pub(super) fn answer(shell: Shell, texts: Texts) -> Answer {
    let mut script = Vec::new();
    generate(
        shell,
        &mut declaration::command(texts),
        "sabak",
        &mut script,
    );
    Answer::done(script)
}
