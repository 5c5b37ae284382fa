//! Whole lines of the sheet: put in, taken out, moved, copied, marked; and the pages that begin
//! with them.

use crate::app::notice::Notice;
use crate::app::{Context, Wish};
use crate::command::Command;
use crate::model::edit::Edit;
use crate::model::names::{Line, NamesEdit};
use crate::model::people::Person;
use crate::model::rows::ListId;
use crate::model::value::PersonId;

use super::super::Form;
use super::super::change::Manner;
use super::{Way, tell};

impl Form {
    /// Puts rows that were pasted before the line, or after the last one.
    pub fn insert_lines(&mut self, mut lines: Vec<Line>, context: &mut Context) -> bool {
        let count = lines.len();
        if self.way() != Some(Way::Names) || !self.has_room(count, context) {
            return true;
        }
        self.leave_cell();
        let place = self.attendance.as_ref().map_or(0, |one| one.names.line);
        if self.begins_page(place)
            && let Some(first) = lines.first_mut()
        {
            first.person.page.get_or_insert(self.page_at(place));
        }
        let edit = Edit::Names(NamesEdit::Insert { place, lines });
        if self.change([edit], Manner::Act, context) {
            let notice = Notice::Counted("told-rows-taken", count as u64);
            context.wishes.push(Wish::Tell(notice));
        }
        let after = place
            .saturating_add(count)
            .min(self.entry.names.lines().len());
        if let Some(pane) = self.pane() {
            (pane.line, pane.column) = (after, 0);
            pane.page_ends_at = None;
        }
        true
    }

    /// Lines are put in, taken out, moved, copied, and begin pages.
    pub(super) fn on_line_command(&mut self, command: Command, context: &mut Context) {
        self.leave_cell();
        let Some(attendance) = &self.attendance else {
            return;
        };
        let line = attendance.names.line;
        let lines = self.entry.names.lines();
        let is_there = line < lines.len();
        let edit = match command {
            Command::AddRow if is_there && self.has_room(1, context) => {
                self.new_line(line, context)
            }
            Command::RemoveRow if is_there => Edit::Names(NamesEdit::Remove {
                from: line,
                to: line + 1,
            }),
            Command::RowUp if is_there && line > 0 => move_line(line, line - 1),
            Command::RowDown if line + 1 < lines.len() => move_line(line, line + 1),
            Command::BreakPage if is_there && line > 0 => {
                Edit::Names(NamesEdit::BreakPage { line })
            }
            Command::BreakPage if line > 0 => return self.break_page_after(),
            Command::BreakPage => return tell(context, "refused-first-line"),
            Command::DuplicateLine if self.has_room(1, context) => {
                let Some(copy) = lines.get(line).map(|line| copy_of(&line.person, context)) else {
                    return;
                };
                Edit::Names(NamesEdit::Insert {
                    place: line + 1,
                    lines: vec![Line::of(copy)],
                })
            }
            _ => return,
        };
        let mut edits = match command {
            Command::BreakPage => self.repaged(line),
            _ => Vec::new(),
        };
        edits.push(edit);
        let are_added = edits
            .iter()
            .any(|edit| matches!(edit, Edit::Remove { list, .. } if *list == ListId::Pages));
        if let Some(pane) = self.pane() {
            pane.page_ends_at = pane.page_ends_at.filter(|_| command == Command::BreakPage);
        }
        if !self.change(edits, Manner::Act, context) {
            return;
        }
        if are_added {
            tell(context, "told-pages-added");
        }
        if command == Command::RemoveRow {
            tell(context, "told-row-removed");
        }
        if let Some(pane) = self.pane() {
            match command {
                Command::RowUp => pane.line -= 1,
                Command::RowDown | Command::DuplicateLine => pane.line += 1,
                Command::AddRow => pane.column = 0,
                _ => {}
            }
        }
    }

    /// Marks as present those who have no mark, and nobody else.
    pub(super) fn mark_all_present(&mut self, context: &mut Context) {
        self.leave_cell();
        let people = self.entry.names.people();
        let unmarked = people.filter(|(_, person)| person.status.is_empty());
        let edits: Vec<Edit> = unmarked
            .map(|(line, _)| {
                Edit::Names(NamesEdit::Write {
                    line,
                    field: "status",
                    text: "present".to_owned(),
                })
            })
            .collect();
        let count = edits.len() as u64;
        if count == 0 {
            return tell(context, "refused-all-marked");
        }
        if self.change(edits, Manner::Act, context) {
            let notice = Notice::Counted("told-marked-present", count);
            context.wishes.push(Wish::Tell(notice));
        }
    }
}

fn move_line(from: usize, to: usize) -> Edit {
    Edit::Names(NamesEdit::Move { from, to })
}

/// A copy of a line, for somebody else: what tells a person is left out.
fn copy_of(person: &Person, context: &Context) -> Person {
    Person {
        line: None,
        phone: String::new(),
        person: Some(PersonId(context.moment.fresh.0)),
        not_person: None,
        before: None,
        after: None,
        ..person.clone()
    }
}
