//! What can lie over a screen, one at a time. Keys go to it alone.

use crate::command::{Command, Scope};

use super::Context;
use super::age_profile::AgeProfiles;
use super::comparisons::Comparisons;
use super::crosstab::Listing;
use super::event::Target;
use super::filter_builder::FilterBuilder;
use super::folder::FolderPrompt;
use super::help::Help;
use super::palette::Palette;
use super::question::Question;
use super::residents::Residents;
use super::rows::Rows;
use super::settings::SettingsPane;

/// Something over the screen.
#[derive(Debug)]
pub enum Overlay {
    /// The keys that work here.
    Help(Help),
    /// Every command, by name.
    Palette(Palette),
    /// What the user can choose.
    Settings(SettingsPane),
    /// A folder to open or to make a logbook in.
    Folder(FolderPrompt),
    /// Rows that were pasted, before they are taken.
    Rows(Box<Rows>),
    /// The bands of ages to count by.
    AgeProfiles(AgeProfiles),
    /// What the figures of the overview are compared with.
    Comparisons(Comparisons),
    /// The builder of the filter.
    FilterBuilder(Box<FilterBuilder>),
    /// Who lives in a municipality, to be entered.
    Residents(Box<Residents>),
    /// What can be chosen for the cross table.
    Listing(Box<Listing>),
    /// A question with buttons.
    Question(Question),
}

impl Overlay {
    /// The scopes in which a key has a meaning here, the innermost first.
    pub fn scopes(&self) -> Vec<Scope> {
        match self {
            Self::Help(_) => vec![Scope::Help],
            Self::Palette(_) => vec![Scope::Palette, Scope::Field],
            Self::Settings(pane) => pane.scopes(),
            Self::Folder(_) => vec![Scope::Field, Scope::Dialog],
            Self::Rows(_) => vec![Scope::Paste],
            Self::AgeProfiles(_) => vec![Scope::Profile],
            Self::Comparisons(_) => vec![Scope::Palette, Scope::Field],
            Self::FilterBuilder(_) => vec![Scope::Builder, Scope::Field],
            Self::Residents(residents) => residents.scopes(),
            Self::Listing(listing) => listing.scopes(),
            Self::Question(_) => vec![Scope::Dialog],
        }
    }
}

impl Overlay {
    /// Hands a command on. Questions are answered by the program itself.
    pub fn on_command(&mut self, command: Command, context: &mut Context) -> bool {
        match self {
            Self::Help(help) => help.on_command(command, context),
            Self::Palette(palette) => palette.on_command(command, context),
            Self::Settings(pane) => pane.on_command(command, context),
            Self::Folder(prompt) => prompt.on_command(command, context),
            Self::Rows(rows) => rows.on_command(command, context),
            Self::AgeProfiles(profiles) => profiles.on_command(command, context),
            Self::Comparisons(choice) => choice.on_command(command, context),
            Self::FilterBuilder(builder) => builder.on_command(command, context),
            Self::Residents(residents) => residents.on_command(command, context),
            Self::Listing(listing) => listing.on_command(command, context),
            Self::Question(_) => true,
        }
    }

    /// Hands a click on.
    pub fn on_click(&mut self, target: Target, context: &mut Context) -> bool {
        match self {
            Self::Help(_) | Self::Question(_) => true,
            Self::Palette(palette) => palette.on_click(target, context),
            Self::Settings(pane) => pane.on_click(target, context),
            Self::Rows(rows) => rows.on_click(target, context),
            Self::AgeProfiles(profiles) => profiles.on_click(target, context),
            Self::Comparisons(choice) => choice.on_click(target, context),
            Self::FilterBuilder(builder) => builder.on_click(target, context),
            Self::Listing(listing) => listing.on_click(target, context),
            Self::Folder(prompt) => prompt.on_click(target, context),
            Self::Residents(residents) => residents.on_click(target, context),
        }
    }

    /// Hands a typed character on.
    pub fn on_letter(&mut self, letter: char, context: &mut Context) -> bool {
        self.on_paste(letter.encode_utf8(&mut [0; 4]), context)
    }

    /// Hands pasted text on.
    pub fn on_paste(&mut self, text: &str, context: &mut Context) -> bool {
        match self {
            Self::Help(_) | Self::Question(_) | Self::Rows(_) | Self::AgeProfiles(_) => true,
            Self::Comparisons(choice) => choice.on_text(text, context),
            Self::Palette(palette) => palette.on_text(text, context),
            Self::FilterBuilder(builder) => builder.on_text(text, context),
            Self::Settings(pane) => pane.on_text(text, context),
            Self::Folder(prompt) => prompt.on_text(text, context),
            Self::Residents(residents) => residents.on_text(text, context),
            Self::Listing(listing) => listing.on_text(text, context),
        }
    }
}
