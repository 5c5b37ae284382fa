//! The overview beside something else: targets, another time, an oblast, everything. What stands
//! beside a figure is the same figure of other sessions, counted once more.

use chrono::{Datelike, Days, Months, NaiveDate};
use sabak::app::overview::Against;

use super::book::Book;
use super::filters;
use super::overview::{self, Other};
use super::screens;
use super::slow::{self, Session};
use super::support::Stage;

/// Compares all sessions of a logbook, and those of a filter, with whatever there is.
pub fn all(book: &Book, from: usize) {
    let sessions = slow::sessions(book);
    if sessions.is_empty() {
        return;
    }
    let mut stage = screens::open(book);
    let listed = slow::list(&book.logbook, "municipalities").iter();
    let mut targets = listed.filter(|one| one["target"].is_object());
    if targets.any(|one| !one["target"].as_object().unwrap().is_empty()) {
        overview::compare(&mut stage, Some(Against::Target));
        overview::all(&mut stage, &book.logbook, &sessions, &Other::Targets);
    }
    of_the_whole(&mut stage, book, &sessions);

    let choices = filters::choices(book);
    let choice = &choices[from % choices.len()];
    filter(&mut stage, &choice.text);
    let taken = choice.of(&sessions);
    let logbook = choice.narrowed(&book.logbook);
    overview::compare(&mut stage, Some(Against::Everything));
    overview::all(&mut stage, &logbook, &taken, &Other::Sessions(&sessions));
    if !choice.is_of_places() {
        let oblasts = sessions.iter().map(|one| one.around().1);
        for oblast in oblasts.filter(|code| !code.is_empty()).take(1) {
            let is_there = |one: &&Session| one.around().1 == oblast;
            let other: Vec<Session> = taken.iter().filter(is_there).copied().collect();
            overview::compare(&mut stage, Some(Against::Oblast(oblast.to_owned())));
            // A word without a key may speak of a place: then nothing is compared.
            if overview::state(&stage).beside.is_some() {
                overview::all(&mut stage, &logbook, &taken, &Other::Sessions(&other));
            } else {
                assert!(!choice.text.contains(':'), "{}", choice.text);
            }
        }
    }

    // December, beside November and beside the December before.
    let of = |year, month| NaiveDate::from_ymd_opt(year, month, 1).unwrap();
    filter(&mut stage, "from:01.12.2019 to:31.12.2019");
    let december = going_on(&sessions, of(2019, 12), of(2020, 1));
    let times = [
        (Against::TimeBefore, of(2019, 11), of(2019, 12)),
        (Against::YearBefore, of(2018, 12), of(2019, 1)),
    ];
    for (against, first, after) in times {
        let other = going_on(&sessions, first, after);
        overview::compare(&mut stage, Some(against));
        overview::all(
            &mut stage,
            &book.logbook,
            &december,
            &Other::Sessions(&other),
        );
    }
    filter(&mut stage, "month:12.2019");
    let begun = |first: NaiveDate| -> Vec<Session> {
        let month = |day: NaiveDate| (day.year(), day.month());
        let is_in = |one: &&Session| one.first().is_some_and(|day| month(day) == month(first));
        sessions.iter().filter(is_in).copied().collect()
    };
    for (against, first) in [
        (Against::TimeBefore, of(2019, 11)),
        (Against::YearBefore, of(2018, 12)),
    ] {
        let (own, other) = (begun(of(2019, 12)), begun(first));
        overview::compare(&mut stage, Some(against));
        overview::all(&mut stage, &book.logbook, &own, &Other::Sessions(&other));
    }
}

/// Without a filter the time is that of the sessions held: as many days before it, or as many months
/// where it is whole months, and the same days of the year before.
fn of_the_whole(stage: &mut Stage, book: &Book, sessions: &[Session]) {
    let held = slow::held(sessions);
    let dated = || held.iter().filter(|one| one.first().is_some());
    let (Some(first), Some(last)) = (
        dated().filter_map(Session::first).min(),
        dated().filter_map(Session::last).max(),
    ) else {
        return;
    };
    let after = last + Days::new(1);
    let before = match first.day() == 1 && after.day() == 1 {
        true => {
            let months = |day: NaiveDate| day.year() as u32 * 12 + day.month();
            first - Months::new(months(after) - months(first))
        }
        false => first - (after - first),
    };
    let year = Months::new(12);
    let times = [
        (Against::TimeBefore, before, first),
        (Against::YearBefore, first - year, after - year),
    ];
    for (against, from, after) in times {
        let other = going_on(sessions, from, after);
        overview::compare(stage, Some(against));
        overview::all(stage, &book.logbook, sessions, &Other::Sessions(&other));
    }
}

/// The sessions that go on between two days, the second not among them.
fn going_on<'a>(sessions: &[Session<'a>], from: NaiveDate, after: NaiveDate) -> Vec<Session<'a>> {
    let is_there = |one: &&Session| {
        let days = one.first().zip(one.last());
        days.is_some_and(|(first, last)| first < after && last >= from)
    };
    sessions.iter().filter(is_there).copied().collect()
}

/// Types a filter on any screen.
fn filter(stage: &mut Stage, text: &str) {
    stage.is_drawing = false;
    stage.press("f3 / ctrl-l").write(text);
    stage.is_drawing = true;
    stage.press("enter");
}
