use std::collections::HashSet;

use proptest::prelude::*;

use super::*;
use crate::model::generate;
use crate::model::session::{Session, Stamp};
use crate::model::value::Date;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// Sessions of first day, last day, status; the number of each is its id.
fn agenda(sessions: &[(&str, &str, &str)], today: &str) -> Agenda {
    let mut catalogue = Catalogue::default();
    for (number, (first, last, status)) in (0..).zip(sessions) {
        let mut session = Session::new(generate::id(number), Stamp::default());
        session.starts_on = first.parse().ok().map(Date);
        session.ends_on = last.parse().ok().map(Date);
        session.status = (*status).to_owned();
        catalogue.put(&session, 0, &[]);
    }
    Agenda::of(catalogue.digests(), &catalogue, day(today))
}

fn tally(held: u64, planned: u64, other: u64) -> Tally {
    Tally {
        held,
        planned,
        other,
    }
}

const SESSIONS: &[(&str, &str, &str)] = &[
    ("2019-11-18", "", "held"),
    ("2019-11-18", "2019-11-20", "held"),
    ("2019-11-30", "2019-12-02", "planned"),
    ("2019-12-02", "", "cancelled"),
    ("2020-03-09", "", "planned"),
    // The end lies before the start: it goes on on its first day.
    ("2020-03-10", "2020-03-01", "held"),
    ("", "", "planned"),
    ("", "2019-11-18", "held"),
];

#[test]
fn a_session_goes_on_on_each_of_its_days() {
    let agenda = agenda(SESSIONS, "2020-01-15");
    let on = |date: &str| agenda.on(day(date)).count();
    let cases = [
        ("2019-11-17", 0),
        ("2019-11-18", 2),
        ("2019-11-20", 1),
        ("2019-11-21", 0),
        ("2019-12-01", 1),
        ("2019-12-02", 2),
        ("2020-03-01", 0),
        ("2020-03-10", 1),
    ];
    for (date, sessions) in cases {
        assert_eq!(on(date), sessions, "{date}");
    }
    assert_eq!(agenda.undated, tally(1, 1, 0));
    assert_eq!(agenda.entries()[1].days(), 3);
}

#[test]
fn spans_count_a_session_where_it_begins() {
    let agenda = agenda(SESSIONS, "2020-01-15");
    let in_span = |unit, first| agenda.begun_in(unit, day(first));
    assert_eq!(in_span(Unit::Month, "2019-11-01"), tally(2, 1, 0));
    assert_eq!(in_span(Unit::Month, "2019-12-01"), tally(0, 0, 1));
    assert_eq!(in_span(Unit::Week, "2019-11-18"), tally(2, 0, 0));
    assert_eq!(in_span(Unit::Year, "2020-01-01"), tally(1, 1, 0));
}

#[test]
fn planned_sessions_whose_day_is_over_are_found_in_turn() {
    let found = agenda(SESSIONS, "2020-04-01");
    let firsts: Vec<_> = found.overdue().iter().map(|entry| entry.first).collect();
    assert_eq!(firsts, [day("2019-11-30"), day("2020-03-09")]);
    let next = |date: &str| found.next_overdue(day(date)).unwrap();
    assert_eq!(next("2019-01-01"), day("2019-11-30"));
    assert_eq!(next("2019-11-30"), day("2020-03-09"));
    assert_eq!(next("2020-03-09"), day("2019-11-30"));
    let days = found.by_day(day("2019-11-30"), day("2019-12-01"));
    assert_eq!(days[0].overdue, 1);
    assert_eq!(days[1].overdue, 0);
    assert_eq!(days[1].sessions, tally(0, 1, 0));
    // What is planned for today is not late yet, nor is what still goes on.
    assert!(agenda(&SESSIONS[4..5], "2020-03-09").overdue().is_empty());
    assert!(agenda(&SESSIONS[2..3], "2019-12-02").overdue().is_empty());
    assert_eq!(agenda(&SESSIONS[2..3], "2019-12-03").overdue().len(), 1);
    assert_eq!(
        agenda(&[], "2020-03-09").next_overdue(day("2020-01-01")),
        None
    );
}

#[test]
fn the_calendar_opens_near_today() {
    let nearest =
        |sessions: &[(&str, &str, &str)], today: &str| agenda(sessions, today).nearest(day(today));
    assert_eq!(nearest(SESSIONS, "2019-11-02"), day("2019-11-02"));
    assert_eq!(nearest(SESSIONS, "2020-01-15"), day("2019-11-18"));
    assert_eq!(nearest(SESSIONS, "2019-01-15"), day("2019-11-18"));
    assert_eq!(nearest(&SESSIONS[3..4], "2020-01-15"), day("2019-12-02"));
    assert_eq!(nearest(&[], "2020-01-15"), day("2020-01-15"));
    // A session that began in another month goes on in this one.
    assert_eq!(nearest(&SESSIONS[2..3], "2019-12-30"), day("2019-12-30"));
}

#[test]
fn the_longest_times_are_counted_at_once() {
    let ages = ("0001-01-01", "9999-12-31", "held");
    let agenda = agenda(&vec![ages; 1000], "2020-01-15");
    let days = agenda.by_day(day("2020-01-01"), day("2020-12-31"));
    assert_eq!(days.len(), 366);
    assert!(days.iter().all(|day| day.sessions == tally(1000, 0, 0)));
    assert_eq!(
        agenda.begun_in(Unit::Year, day("2020-01-01")),
        tally(0, 0, 0)
    );
    assert!(
        agenda
            .by_day(day("2020-01-02"), day("2020-01-01"))
            .is_empty()
    );
}

/// Short sessions within two years, so that they meet.
fn sessions() -> impl Strategy<Value = Vec<(NaiveDate, Option<i64>, usize, bool)>> {
    let one = (
        0_u64..730,
        proptest::option::of(-3_i64..40),
        0_usize..4,
        any::<bool>(),
    );
    let first = day("2019-01-01");
    let one = one.prop_map(move |(after, longer, status, dated)| {
        (first + Days::new(after), longer, status, dated)
    });
    proptest::collection::vec(one, 0..40)
}

proptest! {
    /// Against counting every session for every day.
    #[test]
    fn counts_are_those_of_counting_one_by_one(sessions in sessions(), today in 0_u64..800) {
        let statuses = ["held", "planned", "cancelled", "?"];
        let mut catalogue = Catalogue::default();
        for (number, (first, longer, status, dated)) in (0..).zip(&sessions) {
            let mut session = Session::new(generate::id(number), Stamp::default());
            session.starts_on = dated.then_some(Date(*first));
            session.ends_on = longer.map(|days| Date(*first + chrono::TimeDelta::days(days)));
            session.status = statuses[*status].to_owned();
            catalogue.put(&session, 0, &[]);
        }
        let today = day("2019-01-01") + Days::new(today);
        let agenda = Agenda::of(catalogue.digests(), &catalogue, today);
        let dated = sessions.iter().filter(|session| session.3).count();
        prop_assert_eq!(agenda.entries().len(), dated);
        prop_assert_eq!(agenda.undated.total() as usize, sessions.len() - dated);

        let (from, to) = (day("2019-01-01"), day("2020-12-31"));
        let by_day = agenda.by_day(from, to);
        let mut weeks = 0;
        let mut months = 0;
        for (date, tally) in from.iter_days().zip(&by_day) {
            let slow = |wanted: Option<usize>| {
                let on = sessions.iter().filter(|(first, longer, status, dated)| {
                    let last = *first + chrono::TimeDelta::days(longer.unwrap_or(0).max(0));
                    *dated && *first <= date && date <= last && wanted.is_none_or(|one| one == *status)
                });
                on.count() as u64
            };
            prop_assert_eq!(tally.sessions.total(), slow(None), "{}", date);
            prop_assert_eq!(tally.sessions.held, slow(Some(0)));
            prop_assert_eq!(tally.sessions.planned, slow(Some(1)));
            let ids: HashSet<_> = agenda.on(date).map(|entry| entry.id).collect();
            prop_assert_eq!(ids.len() as u64, tally.sessions.total());
            if date == Unit::Week.first(date) || date == from {
                weeks += agenda.begun_in(Unit::Week, Unit::Week.first(date)).total();
            }
            if date == Unit::Month.first(date) {
                months += agenda.begun_in(Unit::Month, date).total();
            }
        }
        // Every session begins in one week and one month; none begins after the two years.
        let years = agenda.begun(from, to).total();
        prop_assert_eq!(months, years);
        prop_assert_eq!(weeks, years);
        prop_assert_eq!(years as usize, dated);
        let late: u64 = by_day.iter().map(|day| day.overdue).sum();
        prop_assert_eq!(late as usize, agenda.overdue().len());
        let slow = sessions.iter().filter(|(first, longer, status, dated)| {
            let last = *first + chrono::TimeDelta::days(longer.unwrap_or(0).max(0));
            *dated && *status == 1 && last < today
        });
        prop_assert_eq!(agenda.overdue().len(), slow.count());
    }
}
