//! The attendance of a form's session: another face of the form, on the same entry, with the same
//! undo, draft and save. It has three ways to enter who came: counts (headcount and grid), the
//! names of the sheet, and a tally at the door.

mod counts;
mod lines;
pub mod names;
mod offers;
pub mod pages;
mod pasting;
mod tally;

use crate::app::event::Target;
use crate::app::notice::Notice;
use crate::app::question::{Changes, Shown, Topic};
use crate::app::reach::along;
use crate::app::{Context, Wish};
use crate::command::{Command, Scope};
use crate::model::edit::Edit;
use crate::model::field::{Address, GRID};
use crate::model::people::ThreeWays;
use crate::model::reconcile::fill_grid;

use super::change::Manner;
use super::{Form, Widget};

pub use names::{NamesPane, Offered};
pub use tally::TallyPane;

/// The field of the headcount.
pub const HEADCOUNT: &str = "attendance.headcount";
/// The field of the reason why the ways disagree.
pub const REASON: &str = "attendance.note";

/// How the place of the focus is named in a draft while one enters names.
pub(super) const IN_NAMES: &str = "people";
/// The same, at the tally.
pub(super) const IN_TALLY: &str = "tally";
/// The same, at the headcount and the grid.
pub(super) const IN_COUNTS: &str = "counts";

/// A way to enter an attendance.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Way {
    /// The headcount and the grid.
    #[default]
    Counts,
    /// The lines of the sheet.
    Names,
    /// One key for each person at the door.
    Tally,
}

impl Way {
    /// Every way, in order.
    pub const ALL: [Self; 3] = [Self::Counts, Self::Names, Self::Tally];

    /// The id of its name: `attendance-way-<id>`.
    pub fn id(self) -> &'static str {
        match self {
            Self::Counts => "counts",
            Self::Names => "names",
            Self::Tally => "tally",
        }
    }

    fn step(self, by: isize) -> Self {
        along(&Self::ALL, self, by)
    }
}

/// The attendance screen.
#[derive(Debug, Default)]
pub struct Attendance {
    /// The way that is open.
    pub way: Way,
    /// Whether it was opened without the form, so that leaving it leaves the session.
    pub is_alone: bool,
    /// Where one is among the names.
    pub names: NamesPane,
    /// The tally.
    pub tally: TallyPane,
}

/// What the ways add up to, side by side, as the strip of every way shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Strip {
    /// The ways that were used.
    pub ways: ThreeWays,
    /// What is reported: the largest of them.
    pub reported: u32,
    /// How many of those the grid does not have.
    pub not_stated: u32,
    /// Women among those in the grid whose sex is stated.
    pub women: u64,
    /// Those in the grid whose sex is stated.
    pub stated: u64,
}

impl Form {
    /// What the ways add up to.
    pub fn strip(&self) -> Strip {
        let attendance = &self.entry.session.attendance;
        let reported = attendance.participants(self.present);
        let sums = super::grid::sums(attendance);
        Strip {
            ways: ThreeWays::of(attendance, self.present),
            reported,
            not_stated: reported.saturating_sub(attendance.counted()),
            women: sums.women,
            stated: sums.stated,
        }
    }

    /// Opens the attendance, at the headcount. Opened alone, leaving it leaves the session.
    pub fn open_attendance(&mut self, is_alone: bool) {
        self.attendance = Some(Box::new(Attendance {
            is_alone,
            ..Attendance::default()
        }));
        self.jump_to(Address::of(HEADCOUNT));
    }

    /// The way that is open; none where the fields of the form are.
    pub fn way(&self) -> Option<Way> {
        self.attendance.as_ref().map(|attendance| attendance.way)
    }

    /// The scopes of the attendance, the innermost first.
    pub(super) fn attendance_scopes(&self, attendance: &Attendance) -> Vec<Scope> {
        use Scope as S;
        let inner: &[Scope] = match attendance.way {
            Way::Counts if self.widget() == Widget::Grid => &[S::Counts, S::Grid],
            Way::Counts => &[S::Field],
            Way::Names if attendance.names.is_in_pages => &[S::Field],
            Way::Names if attendance.names.is_choosing() => &[S::Offers, S::Field, S::Names],
            Way::Names if attendance.names.is_in_text() => &[S::Field, S::Names],
            Way::Names => &[S::Mark, S::Names],
            Way::Tally => &[S::Tally],
        };
        let outer = [S::Attendance, S::Logbook, S::Everywhere];
        inner.iter().copied().chain(outer).collect()
    }

    /// A command while the attendance is open; whether it is no matter for the fields any more.
    pub(super) fn on_attendance_command(
        &mut self,
        command: Command,
        context: &mut Context,
    ) -> Option<bool> {
        let way = self.way()?;
        match command {
            Command::NextWay => self.go_to_way(way.step(1), context),
            Command::PreviousWay => self.go_to_way(way.step(-1), context),
            Command::FillGrid => self.offer_grid(context),
            Command::HeadcountFromGrid => self.offer_headcount(context),
            Command::WriteReason => {
                self.go_to_way(Way::Counts, context);
                self.jump_to(Address::of(REASON));
            }
            Command::AgeProfile => context.wishes.push(Wish::ChooseAgeProfile),
            Command::FindRepeats => context.wishes.push(Wish::FindRepeats),
            Command::Redo => {
                self.forget_counted();
                return None;
            }
            Command::Save | Command::SaveDraft | Command::PrintSheet | Command::SettleCopies => {
                return None;
            }
            _ => {
                return match way {
                    Way::Counts => self.on_counts_command(command, context),
                    Way::Names => self.on_names_command(command, context),
                    Way::Tally => self.on_tally_command(command, context),
                };
            }
        }
        Some(true)
    }

    /// Goes to a way, at the place where one left it.
    pub(super) fn go_to_way(&mut self, way: Way, context: &mut Context) {
        if self.way() != Some(way) {
            self.forget_counted();
        }
        self.leave_pages(context);
        self.history.end_run();
        let Some(attendance) = &mut self.attendance else {
            return;
        };
        attendance.way = way;
        attendance.names.forget_typing();
        match way {
            Way::Counts => self.jump_to(Address::of(HEADCOUNT)),
            Way::Names => self.open_names(context),
            Way::Tally => {
                self.on_tick(context.moment);
                context.effects.push(crate::app::effect::Effect::Tick);
            }
        }
    }

    /// Goes to a field where it can be seen: in the way of the attendance that has it, where one is
    /// open, and else among the fields of the form. Of the tally nothing but the grid is seen, and
    /// all of it.
    pub(super) fn show(&mut self, at: Address) {
        let page = self.page_in_row(at);
        if let Some(attendance) = &mut self.attendance {
            let pane = &mut attendance.names;
            pane.forget_typing();
            pane.is_in_pages = page.is_some();
            if let Some(page) = page {
                attendance.way = Way::Names;
                pane.line = self.entry.names.first_line_of(page);
            } else if !Self::counts_stops().contains(&at) {
                self.attendance = None;
            } else if attendance.way != Way::Tally || at.field != GRID {
                attendance.way = Way::Counts;
            }
        }
        self.jump_to(at);
    }

    /// One step back; whether there was one inside the attendance.
    pub(super) fn leave_attendance(&mut self) -> bool {
        if self.attendance.as_ref().is_some_and(|one| one.is_alone) {
            return false;
        }
        self.attendance = None;
        self.jump_to(Address::of(HEADCOUNT));
        true
    }

    /// Takes a character typed into the attendance; whether it is no matter for the fields.
    pub(super) fn type_in_attendance(&mut self, letter: char, context: &mut Context) -> bool {
        match &self.attendance {
            Some(attendance) if attendance.names.is_in_pages => return false,
            Some(attendance) if attendance.way == Way::Names => {
                self.type_in_names(letter, context);
            }
            Some(attendance) if attendance.way == Way::Tally => self.tally_key(letter, context),
            _ => return false,
        }
        true
    }

    /// Takes pasted text into the attendance; whether it is no matter for the fields.
    pub(in crate::app::form) fn paste_in_attendance(
        &mut self,
        text: &str,
        context: &mut Context,
    ) -> bool {
        match &self.attendance {
            Some(attendance) if attendance.names.is_in_pages => return false,
            Some(attendance) if attendance.way == Way::Names => self.paste_in_names(text, context),
            Some(attendance) if attendance.way == Way::Tally => {}
            _ => return false,
        }
        true
    }

    /// A click in the attendance; whether it is no matter for the fields.
    pub(super) fn click_attendance(&mut self, target: Target, context: &mut Context) -> bool {
        let Some(way) = self.way() else {
            return false;
        };
        match (target, way) {
            (Target::Way(way), _) => self.go_to_way(way, context),
            (Target::Cell(line, column), Way::Names) => self.click_name(line, column, context),
            (Target::Row(row), Way::Names) => self.click_offer(row, context),
            (Target::Page(page), Way::Names) => self.open_page(page, context),
            _ => return false,
        }
        true
    }

    /// Shows what the grid would become if it counted those on the sheet.
    fn offer_grid(&mut self, context: &mut Context) {
        let Some(book) = context.book else {
            return;
        };
        if self.entry.names.people().next().is_none() {
            return refuse(context, "refused-no-names");
        }
        if self.entry.names.present() == 0 {
            return refuse(context, "refused-nobody-present");
        }
        let session = &self.entry.session;
        let day = session.starts_on.map(|day| day.0);
        let profile = &book.logbook.age_profile;
        let changes = fill_grid(&session.attendance, &self.entry.names, profile, day);
        if changes.is_empty() {
            return refuse(context, "told-grid-agrees");
        }
        let edits = changes.iter().map(|change| Edit::Count {
            cell: change.cell.clone(),
            count: change.to,
        });
        let edits = edits.collect();
        let counted = session.attendance.counted();
        let shown = Shown::Grid {
            cells: changes,
            counted: (counted, self.entry.names.present()),
        };
        let changes = Box::new(Changes { edits, shown });
        context.wishes.push(Wish::Ask(Topic::Changes(changes)));
    }

    /// Shows what the headcount would become if it were taken from the grid.
    fn offer_headcount(&mut self, context: &mut Context) {
        let attendance = &self.entry.session.attendance;
        let counted = attendance.counted();
        if counted == 0 {
            return refuse(context, "refused-grid-is-empty");
        }
        if attendance.headcount == Some(counted) {
            return refuse(context, "told-headcount-agrees");
        }
        let edits = super::change::write(Address::of(HEADCOUNT), counted.to_string());
        let changes = Box::new(Changes {
            edits: edits.into(),
            shown: Shown::Headcount(attendance.headcount, counted),
        });
        context.wishes.push(Wish::Ask(Topic::Changes(changes)));
    }

    /// Makes changes that have been shown, as one.
    pub fn make_changes(&mut self, edits: Vec<Edit>, context: &mut Context) -> bool {
        self.typing = None;
        self.forget_counted();
        if self.change(edits, Manner::Act, context) {
            tell(context, "told-changed");
        }
        true
    }

    /// The places of the fields that can have the focus while the counts are open.
    pub fn counts_stops() -> Vec<Address> {
        [HEADCOUNT, GRID, REASON].map(Address::of).to_vec()
    }

    /// Where the focus is, as a draft keeps it while the attendance is open.
    pub(super) fn attendance_focus(&self) -> Option<String> {
        let attendance = self.attendance.as_ref()?;
        Some(match attendance.way {
            Way::Counts => format!("{IN_COUNTS}/{}", u8::from(attendance.is_alone)),
            Way::Names => format!("{IN_NAMES}/{}", attendance.names.line),
            Way::Tally => format!("{IN_TALLY}/0"),
        })
    }

    /// Opens the attendance where a draft was left in it.
    pub(super) fn resume_attendance(&mut self, focus: &str) {
        let Some((way, place)) = focus.split_once('/') else {
            return;
        };
        let way = match way {
            IN_COUNTS => Way::Counts,
            IN_NAMES => Way::Names,
            IN_TALLY => Way::Tally,
            _ => return,
        };
        self.open_attendance(true);
        if let Some(attendance) = &mut self.attendance {
            attendance.way = way;
            attendance.names.line = place.parse().unwrap_or(0);
        }
    }
}

/// Says something in the line above the keys.
pub(super) fn tell(context: &mut Context, id: &'static str) {
    context.wishes.push(Wish::Tell(Notice::Plain(id)));
}

fn refuse(context: &mut Context, id: &'static str) {
    tell(context, id);
}
