//! Totals beside something else: targets, another time, an oblast, everything, a filter that has a
//! name. What stands beside a figure is the same figure of other sessions, counted once more, on the
//! screen and in what the program answers.

use chrono::{Datelike, Days, Months, NaiveDate};
use sabak::app::overview::Against;
use sabak::model::timeline::Unit;
use serde_json::{Value, json};

use super::book::Book;
use super::course;
use super::filters::{self, Choice};
use super::overview::{self, Other};
use super::program::{Bench, without};
use super::same;
use super::screens;
use super::slow::{self, Session};
use super::support::Stage;

/// What the filter that has a name is called.
const NAMED: &str = "Бизде";

/// Some sessions, and what they are compared with.
struct Case<'a> {
    /// The filter that takes the sessions.
    filter: String,
    /// The logbook as far as the filter takes its municipalities.
    logbook: Value,
    own: Vec<Session<'a>>,
    /// What is chosen on the screen.
    against: Against,
    /// What is asked of the program; nothing where it has no word for it.
    asked: Option<String>,
    /// The first and the last day of another time.
    period: Option<(NaiveDate, NaiveDate)>,
    /// The sessions of the other side; nothing for the targets.
    other: Option<Vec<Session<'a>>>,
}

/// Every comparison of a logbook, of all of its sessions and of those that filters take; not all
/// each time: they come in turn.
fn cases<'a>(
    book: &'a Book,
    sessions: &[Session<'a>],
    named: &Choice,
    from: usize,
) -> Vec<Case<'a>> {
    let choices = filters::choices(book);
    let choice = &choices[from % choices.len()];
    let mut cases = Cases {
        book,
        sessions,
        filter: String::new(),
        own: sessions.to_vec(),
        logbook: book.logbook.clone(),
        cases: Vec::new(),
    };
    cases.targets();
    cases.of_the_whole();
    cases.spans(&|_| true);
    cases.named(named);

    cases.under(
        &choice.text,
        choice.of(sessions),
        choice.narrowed(&book.logbook),
    );
    cases.everything();
    cases.named(named);
    if choice.is_of_places() {
        cases.targets();
    } else if !choice.is_of_words() {
        cases.oblasts(choice);
    }
    if choice.is_of_time() {
        cases.spans(&|_| true);
    } else if !choice.is_of_words() {
        let taken = choice.of(sessions);
        let ids: Vec<&str> = taken.iter().map(Session::id).collect();
        cases.spans(&|one| ids.contains(&one.id()));
    }
    cases.at_another_time();
    cases.cases
}

struct Cases<'a, 'b> {
    book: &'a Book,
    sessions: &'b [Session<'a>],
    filter: String,
    own: Vec<Session<'a>>,
    logbook: Value,
    cases: Vec<Case<'a>>,
}

impl<'a> Cases<'a, '_> {
    fn under(&mut self, filter: &str, own: Vec<Session<'a>>, logbook: Value) {
        self.filter = filter.to_owned();
        (self.own, self.logbook) = (own, logbook);
    }

    fn add(
        &mut self,
        against: Against,
        asked: &str,
        other: Option<Vec<Session<'a>>>,
    ) -> &mut Case<'a> {
        self.cases.push(Case {
            filter: self.filter.clone(),
            logbook: self.logbook.clone(),
            own: self.own.clone(),
            against,
            asked: (!asked.is_empty()).then(|| asked.to_owned()),
            period: None,
            other,
        });
        self.cases.last_mut().unwrap()
    }

    fn targets(&mut self) {
        let listed = slow::list(&self.logbook, "municipalities").iter();
        if listed.clone().any(|one| one["target"].is_object()) {
            self.add(Against::Target, "target", None);
        }
    }

    fn everything(&mut self) {
        let all = self.sessions.to_vec();
        self.add(Against::Everything, "all", Some(all));
    }

    /// A filter with a name is one of its own, whatever else the filter says.
    fn named(&mut self, named: &Choice) {
        let other = named.of(self.sessions);
        self.add(Against::Named(NAMED.to_owned()), NAMED, Some(other));
    }

    fn oblasts(&mut self, choice: &Choice) {
        let oblasts = self.sessions.iter().map(|one| one.around().1);
        let Some(oblast) = oblasts.filter(|code| !code.is_empty()).max() else {
            return;
        };
        let taken = choice.of(self.sessions).into_iter();
        let other = taken.filter(|one| one.around().1 == oblast).collect();
        let asked = format!("oblast:{oblast}");
        self.add(Against::Oblast(oblast.to_owned()), &asked, Some(other));
    }

    /// Spans of the calendar and days that are typed stand in place of the time that a filter asks
    /// for; all else that it asks for stays.
    fn spans(&mut self, stays: &dyn Fn(&Session) -> bool) {
        let day = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap();
        let those = |sessions: Vec<Session<'a>>| -> Vec<Session<'a>> {
            sessions.into_iter().filter(|one| stays(one)).collect()
        };
        for (unit, word, first, after) in [
            (Unit::Year, "year:2019", day(2019, 1, 1), day(2020, 1, 1)),
            (
                Unit::Quarter,
                "quarter:4.2019",
                day(2019, 10, 1),
                day(2020, 1, 1),
            ),
            (
                Unit::Month,
                "month:12.2019",
                day(2019, 12, 1),
                day(2020, 1, 1),
            ),
            (
                Unit::Week,
                "week:2.12.2019",
                day(2019, 12, 2),
                day(2019, 12, 9),
            ),
        ] {
            let other = those(begun(self.sessions, first, after));
            let last = after - Days::new(1);
            self.add(Against::Span(unit, first), word, Some(other.clone()))
                .period = Some((first, last));
            self.cases.last_mut().unwrap().asked = Some(word.to_owned());
            self.add(Against::Typed(word.to_owned()), "", Some(other));
        }
        let typed = "from:1.12.2019 to:15.12.2019";
        let other = those(going_on(self.sessions, day(2019, 12, 1), day(2019, 12, 16)));
        self.add(Against::Typed(typed.to_owned()), typed, Some(other));
    }

    /// Without a filter the time is that of the sessions held: as many days before it, or as many
    /// months where it is whole months, and the same days of the year before.
    fn of_the_whole(&mut self) {
        let held = slow::held(self.sessions);
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
        self.two_times((before, first), (first - year, after - year), going_on);
    }

    /// The time right before, and that of the year before, each to a day that is not in it.
    fn two_times(
        &mut self,
        before: (NaiveDate, NaiveDate),
        year: (NaiveDate, NaiveDate),
        taken: fn(&[Session<'a>], NaiveDate, NaiveDate) -> Vec<Session<'a>>,
    ) {
        for (against, asked, (first, after)) in [
            (Against::TimeBefore, "time-before", before),
            (Against::YearBefore, "year-before", year),
        ] {
            let other = taken(self.sessions, first, after);
            self.add(against, asked, Some(other)).period = Some((first, after - Days::new(1)));
        }
    }

    /// Days, and spans of the calendar, beside those before them and those of the year before.
    fn at_another_time(&mut self) {
        let of = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap();
        let month = |year, month| of(year, month, 1);
        let (november, december) = (month(2019, 11), month(2019, 12));
        let own = going_on(self.sessions, december, month(2020, 1));
        let logbook = self.book.logbook.clone();
        self.under("from:01.12.2019 to:31.12.2019", own, logbook);
        let year = (month(2018, 12), month(2019, 1));
        self.two_times((november, december), year, going_on);
        for (filter, first, after, before, year) in [
            (
                "month:12.2019",
                december,
                month(2020, 1),
                november,
                month(2018, 12),
            ),
            (
                "quarter:4.2019",
                month(2019, 10),
                month(2020, 1),
                month(2019, 7),
                month(2018, 10),
            ),
            (
                "year:2019",
                month(2019, 1),
                month(2020, 1),
                month(2018, 1),
                month(2018, 1),
            ),
            (
                "week:2.12.2019",
                of(2019, 12, 2),
                of(2019, 12, 9),
                of(2019, 11, 25),
                of(2018, 12, 3),
            ),
        ] {
            let own = begun(self.sessions, first, after);
            let logbook = self.book.logbook.clone();
            self.under(filter, own, logbook);
            let unit = filter.split(':').next().unwrap();
            let time = |first| (first, course::after(unit, first));
            self.two_times(time(before), time(year), begun);
        }
    }
}

/// The logbook with a filter that has a name.
fn with_a_named_filter(book: &Book, named: &Choice) -> Book {
    let mut book = book.clone();
    book.logbook["filters"] = json!([{ "name": NAMED, "filter": named.text }]);
    book
}

/// Compares all sessions of a logbook, and those of a filter, with whatever there is.
pub fn all(book: &Book, from: usize, number: usize) {
    let sessions = slow::sessions(book);
    if sessions.is_empty() {
        return;
    }
    let choices = filters::choices(book);
    let named = &choices[(from / 7) % choices.len()];
    let cases = cases(book, &sessions, named, from);
    let bench = Bench::of(&with_a_named_filter(book, named));
    let begun = from % cases.len();
    let turn = || {
        cases
            .iter()
            .cycle()
            .skip(begun)
            .take(number.min(cases.len()))
    };
    for case in turn() {
        told(&bench, case);
    }
    let mut stage = screens::open_folder(bench);
    for case in turn() {
        seen(&mut stage, case, sessions.len());
    }
}

/// What the overview shows beside its figures.
fn seen(stage: &mut Stage, case: &Case, all: usize) {
    filter(stage, &case.filter);
    overview::compare(stage, Some(case.against.clone()));
    if !case.filter.is_empty() && !case.own.is_empty() {
        let word = if all == 1 { "session" } else { "sessions" };
        let said = format!("filtered: {} of {all} {word}", case.own.len());
        assert!(stage.screen().contains(&said), "{said}\n{}", stage.screen());
    }
    let other = match &case.other {
        Some(other) => Other::Sessions(other),
        None => Other::Targets,
    };
    if !case.own.is_empty() {
        let about = format!("{} beside {:?}", case.filter, case.against);
        let is_there = case.other.as_ref().is_none_or(|other| !other.is_empty());
        let beside = &overview::state(stage).beside;
        assert_eq!(beside.is_some(), is_there, "{about}");
    }
    overview::all(stage, &case.logbook, &case.own, &other);
}

/// What `summary --compare` answers.
fn told(bench: &Bench, case: &Case) {
    let Some(asked) = &case.asked else {
        return;
    };
    let about = format!("{} beside {asked}", case.filter);
    let found = bench.asks(&["summary", "--filter", &case.filter, "--compare", asked]);
    let mut found = without(found["comparison"].clone(), &["name"]);
    let with = match asked.as_str() {
        "target" | "time-before" | "year-before" | "all" => asked.as_str(),
        _ => "filter",
    };
    assert_eq!(found["with"], with, "{about}");
    let period = match with {
        "time-before" | "year-before" => case.period,
        _ => None,
    };
    let period = period.map(|(from, to)| json!({ "from": from.to_string(), "to": to.to_string() }));
    assert_eq!(found["period"], json!(period), "{about}");
    assert_eq!(found["filter"].is_null(), with == "target", "{about}");
    let wanted = match &case.other {
        Some(other) => course::beside_sessions(&case.logbook, &case.own, other),
        None => course::beside_targets(&case.logbook, &case.own),
    };
    let lines = found["lines"].as_array().unwrap().clone();
    found["lines"] = course::in_order(lines).into();
    for key in ["figures", "lines"] {
        same(&found[key], &wanted[key], &about);
    }
    // The filter of the other side takes what stands there.
    if let (Some(other), Some(filter)) = (&case.other, found["filter"].as_str()) {
        let taken = bench.asks(&["list", "--filter", filter]);
        assert_eq!(
            taken.as_array().unwrap().len(),
            other.len(),
            "{about}: {filter}"
        );
    }
}

/// The sessions that begin between two days, the second not among them.
fn begun<'a>(sessions: &[Session<'a>], from: NaiveDate, after: NaiveDate) -> Vec<Session<'a>> {
    let is_in = |one: &&Session| one.first().is_some_and(|day| from <= day && day < after);
    sessions.iter().filter(is_in).copied().collect()
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
