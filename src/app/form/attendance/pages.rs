//! What the pages of the paper add up to, as one enters it beside the names: two numbers a page, in
//! the fields that the form has for them.

use crate::app::Context;
use crate::command::Command;
use crate::model::attendance::Page;
use crate::model::edit::Edit;
use crate::model::field::Address;
use crate::model::rows::{ListId, Row};

use super::super::Form;
use super::super::change::{Manner, write};

/// The field of the number of a page.
const PAGE: &str = "attendance.pages.page";
/// The field of the signatures of a page.
pub const SIGNATURES: &str = "attendance.pages.signatures";
/// The field of the women on a page.
pub const WOMEN: &str = "attendance.pages.women";

impl Form {
    /// The page of the paper that the line stands on.
    pub fn page_here(&self) -> u32 {
        let line = self.attendance.as_ref().map_or(0, |one| one.names.line);
        self.page_at(line)
    }

    /// The page that a line stands on, or would: the one after the last may begin a new one.
    pub(super) fn page_at(&self, line: usize) -> u32 {
        let page = self.entry.names.page_of(line);
        page.saturating_add(u32::from(self.begins_page(line)))
    }

    /// Whether the new line after the last is to begin a new page.
    pub fn begins_page(&self, line: usize) -> bool {
        let ends_at = self
            .attendance
            .as_ref()
            .and_then(|one| one.names.page_ends_at);
        ends_at == Some(line) && line == self.entry.names.lines().len()
    }

    /// Begins a new page with the new line, or does no longer.
    pub(super) fn break_page_after(&mut self) {
        let lines = self.entry.names.lines().len();
        let was_ended = self.begins_page(lines);
        if let Some(pane) = self.pane() {
            pane.page_ends_at = (!was_ended).then_some(lines);
        }
    }

    /// The page that a field of the pages speaks of; nothing for any other field.
    pub(super) fn page_in_row(&self, at: Address) -> Option<u32> {
        let is_of_page = [SIGNATURES, WOMEN].contains(&at.field);
        let pages = &self.entry.session.attendance.pages;
        let page = pages.get(at.row).filter(|_| is_of_page);
        page.map(|page| page.page)
    }

    /// What the numbers of the paper become where a line begins a page, or does no longer. Where
    /// lines stand on later pages, the numbers of these stay with them, and those of two pages made
    /// one are added up; else they stay with their page.
    pub(super) fn repaged(&self, line: usize) -> Vec<Edit> {
        let names = &self.entry.names;
        let (above, here) = (names.page_of(line.saturating_sub(1)), names.page_of(line));
        if names.page_of(names.lines().len()) <= here {
            return Vec::new();
        }
        let pages = &self.entry.session.attendance.pages;
        let mut edits = Vec::new();
        for (row, page) in pages.iter().enumerate() {
            let number = match here == above {
                true if page.page > above => page.page.saturating_add(1),
                false if page.page >= here => page.page - here.saturating_sub(above),
                _ => continue,
            };
            edits.extend(write(Address::in_row(PAGE, row), number.to_string()));
        }
        let row_of = |number| pages.iter().position(|page| page.page == number);
        let both = row_of(above).zip(row_of(here)).filter(|_| here != above);
        if let Some((into, from)) = both
            && let (Some(one), Some(other)) = (pages.get(into), pages.get(from))
        {
            let sums = [
                (SIGNATURES, one.signatures, other.signatures),
                (WOMEN, one.women, other.women),
            ];
            for (field, one, other) in sums {
                let sum = one.unwrap_or(0).saturating_add(other.unwrap_or(0));
                if one.or(other).is_some() {
                    edits.extend(write(Address::in_row(field, into), sum.to_string()));
                }
            }
            let list = ListId::Pages;
            edits.push(Edit::Remove { list, place: from });
        }
        edits
    }

    /// Begins to enter what a page adds up to; the page gets its row where it has none.
    pub(super) fn open_page(&mut self, page: u32, context: &mut Context) {
        self.leave_cell();
        let has_page = |form: &Self| {
            let pages = &form.entry.session.attendance.pages;
            pages.iter().position(|one| one.page == page)
        };
        if has_page(self).is_none() {
            let pages = &self.entry.session.attendance.pages;
            let place = pages.iter().filter(|one| one.page < page).count();
            let row = Row::Page(Page::new(page));
            self.change([Edit::Insert { place, row }], Manner::Act, context);
        }
        let Some(row) = has_page(self) else {
            return;
        };
        if let Some(pane) = self.pane() {
            pane.is_in_pages = true;
        }
        self.jump_to(Address::in_row(SIGNATURES, row));
    }

    /// Ends the entering of a page; one of which nothing was entered goes again.
    pub(super) fn leave_pages(&mut self, context: &mut Context) {
        let Some(pane) = self.pane().filter(|pane| pane.is_in_pages) else {
            return;
        };
        pane.is_in_pages = false;
        let row = self.focus.row;
        self.typing = None;
        self.history.end_run();
        let pages = &self.entry.session.attendance.pages;
        let is_typed = |field| self.entry.typed.contains_key(&Address::in_row(field, row));
        let is_empty = pages.get(row).is_some_and(|page| {
            page.signatures.is_none() && page.women.is_none() && page.extra.is_empty()
        });
        if is_empty && !is_typed(SIGNATURES) && !is_typed(WOMEN) {
            let list = ListId::Pages;
            self.change([Edit::Remove { list, place: row }], Manner::Act, context);
        }
    }

    pub(super) fn on_pages_command(
        &mut self,
        command: Command,
        context: &mut Context,
    ) -> Option<bool> {
        let row = self.focus.row;
        match command {
            Command::NextField | Command::MoveDown if self.focus.field == SIGNATURES => {
                self.jump_to(Address::in_row(WOMEN, row));
            }
            Command::PreviousField | Command::MoveUp if self.focus.field == WOMEN => {
                self.jump_to(Address::in_row(SIGNATURES, row));
            }
            Command::NextField
            | Command::PreviousField
            | Command::Back
            | Command::MoveUp
            | Command::MoveDown => self.leave_pages(context),
            _ => return None,
        }
        Some(true)
    }
}
