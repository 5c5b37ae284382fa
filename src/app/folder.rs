//! The question for a folder: to open the logbook in it, or to make one there. It stays open, with
//! what was typed, until the folder is.

use std::path::PathBuf;

use crate::command::Command;
use crate::store::fault::FileProblem;

use super::event::Target;
use super::input::{Outcome, TextInput, edit_of};
use super::{Context, Wish};

/// A folder being typed.
#[derive(Debug)]
pub struct FolderPrompt {
    /// Whether a logbook is to be made there.
    pub creates: bool,
    /// What is typed.
    pub text: TextInput,
    /// Why the folder that was typed could not be opened.
    pub problem: Option<FileProblem>,
    /// Which button Enter presses: the first accepts, the second goes back.
    pub focus: usize,
    /// Whether the text is still what was offered at first.
    is_offer: bool,
}

impl FolderPrompt {
    /// Asks for a folder, beginning with one.
    pub fn new(creates: bool, start: PathBuf) -> Self {
        Self {
            creates,
            text: TextInput::one_line(start.display().to_string()),
            problem: None,
            focus: 0,
            is_offer: true,
        }
    }

    /// The folder that is typed: without the quotes that Windows puts around a copied path, and
    /// with `~` as it is, which only the outside can tell. None where nothing is typed.
    pub fn folder(&self) -> Option<PathBuf> {
        let typed = self.text.value().trim();
        let bare = ['"', '\'']
            .into_iter()
            .find_map(|quote| typed.strip_prefix(quote)?.strip_suffix(quote))
            .unwrap_or(typed)
            .trim();
        (!bare.is_empty()).then(|| PathBuf::from(bare))
    }

    /// Decides what a command means here.
    pub fn on_command(&mut self, command: Command, context: &mut Context) -> bool {
        match command {
            Command::NextButton | Command::PreviousButton => self.focus = 1 - self.focus.min(1),
            Command::Press if self.focus > 0 => context.wishes.push(Wish::CloseOverlay),
            Command::Press => self.accept(context),
            Command::Back => context.wishes.push(Wish::CloseOverlay),
            _ => {
                if edit_of(command).map(|edit| self.text.apply(edit)) == Some(Outcome::Changed) {
                    self.problem = None;
                    self.is_offer = false;
                }
            }
        }
        true
    }

    /// Decides what a click means here: the first button accepts, the second closes.
    pub fn on_click(&mut self, target: Target, context: &mut Context) -> bool {
        match target {
            Target::Button(0) => self.accept(context),
            Target::Button(_) => context.wishes.push(Wish::CloseOverlay),
            _ => {}
        }
        true
    }

    /// Takes typed or pasted text.
    pub fn on_text(&mut self, text: &str, _context: &mut Context) -> bool {
        self.take(text);
        true
    }

    /// What is typed goes on with the folder that was offered, unless it is a whole path itself.
    fn take(&mut self, text: &str) {
        if std::mem::take(&mut self.is_offer) && is_whole(text) {
            self.text.set_value("");
        }
        self.text.paste(text);
        self.problem = None;
        self.focus = 0;
    }

    fn accept(&mut self, context: &mut Context) {
        let Some(folder) = self.folder() else {
            return;
        };
        self.problem = None;
        context.wishes.push(if self.creates {
            Wish::CreateLogbook(folder)
        } else {
            Wish::OpenFolder(folder)
        });
    }
}

/// Whether a path begins anew: at the root, at home, at a drive, or in quotes.
fn is_whole(text: &str) -> bool {
    let text = text.trim_start();
    text.starts_with(['/', '\\', '~', '"', '\'']) || text.get(1..2) == Some(":")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotes_and_spaces_around_a_path_are_not_part_of_it() {
        let cases = [
            ("/home/a/log", Some("/home/a/log")),
            ("  ~/log \n", Some("~/log")),
            (
                "\"C:\\Users\\Айгүл\\Мой журнал\"",
                Some("C:\\Users\\Айгүл\\Мой журнал"),
            ),
            ("'/media/usb/log'", Some("/media/usb/log")),
            ("it's", Some("it's")),
            ("\"", Some("\"")),
            ("\"\"", None),
            ("   ", None),
        ];
        for (typed, wanted) in cases {
            let mut prompt = FolderPrompt::new(false, PathBuf::new());
            prompt.text.paste(typed);
            assert_eq!(prompt.folder(), wanted.map(PathBuf::from), "{typed:?}");
        }
    }

    #[test]
    fn a_whole_path_takes_the_place_of_the_one_that_was_offered() {
        let cases: [(&[&str], &str); 6] = [
            (&["log"], "/home/a/log"),
            (&["/media/log"], "/media/log"),
            (&["~", "/", "log"], "~/log"),
            (&["C:\\log"], "C:\\log"),
            (&["\"/media/my log\""], "/media/my log"),
            (&["log", "/", "2019"], "/home/a/log/2019"),
        ];
        for (typed, wanted) in cases {
            let mut prompt = FolderPrompt::new(false, PathBuf::from("/home/a/"));
            for text in typed {
                prompt.take(text);
            }
            assert_eq!(prompt.folder(), Some(PathBuf::from(wanted)), "{typed:?}");
        }
    }
}
