//! What the columns of a sheet hold, as it was found out, to be looked at and corrected before a row
//! is read.

use std::sync::Arc;

use crate::command::{Command, Scope};
use crate::exchange::intake::{
    Matching, Remembered, Table, Target, first_with_sessions, match_remembered,
};
use crate::model::fold::fold;
use crate::model::logbook::Logbook;
use crate::text::Texts;

use super::asked::{Chosen, Offer};
use crate::app::input::{Outcome, TextInput, edit_of};
use crate::app::reach::Reach;

/// A file with tables, while its columns are looked at.
#[derive(Debug)]
pub struct Columns {
    /// The file.
    pub offer: Arc<Offer>,
    /// Which of its tables is meant.
    pub table: usize,
    /// What the columns of each table hold.
    matchings: Vec<Matching>,
    /// The column that is selected.
    pub selected: usize,
    /// The list of what the selected column can hold, while it is open.
    pub picking: Option<Picking>,
}

/// What a column can hold, to be chosen from.
#[derive(Debug)]
pub struct Picking {
    /// What is typed to find one.
    pub text: TextInput,
    /// What fits: nothing stands for a column that is passed over.
    pub found: Vec<Option<Target>>,
    /// Which is selected.
    pub selected: usize,
    all: Vec<(Option<Target>, String)>,
}

impl Columns {
    /// The columns of a file's tables, as they are recognised and as they were corrected before.
    pub fn new(offer: Arc<Offer>, logbook: &Logbook, remembered: &Remembered) -> Self {
        let tables = offer.tables();
        let matched = tables
            .iter()
            .map(|table| match_remembered(table, logbook, remembered));
        Self {
            matchings: matched.collect(),
            table: first_with_sessions(tables, logbook, remembered),
            selected: 0,
            picking: None,
            offer,
        }
    }

    /// The scopes in which a key has a meaning while columns are looked at: of several sheets one is
    /// chosen, and of columns that nobody knows it is said what becomes of them, only where there are such.
    pub fn scopes(&self) -> Vec<Scope> {
        let has_unknown = self.matching().is_some_and(Matching::has_rest);
        let has_sheets = self.matchings.len() > 1;
        let unknown = has_unknown.then_some(Scope::Unknown);
        let sheets = has_sheets.then_some(Scope::Sheets);
        let always = [Scope::Matching, Scope::Logbook, Scope::Everywhere];
        unknown.into_iter().chain(sheets).chain(always).collect()
    }

    /// The table that is meant.
    pub fn table(&self) -> Option<&Table> {
        self.offer.tables().get(self.table)
    }

    /// What its columns hold.
    pub fn matching(&self) -> Option<&Matching> {
        self.matchings.get(self.table)
    }

    /// The first value below the headings of a column.
    pub fn example(&self, column: usize) -> String {
        let (Some(table), Some(matching)) = (self.table(), self.matching()) else {
            return String::new();
        };
        let rows = matching.headings.end..table.rows.len();
        let mut cells = rows.map(|row| table.cell(row, column));
        let cell = cells.find(|cell| !cell.is_empty());
        cell.map_or(String::new(), |cell| cell.text().into_owned())
    }

    /// How it is to be read.
    pub fn chosen(&self) -> Option<Chosen> {
        Some(Chosen {
            table: self.table,
            matching: self.matching()?.clone(),
        })
    }

    /// Keeps what was said of headings here.
    pub fn remember(&self, remembered: &mut Remembered) {
        for matching in &self.matchings {
            matching.remember(remembered);
        }
    }

    /// Decides what a command means while columns are looked at.
    pub fn on_command(
        &mut self,
        command: Command,
        page: usize,
        (texts, logbook): (Texts, &Logbook),
    ) -> bool {
        let columns = self.matching().map_or(0, |one| one.columns.len());
        match command {
            Command::NextSheet => self.step_table(1),
            Command::PreviousSheet => self.step_table(-1),
            Command::KeepRest => {
                if let Some(matching) = self.matchings.get_mut(self.table) {
                    matching.set_keeps_rest(!matching.keeps_rest());
                }
            }
            Command::Accept if columns > 0 => {
                let here = self.matching().and_then(|one| one.target(self.selected));
                self.picking = Some(Picking::new(here, texts, logbook));
            }
            _ => return Reach(columns).go(command, &mut self.selected, page),
        }
        true
    }

    fn step_table(&mut self, by: isize) {
        self.table = Reach(self.matchings.len()).round(self.table, by);
        self.selected = 0;
    }

    /// Decides what a command means while the list of what a column can hold is open.
    pub fn on_picking(&mut self, command: Command, page: usize) {
        let Some(picking) = &mut self.picking else {
            return;
        };
        match command {
            Command::Accept => self.take(),
            Command::Back => self.picking = None,
            _ => picking.on_command(command, page),
        }
    }

    /// The column holds from now on what is selected in the list.
    pub fn take(&mut self) {
        let Some(picking) = self.picking.take() else {
            return;
        };
        let target = picking.found.get(picking.selected).cloned();
        let matching = self.matchings.get_mut(self.table);
        if let (Some(target), Some(matching)) = (target, matching) {
            matching.set(self.selected, target);
        }
    }
}

impl Picking {
    fn new(here: Option<&Target>, texts: Texts, logbook: &Logbook) -> Self {
        let choices = Target::choices(logbook).into_iter();
        let choices = choices.map(|target| {
            let name = fold(&target.name(texts, logbook));
            (Some(target), name)
        });
        let skip = (None, fold(&texts.say("import-pass-over")));
        let all: Vec<_> = [skip].into_iter().chain(choices).collect();
        let selected = all.iter().position(|(one, _)| one.as_ref() == here);
        Self {
            text: TextInput::one_line(""),
            found: all.iter().map(|(target, _)| target.clone()).collect(),
            selected: selected.unwrap_or(0),
            all,
        }
    }

    fn on_command(&mut self, command: Command, page: usize) {
        match command {
            _ if Reach(self.found.len()).go(command, &mut self.selected, page) => {}
            _ => {
                if edit_of(command).map(|edit| self.text.apply(edit)) == Some(Outcome::Changed) {
                    self.search();
                }
            }
        }
    }

    /// Takes typed or pasted text.
    pub fn on_text(&mut self, text: &str) {
        self.text.paste(text);
        self.search();
    }

    fn search(&mut self) {
        let typed = fold(self.text.value());
        let words: Vec<&str> = typed.split_whitespace().collect();
        let fits = |name: &str| words.iter().all(|word| name.contains(word));
        let found = self.all.iter().filter(|(_, name)| fits(name));
        self.found = found.map(|(target, _)| target.clone()).collect();
        self.selected = 0;
    }
}
