//! `sabak import --undo`: the last import of the command line taken back, as one step, as long as nobody
//! has changed what it has written.

use super::failure as said;
use crate::cli::arguments::{Form, ImportOrder};
use crate::cli::failure::Failure;
use crate::cli::interrupt::Interrupt;
use crate::cli::json::{self, TakenBack};
use crate::cli::opened::Opened;
use crate::cli::{Answer, Setting, Status};
use crate::text::{clean, date};

pub(super) fn answer(setting: &Setting, order: &ImportOrder) -> Result<Answer, Failure> {
    let texts = setting.texts;
    let folder = Opened::folder_of(&order.selection, &setting.home)?;
    let completed = folder.finish_swaps(&setting.home)?;
    setting.tell_completed(&folder, completed);
    let Some(way_back) = folder.way_back() else {
        return Err(Failure::NotImported {
            said: texts.say("cli-import-none-to-undo"),
            status: Status::WrongUse,
        });
    };
    let interrupt = Interrupt::listen();
    let mut progress = |_, _| interrupt.goes_on();
    let gone = folder.go_back(&way_back, &setting.home, &mut progress);
    let words = ["cli-import-undo-cancelled", "cli-import-undo-changed"];
    gone.map_err(|error| said(setting, error, words))?;
    let text = match order.selection.form {
        Form::Json => json::text(&TakenBack {
            undone: true,
            made_at: way_back.at.clone(),
            files: way_back.files(),
        })?,
        _ => {
            let day = way_back.at.get(..10).and_then(|day| day.parse().ok());
            let day = day.map_or_else(
                || clean::clean(&way_back.at).into_owned(),
                |day| date::long(texts, day),
            );
            let args = [("day", day.into()), ("count", way_back.files().into())];
            texts.say_with("cli-import-undone", &args) + "\n"
        }
    };
    Ok(Answer::done(text))
}
