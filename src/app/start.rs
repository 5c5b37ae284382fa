//! The first screen, before there is a logbook: start one, open one, or look at the sample.

use std::path::PathBuf;

use crate::command::Command;
use crate::store::settings::Settings;
use crate::text::Language;

use super::event::Target;
use super::overlay::Overlay;
use super::reach::Reach;
use super::{Context, Wish, folder};

/// What can be chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// Make a logbook in the folder that is named.
    New,
    /// Open a folder that has one.
    Open,
    /// Look at the sample campaign.
    Sample,
}

impl Choice {
    /// Every choice, in order.
    pub const ALL: [Self; 3] = [Self::New, Self::Open, Self::Sample];

    /// The id of its texts: `start-<id>` with `.about`.
    pub fn id(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Open => "open",
            Self::Sample => "sample",
        }
    }
}

/// The first screen.
#[derive(Debug)]
pub struct Start {
    /// Where a new logbook would be made.
    pub folder: PathBuf,
    /// Which choice is selected.
    pub selected: usize,
}

impl Start {
    /// The first screen; a new logbook would be made in `folder`.
    pub fn new(folder: PathBuf) -> Self {
        Self {
            folder,
            selected: 0,
        }
    }

    /// Decides what a command means here.
    pub fn on_command(&mut self, command: Command, context: &mut Context) -> bool {
        let choices = Reach(Choice::ALL.len());
        match command {
            Command::MoveUp => self.selected = choices.round(self.selected, -1),
            Command::MoveDown => self.selected = choices.round(self.selected, 1),
            Command::Accept => self.choose(context),
            _ => return false,
        }
        true
    }

    /// Decides what a click means here.
    pub fn on_click(&mut self, target: Target, context: &mut Context) -> bool {
        match target {
            Target::Row(row) if row < Choice::ALL.len() => {
                self.selected = row;
                self.choose(context);
                true
            }
            Target::Cell(_, language) => {
                if let Some(language) = Language::ALL.get(language) {
                    let settings = Settings {
                        language: Some(language.code().to_owned()),
                        ..context.settings.clone()
                    };
                    context.wishes.push(Wish::Change(Box::new(settings)));
                }
                true
            }
            _ => false,
        }
    }

    fn choose(&self, context: &mut Context) {
        let ask =
            |creates, start| Wish::Show(Overlay::Folder(folder::FolderPrompt::new(creates, start)));
        let wish = match Choice::ALL.get(self.selected) {
            Some(Choice::New) => ask(true, self.folder.clone()),
            Some(Choice::Open) => ask(false, PathBuf::new()),
            Some(Choice::Sample) => Wish::OpenSample,
            None => return,
        };
        context.wishes.push(wish);
    }
}
