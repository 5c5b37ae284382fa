//! What is wrong with one session: gaps, doubts and nonsense, each at its field. Reads a session
//! and the logbook; the form, the list, the screens and the command line all ask here.

use chrono::{DateTime, Datelike, NaiveDate};

use super::code::{CodeList, overlap};
use super::copies::Copies;
use super::field::{Address, FIELDS, Field, GRID, Kind, MOST_PEOPLE, Need, SHEET, WHOLE};
use super::logbook::Logbook;
use super::people::ThreeWays;
use super::present::Named;
use super::problem::{Problem, Severity, What};
use super::session::Session;
use super::typed::YEARS;
use super::value::{Date, last_day};

pub mod copies;
pub mod people;
#[cfg(test)]
mod tests;

/// Everything wrong with a session, in the order of the form, where the grid is one field: its
/// address has no row. `named` is who was there by the names on its sheet; 0 where none are kept.
pub fn problems(
    session: &Session,
    named: impl Into<Named>,
    logbook: &Logbook,
    today: NaiveDate,
) -> Vec<Problem> {
    let mut problems = problems_by_row(session, named, logbook, today);
    for problem in &mut problems {
        if problem.at.field == GRID {
            problem.at = Address::of(GRID);
        }
    }
    problems
}

/// The same, with the row of each count of the grid, as the file has it.
pub fn problems_by_row(
    session: &Session,
    named: impl Into<Named>,
    logbook: &Logbook,
    today: NaiveDate,
) -> Vec<Problem> {
    let named = named.into();
    let present = named.present;
    let mut found = Found(Vec::new());
    for field in FIELDS {
        for row in 0..field.list.map_or(1, |list| session.rows(list)) {
            let at = Address::in_row(field.id, row);
            let text = field.get(session, row);
            if text.is_empty() {
                if field.need != Need::Optional && is_expected(field, session, present) {
                    found.add(at, What::Missing);
                }
            } else {
                look_at_value(&mut found, at, field.kind, &text, logbook);
            }
        }
    }
    look_at_lists(&mut found, session);
    look_at_days(&mut found, session, logbook, today);
    look_at_attendance(&mut found, session, present, logbook);
    look_at_pages(&mut found, session, &named);
    look_at_follow_up(&mut found, session, today);
    look_at_stamps(&mut found, session);
    found.look_at_copies(&Copies::of_session(session), WHOLE, today);
    found.look_at_copies(&named.copies, SHEET, today);
    found.0.sort_by_key(|problem| place_in_form(problem.at));
    found.0
}

/// What of it is to be known before a session is taken in: values that no session can have, and edits
/// that are dated ahead.
pub fn before_it_comes(session: &Session, logbook: &Logbook, today: NaiveDate) -> Vec<Problem> {
    let mut found = problems(session, Named::default(), logbook, today);
    found.retain(|problem| {
        let is_odd = matches!(
            problem.what,
            What::MoreHoursThanDays { .. } | What::OverHundred | What::ClockAhead { .. }
        );
        is_odd || problem.severity() == Severity::Nonsense
    });
    found
}

/// Where an address stands in the form, to sort by; the grid stands before the headcount.
pub(super) fn place_in_form(at: Address) -> (usize, bool, usize) {
    let id = match at.field {
        GRID => "attendance.headcount",
        id => id,
    };
    let place = FIELDS.iter().position(|field| field.id == id);
    (place.unwrap_or(FIELDS.len()), at.field != GRID, at.row)
}

struct Found(Vec<Problem>);

impl Found {
    fn add(&mut self, at: Address, what: What) {
        self.0.push(Problem { at, what });
    }

    fn look_at_code(&mut self, at: Address, list: CodeList, code: &str, logbook: &Logbook) {
        if !logbook.defines(list, code) {
            let code = code.to_owned();
            self.add(at, What::UnknownCode { list, code });
        }
    }
}

/// What stands in a field: a code that nobody knows, or a value that could not be typed there.
fn look_at_value(found: &mut Found, at: Address, kind: Kind, text: &str, logbook: &Logbook) {
    match kind {
        Kind::Code(list) => found.look_at_code(at, list, text, logbook),
        Kind::Codes(list) => {
            for code in text.split(',') {
                found.look_at_code(at, list, code, logbook);
            }
        }
        Kind::Place => {
            let code = text.split_once('\t').map_or("", |(code, _)| code);
            if !logbook.knows_place(code) {
                found.add(at, What::PlaceNotPicked);
            }
        }
        Kind::Date => {
            let day: Option<Date> = text.parse().ok();
            if day.is_some_and(|day| !YEARS.contains(&day.0.year())) {
                found.add(at, What::YearOutOfRange);
            }
        }
        Kind::Whole(most) | Kind::Decimal(most) => {
            if let Some(what) = text.parse().ok().and_then(|number| outside(number, most)) {
                found.add(at, what);
            }
        }
        Kind::Line | Kind::Notes | Kind::Time | Kind::YesNo => {}
    }
}

fn outside(number: f64, most: u32) -> Option<What> {
    if number < 0.0 {
        Some(What::Negative)
    } else if number <= f64::from(most) {
        None
    } else if most == 100 {
        Some(What::OverHundred)
    } else {
        Some(What::TooLarge { most })
    }
}

/// What is expected of a session that has not taken place: when and where, and nothing of what
/// only the day itself can tell.
fn is_expected(field: &Field, session: &Session, present: u32) -> bool {
    let held = session.status == "held";
    match field.id {
        "attendance.headcount" => held && session.attendance.participants(present) == 0,
        "topics" | "languages" | "hours" => held,
        _ => true,
    }
}

/// A held session without any trainer.
fn look_at_lists(found: &mut Found, session: &Session) {
    if session.status == "held" && session.trainers.is_empty() {
        found.add(Address::of("trainers.type"), What::Missing);
    }
}

fn look_at_days(found: &mut Found, session: &Session, logbook: &Logbook, today: NaiveDate) {
    let (Some(first), Some(last)) = (session.starts_on, session.last_day()) else {
        return;
    };
    // As the calendar tells what is overdue: by the last day, which no nonsense puts before the first.
    if session.status == "planned" && last_day(first, session.ends_on).0 < today {
        found.add(Address::of("status"), What::PlannedInThePast);
    }
    if last < first {
        found.add(Address::of("ends_on"), What::EndBeforeStart);
        return;
    }
    if session.status == "held" && first.0 > today {
        found.add(Address::of("status"), What::HeldInTheFuture);
    }
    let (from, to) = (logbook.programme.from, logbook.programme.to);
    if from.is_some_and(|from| first < from) || to.is_some_and(|to| last > to) {
        found.add(
            Address::of("starts_on"),
            What::OutsideProgramme { from, to },
        );
    }
    let days = u32::try_from((last.0 - first.0).num_days() + 1).unwrap_or(u32::MAX);
    if session
        .hours
        .is_some_and(|hours| hours > 24.0 * f64::from(days))
    {
        found.add(Address::of("hours"), What::MoreHoursThanDays { days });
    }
}

fn look_at_attendance(found: &mut Found, session: &Session, present: u32, logbook: &Logbook) {
    let attendance = &session.attendance;
    let ways = ThreeWays::of(attendance, present);
    let came = attendance.participants(present);
    if session.status == "held" && came == 0 && attendance.headcount.is_some() {
        found.add(Address::of("attendance.headcount"), What::NobodyCame);
    }
    if !ways.agree() && attendance.note.trim().is_empty() {
        found.add(
            Address::of("attendance.note"),
            What::WaysDisagree {
                headcount: ways.headcount,
                counted: ways.counted,
                present: ways.present,
            },
        );
    }
    look_at_grid(found, session, logbook);
    // Where nobody has said how many came, nothing can be more than that.
    let is_known = came > 0 || attendance.headcount.is_some();
    for (row, group) in attendance.groups.iter().enumerate() {
        if is_known && group.count > came {
            let at = Address::in_row("attendance.groups.count", row);
            found.add(at, What::GroupLargerThanAll { came });
        }
    }
    for (row, page) in attendance.pages.iter().enumerate() {
        if let (Some(women), Some(signatures)) = (page.women, page.signatures)
            && women > signatures
        {
            let at = Address::in_row("attendance.pages.women", row);
            found.add(at, What::MoreWomenThanSignatures { signatures });
        }
    }
    look_at_knowledge(found, session, is_known.then_some(came));
}

/// The tests: of how many they are is their weight in every average.
fn look_at_knowledge(found: &mut Found, session: &Session, came: Option<u32>) {
    let Some(knowledge) = &session.knowledge else {
        return;
    };
    let has_scores = knowledge.before.is_some() || knowledge.after.is_some();
    if has_scores && knowledge.tested.unwrap_or(0) == 0 {
        found.add(Address::of("knowledge.tested"), What::TestedNotStated);
    }
    if let (Some(came), Some(tested)) = (came, knowledge.tested)
        && tested > came
    {
        found.add(
            Address::of("knowledge.tested"),
            What::MoreTestedThanCame { came },
        );
    }
}

/// The pages of the paper beside the lines that stand on them; a reason explains that too.
fn look_at_pages(found: &mut Found, session: &Session, named: &Named) {
    let attendance = &session.attendance;
    let says_nothing = named.present == 0;
    if says_nothing || !attendance.note.trim().is_empty() {
        return;
    }
    for (row, page) in attendance.pages.iter().enumerate() {
        let lines = named.pages.iter().find(|lines| lines.page == page.page);
        let lines = lines.copied().unwrap_or_default();
        let mut compare = |field, said: Option<u32>, lines: u32| {
            if said.is_some_and(|said| said != lines) {
                let at = Address::in_row(field, row);
                found.add(at, What::PageDisagrees { lines });
            }
        };
        compare(
            "attendance.pages.signatures",
            page.signatures,
            lines.present,
        );
        compare("attendance.pages.women", page.women, lines.women);
    }
}

fn look_at_grid(found: &mut Found, session: &Session, logbook: &Logbook) {
    for (row, count) in session.attendance.counts.iter().enumerate() {
        let at = Address::in_row(GRID, row);
        for (list, code) in [
            (CodeList::Role, &count.role),
            (CodeList::Sex, &count.sex),
            (CodeList::Age, &count.age),
        ] {
            if !code.is_empty() {
                found.look_at_code(at, list, code, logbook);
            }
        }
        if count.count > MOST_PEOPLE {
            found.add(at, What::TooLarge { most: MOST_PEOPLE });
        }
    }
    look_at_bands(found, session);
}

/// Bands in which one grid counts the same ages twice over; told once.
fn look_at_bands(found: &mut Found, session: &Session) {
    let rows = session.attendance.counts.iter();
    let counted: Vec<(usize, &str)> = rows
        .enumerate()
        .filter(|(_, count)| count.count > 0)
        .map(|(row, count)| (row, count.age.as_str()))
        .collect();
    let pair = overlap(counted.iter().map(|(_, band)| *band));
    if let Some((one, other)) = pair {
        let row = counted.iter().find(|(_, band)| *band == other);
        let what = What::BandsOverlap {
            one: one.to_owned(),
            other: other.to_owned(),
        };
        found.add(Address::in_row(GRID, row.map_or(0, |(row, _)| *row)), what);
    }
}

fn look_at_follow_up(found: &mut Found, session: &Session, today: NaiveDate) {
    for (row, agreed) in session.follow_up.iter().enumerate() {
        if let Some(due) = agreed.due
            && due.0 < today
            && agreed.done != Some(true)
        {
            let at = Address::in_row("follow_up.due", row);
            found.add(at, What::FollowUpOverdue { due });
        }
    }
}

fn look_at_stamps(found: &mut Found, session: &Session) {
    let is_instant = |text: &str| text.is_empty() || DateTime::parse_from_rfc3339(text).is_ok();
    for stamp in [&session.created, &session.changed] {
        if !is_instant(&stamp.at) {
            found.add(Address::of(WHOLE), What::NotAnInstant);
        }
    }
}
